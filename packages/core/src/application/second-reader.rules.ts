import { rule } from "../error.ts";
import type { AnswerInfo, Info, Recording } from "./application.schema.ts";
import type { Enclosure } from "./enclosure.schema.ts";

/** A mark of a draft's words as they are: it changes with any word, sum, recording or file that does. */
export const markOf = (
  answers: readonly Pick<AnswerInfo, "part" | "version">[],
  recordings: readonly Pick<Recording, "recordingId">[],
  enclosures: readonly Pick<Enclosure, "enclosureId">[] = [],
): string =>
  [
    ...answers.map(({ part, version }) => `${part}.${version}`),
    ...recordings.map(({ recordingId }) => recordingId),
    ...enclosures.map(({ enclosureId }) => enclosureId),
  ]
    .sort()
    .join(" ");

/** How a draft stands with the second person who reads it. */
export const secondReading = (
  readThrough: Info["readThrough"],
  mark: string,
): { readonly is: "none" | "changed" | "read" } => {
  if (!readThrough) return { is: "none" };
  return { is: readThrough.mark === mark ? "read" : "changed" };
};

const says = {
  none: "Your group wants someone else to read this before it goes. Ask them to open this page.",
  changed: "Something changed since it was read. Ask them to read it once more.",
  own: "You read it through yourself. Someone else of your group sends it, or reads it too.",
} as const;

/** 422 `application.second_reader` unless someone other than the sender has read these very words. */
export const mustBeReadBySecond = (
  readThrough: Info["readThrough"],
  mark: string,
  senderId: string,
): void => {
  const { is } = secondReading(readThrough, mark);
  if (is === "read" && readThrough?.by !== senderId) return;
  throw rule("application.second_reader", says[is === "read" ? "own" : is]);
};
