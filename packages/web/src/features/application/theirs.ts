import type { TheirText } from "../../form/autosave-state.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The other text in a 409 on an answer: its words, version and whose it is. */
export function theirsIn(current: unknown): TheirText | undefined {
  if (!isRecord(current) || typeof current.version !== "number") return undefined;
  const { words, version, savedById, people } = current;
  const by = typeof savedById === "string" && isRecord(people) ? people[savedById] : undefined;
  return { text: typeof words === "string" ? words : "", version, ...(typeof by === "string" ? { by } : {}) };
}
