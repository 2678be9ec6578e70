import type * as z from "zod";
import { allow, isPerson, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { stored } from "../db/stored.ts";
import { Deps, nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { keepSent, whereToSend } from "../file/arrival.ts";
import { maySend, spoken } from "../file/spoken.rules.ts";
import { fn } from "../fn.ts";
import { Recordings } from "./application.entity.ts";
import { can, type Viewed } from "./application.policy.ts";
import { isDraft } from "./application.rules.ts";
import {
  type Info,
  KeepRecording,
  OneRecording,
  type Playing,
  Recording,
  type StartedRecording,
  StartRecording,
} from "./application.schema.ts";
import { seenApplication } from "./find.ts";
import { recordingRows } from "./recordings.ts";

/** Seconds that an address which plays a recording is good for: long enough to listen, pause and go back. */
const PLAY_SECONDS = 15 * 60;

type Row = Awaited<ReturnType<typeof recordingRows>>[number];

const sentAlready = () => wrongState("This was sent. Its words stay as they are.");

const writable = async (applicationId: string): Promise<Info & Viewed> => {
  const application = await seenApplication(applicationId);
  allow(can.save(Actor.use(), application), "You can read this draft, but not write in it.");
  if (!isDraft(application.state)) throw sentAlready();
  return application;
};

const placeOf = (applicationId: string, question: string): string => `${applicationId}/${question}`;

/** Ask where to send a recording to. Nothing is written: one that is never kept goes by itself. */
export const startRecording = fn(
  StartRecording,
  async ({ applicationId, question, type, bytes }): Promise<z.infer<typeof StartedRecording>> => {
    maySend(type, bytes);
    await writable(applicationId);
    const { id: recordingId, ...upload } = await whereToSend(spoken, placeOf(applicationId, question), type);
    return { recordingId, ...upload };
  },
);

/**
 * What no longer goes with a draft: set aside if it went with an earlier sending, else gone, file and all. The mark
 * comes first, so that what is being sent at this moment keeps its file; a fall after it is put right by the next.
 */
const letGo = async ({ applicationId, recordingId, fileKey, sentIn }: Row): Promise<void> => {
  const one = { applicationId, recordingId };
  if (sentIn !== undefined) {
    await live(Recordings).patch(one).set({ asideAt: nowIso() }).go();
    return;
  }
  const going = live(Recordings)
    .patch(one)
    .set({ takenBackAt: nowIso() })
    .where((row, op) => op.notExists(row.sentIn));
  try {
    await going.go();
  } catch (error) {
    if (isRefusal(error)) throw sentAlready();
    throw error;
  }
  await Deps.use().files.remove(fileKey);
  await live(Recordings).delete(one).go();
};

/**
 * What was sent becomes the recording of an answer, in place of the one before. A part of a draft, so it raises no
 * event; asked again, it answers the same.
 * @throws `recording.type` (400), `recording.too_big` or `recording.too_long` (413), `recording.not_arrived` (422)
 */
export const keepRecording = fn(
  KeepRecording,
  async ({ applicationId, question, recordingId }): Promise<Recording> => {
    await writable(applicationId);
    const rows = (await recordingRows(applicationId)).filter(({ part }) => part === question);
    const before = rows.find((row) => row.recordingId === recordingId);
    if (before) return stored(Recording).parse(before);
    const about = { applicationId, recordingId, part: question, byId: thePerson().personId, at: nowIso() };
    await keepSent(spoken, placeOf(applicationId, question), recordingId, (file) =>
      live(Recordings)
        .create({ ...file, ...about })
        .go(),
    );
    for (const row of rows.filter(({ asideAt }) => asideAt === undefined)) await letGo(row);
    const { data } = await live(Recordings).get({ applicationId, recordingId }).go({ consistent: true });
    return stored(Recording).parse(data);
  },
);

const theRow = async (applicationId: string, recordingId: string): Promise<Row> => {
  const { data } = await live(Recordings).get({ applicationId, recordingId }).go({ consistent: true });
  return seen(data, (row) => row.takenBackAt === undefined);
};

/** Take a recording out of a draft, for good: by whoever spoke, or whoever sends for the group. */
export const takeBackRecording = fn(
  OneRecording,
  async ({ applicationId, recordingId }): Promise<Record<string, never>> => {
    const application = await writable(applicationId);
    const { data: row } = await live(Recordings).get({ applicationId, recordingId }).go({ consistent: true });
    const actor = Actor.use();
    if (row) {
      allow(
        isPerson(actor, row.byId) || can.send(actor, application),
        "Only whoever spoke can take it back.",
      );
      await letGo(row);
    }
    return {};
  },
);

/** Where to listen to a recording: for those who write the draft, and, once sent, for those who read that sending. */
export const playRecording = fn(
  OneRecording,
  async ({ applicationId, recordingId }): Promise<z.infer<typeof Playing>> => {
    const application = await seenApplication(applicationId);
    const { type, fileKey, sentIn } = await theRow(applicationId, recordingId);
    const actor = Actor.use();
    seen(application, (it) =>
      sentIn === undefined ? can.readDraft(actor, it) : can.readSending(actor, it, sentIn),
    );
    const url = await Deps.use().files.openAt(fileKey, { type, forSeconds: PLAY_SECONDS });
    return { url, forSeconds: PLAY_SECONDS };
  },
);
