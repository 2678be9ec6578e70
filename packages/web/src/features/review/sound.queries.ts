import type { perspectiveSoundRoutes } from "@allotment/functions/api/routes/perspective-sound";
import { call, client } from "../../lib/api.ts";
import { soundSender } from "../../lib/sound-sender.ts";

const one = client<typeof perspectiveSoundRoutes>("/applications")[":applicationId"].perspectives;
const own = one.mine.recordings;

export type Sound = { readonly recordingId: string; readonly seconds: number };

/** Sends what was said aloud and has it kept. */
export const saidSender = (applicationId: string) =>
  soundSender<Sound>(
    (json) => call(own.$post({ param: { applicationId }, json })),
    (recordingId) => call(own[":recordingId"].$put({ param: { applicationId, recordingId } })),
  );

/** Where to listen to what someone said. */
export const playSound = async (applicationId: string, recordingId: string): Promise<string> =>
  (await call(one.recordings[":recordingId"].$get({ param: { applicationId, recordingId } }))).url;
