import { onClock } from "../lib/format.ts";

/** How saving stands. */
export type SaveState =
  | { readonly is: "still" }
  | { readonly is: "saving" }
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "kept" }
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "two-texts"; readonly theirs: TheirText };

/** What someone else saved while this person was typing. */
export interface TheirText {
  readonly text: string;
  readonly version: number;
  readonly by?: string | undefined;
}

/** The same in words. */
export function saveWords(state: SaveState): string {
  switch (state.is) {
    case "still":
      return "";
    case "saving":
      return "Saving";
    case "saved":
      return `Saved at ${onClock(state.at)}.`;
    case "kept":
      return "Kept on this device. We will send it when you are back.";
    case "refused":
      return `${state.why} Your words are kept on this device.`;
    case "two-texts":
      return "Not saved yet. Pick one text first.";
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Reads `{ text, version, by? }` out of a 409's `current`. A feature whose API names it otherwise passes its own. */
export function readTheirs(current: unknown): TheirText | undefined {
  if (!isRecord(current)) return undefined;
  const { text, version, by } = current;
  if (typeof text !== "string" || typeof version !== "number") return undefined;
  return typeof by === "string" ? { text, version, by } : { text, version };
}
