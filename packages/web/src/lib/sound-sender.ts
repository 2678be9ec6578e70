import { sendFile } from "./send-file.ts";

interface Place {
  readonly recordingId: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a recording and has it kept. When only the last answer was lost, it is not sent again. */
export function soundSender<Kept>(
  start: (json: { type: string; bytes: number }) => Promise<Place>,
  keep: (recordingId: string) => Promise<Kept>,
) {
  let arrived: { readonly sound: Blob; readonly recordingId: string } | undefined;
  return async (sound: Blob): Promise<Kept> => {
    if (arrived?.sound !== sound) {
      const place = await start({ type: sound.type, bytes: sound.size });
      await sendFile(place, sound);
      arrived = { sound, recordingId: place.recordingId };
    }
    return keep(arrived.recordingId);
  };
}
