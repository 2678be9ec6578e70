import { DomainError } from "../error.ts";
import type { FileKind } from "./arrival.ts";
import { type AudioType, audioTypes, type Sound, soundOf } from "./audio.rules.ts";

const MB = 1024 * 1024;

/** Bytes of one recording. */
export const MOST_SPOKEN_BYTES = 10 * MB;
/** Seconds that a recorder goes on for. */
export const MOST_SPOKEN_SECONDS = 5 * 60;
/** A slow phone stops a little late. */
const LATE_SECONDS = 5;

const refusal = (kind: "input" | "too_big", code: string, message: string, advice: string): DomainError =>
  new DomainError(kind, code, message, { fields: [{ path: "file", message: advice }] });

const otherType = (): DomainError =>
  refusal(
    "input",
    "recording.type",
    "That is not a recording we can keep.",
    "Record it here, or choose sound alone: WebM, MP4 or Ogg.",
  );

const isAudio = (type: string): type is AudioType => audioTypes.some((one) => one === type);

/** Whether a recording of this type and size can be sent. @throws `recording.type` (400), `recording.too_big` (413) */
export const maySend = (type: string, bytes: number): void => {
  if (!isAudio(type)) throw otherType();
  if (bytes > MOST_SPOKEN_BYTES)
    throw refusal("too_big", "recording.too_big", "That is too big. The most is 10 MB.", "Say it in parts.");
};

/**
 * What was recorded, told from what is in it.
 * @throws as `maySend`, and `recording.too_long` (413)
 */
const heard = (all: Uint8Array, bytes: number): Sound => {
  const sound = bytes > MOST_SPOKEN_BYTES ? undefined : soundOf(all);
  maySend(sound?.type ?? (bytes > MOST_SPOKEN_BYTES ? "audio/webm" : ""), bytes);
  if (!sound) throw otherType();
  if (sound.seconds > MOST_SPOKEN_SECONDS + LATE_SECONDS)
    throw refusal(
      "too_big",
      "recording.too_long",
      "That is too long. The most is 5 minutes.",
      "Say it shorter.",
    );
  return sound;
};

/** People's own voices. The whole of one is read, since its end tells how long it is. */
export const spoken: FileKind<Sound, "voice"> = {
  prefix: "voice",
  name: "recording",
  mostBytes: MOST_SPOKEN_BYTES,
  tellingBytes: MOST_SPOKEN_BYTES,
  tell: heard,
};
