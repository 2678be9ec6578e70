import type { recordingRoutes } from "@allotment/functions/api/routes/application-recording";
import { call, client } from "../../lib/api.ts";
import { soundSender } from "../../lib/sound-sender.ts";
import type { QuestionKey } from "./application.queries.ts";

const one = client<typeof recordingRoutes>("/applications")[":applicationId"];
const ofAnswer = one.answers[":question"].recordings;

/** Sends a recording of one answer and has it kept. */
export const recordingSender = (applicationId: string, question: QuestionKey) =>
  soundSender(
    (json) => call(ofAnswer.$post({ param: { applicationId, question }, json })),
    (recordingId) => call(ofAnswer[":recordingId"].$put({ param: { applicationId, question, recordingId } })),
  );

const kept = one.recordings[":recordingId"];

export const playRecording = async (applicationId: string, recordingId: string): Promise<string> =>
  (await call(kept.$get({ param: { applicationId, recordingId } }))).url;

export const takeBackRecording = (applicationId: string, recordingId: string) =>
  call(kept.$delete({ param: { applicationId, recordingId } }));
