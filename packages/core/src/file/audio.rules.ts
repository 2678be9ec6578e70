import { mp4Tracks } from "./mp4.rules.ts";
import { oggTracks } from "./ogg.rules.ts";
import { type Tracks, webmTracks } from "./webm.rules.ts";

/** A sound: its media type, and how long it goes on. */
export interface Sound {
  readonly type: AudioType;
  readonly seconds: number;
}

/** What browsers record to. */
export const audioTypes = ["audio/webm", "audio/mp4", "audio/ogg"] as const;
export type AudioType = (typeof audioTypes)[number];

interface Format {
  readonly read: (bytes: Uint8Array) => Tracks | undefined;
  /** Tracks of sound, as the format names them: a film has others too. */
  readonly sounds: readonly string[];
}

const formats: Record<AudioType, Format> = {
  "audio/webm": { read: webmTracks, sounds: ["A_OPUS", "A_VORBIS"] },
  "audio/mp4": { read: mp4Tracks, sounds: ["soun"] },
  "audio/ogg": { read: oggTracks, sounds: ["OpusHead"] },
};

/**
 * What a whole file is, told from what is in it: one track of sound and nothing else, with something in it. Neither
 * its name nor what its sender says of it counts. Undefined when it is none that we take.
 */
export const soundOf = (bytes: Uint8Array): Sound | undefined => {
  for (const type of audioTypes) {
    const { read, sounds } = formats[type];
    const { kinds: [kind, ...more] = [], seconds = 0 } = read(bytes) ?? {};
    if (kind !== undefined && sounds.includes(kind) && more.length === 0 && seconds > 0)
      return { type, seconds };
  }
  return undefined;
};
