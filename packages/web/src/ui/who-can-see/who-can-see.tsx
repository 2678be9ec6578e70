import type { JSX } from "solid-js";
import { Part } from "../part/part.tsx";

/** Ends each object's page, before its history. */
export function WhoCanSee(props: { children: JSX.Element }) {
  return (
    <Part title="Who can see this" id="seen">
      {props.children}
    </Part>
  );
}

const levels = ["Just me", "Us two", "Our team", "Our circle", "Our programme", "Everyone"] as const;

/** A sharing level, 0 to 5, in words. */
export const sharedWith = (level: number): string => levels[level] ?? levels[0];

/** The levels to pick from, up to and with `most`. */
export const sharingChoices = (most = 5): { value: string; label: string }[] =>
  levels.slice(0, most + 1).map((label, level) => ({ value: String(level), label }));
