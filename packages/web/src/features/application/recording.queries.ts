import type { recordingRoutes } from "@allotment/functions/api/routes/application-recording";
import { call, client } from "../../lib/api.ts";
import { sendFile } from "../../lib/send-file.ts";
import type { QuestionKey } from "./application.queries.ts";

const one = client<typeof recordingRoutes>("/applications")[":applicationId"];
const ofAnswer = one.answers[":question"].recordings;

/** Sends a recording of one answer and has it kept. When only the last answer was lost, it is not sent again. */
export function recordingSender(applicationId: string, question: QuestionKey) {
  let arrived: { readonly sound: Blob; readonly recordingId: string } | undefined;
  return async (sound: Blob) => {
    if (arrived?.sound !== sound) {
      const json = { type: sound.type, bytes: sound.size };
      const place = await call(ofAnswer.$post({ param: { applicationId, question }, json }));
      await sendFile(place, sound);
      arrived = { sound, recordingId: place.recordingId };
    }
    const { recordingId } = arrived;
    return call(ofAnswer[":recordingId"].$put({ param: { applicationId, question, recordingId } }));
  };
}

const kept = one.recordings[":recordingId"];

export const playRecording = async (applicationId: string, recordingId: string): Promise<string> =>
  (await call(kept.$get({ param: { applicationId, recordingId } }))).url;

export const takeBackRecording = (applicationId: string, recordingId: string) =>
  call(kept.$delete({ param: { applicationId, recordingId } }));
