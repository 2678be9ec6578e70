import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, notFound, wrongState } from "../error.ts";
import { keepSent, whereToSend } from "../file/arrival.ts";
import { maySend, spoken } from "../file/spoken.rules.ts";
import { fn } from "../fn.ts";
import { idSchema } from "../id.ts";
import { type AtHand, atHand, mustTakeHere, perspectiveOf, perspectivesOf } from "./at-hand.ts";
import { mustHaveSaid, soundsOf } from "./perspective.rules.ts";
import type { Info, Sound } from "./perspective.schema.ts";
import { can } from "./review.policy.ts";
import { applicationId } from "./review.schema.ts";
import { PerspectiveSounds } from "./sound.entity.ts";

/** What someone sees, said aloud: recorded before it is put in, and as blind as words until then. */

/** Seconds that an address which plays a recording is good for. */
const PLAY_SECONDS = 15 * 60;

const recordingId = idSchema("voice");
export const StartSound = z.strictObject({
  applicationId,
  type: z.string().max(100),
  bytes: z.int().min(1, "That recording has nothing in it."),
});
export const OneSound = z.strictObject({ applicationId, recordingId });

const placeOf = (applicationId: string, personId: string): string => `review/${applicationId}/${personId}`;

/** The review, for someone who may put their own in, or change it, now; 404 for the rest and for a tie. */
const speaking = async (id: string) => {
  const hand = await atHand(id);
  allow(can.addPerspective(Actor.use(), hand.thing));
  mustTakeHere(hand, hand.thing.own ? "editPerspective" : "addPerspective");
  mustHaveSaid(hand.ask?.tie);
  const personId = hand.ask?.personId;
  if (!personId) throw notFound();
  return { hand, personId, round: hand.review.round };
};

const rowsOf = async (applicationId: string, round: number, personId: string) =>
  (
    await live(PerspectiveSounds)
      .query.ofPerson({ applicationId, round, personId })
      .go({ consistent: true, pages: "all" })
  ).data;
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const letGo = async ({ applicationId, round, personId, recordingId, fileKey }: Row): Promise<void> => {
  await Deps.use().files.remove(fileKey);
  await live(PerspectiveSounds).delete({ applicationId, round, personId, recordingId }).go();
};

const shown = ({ recordingId, seconds }: Row): Sound => OneSoundShown.parse({ recordingId, seconds });
const OneSoundShown = z.strictObject({ recordingId, seconds: z.number() });

/** Ask where to send a recording to. Nothing is written: one that is never kept goes by itself. */
export const startSound = fn(StartSound, async ({ applicationId, type, bytes }) => {
  maySend(type, bytes);
  const { personId } = await speaking(applicationId);
  const { id, ...upload } = await whereToSend(spoken, placeOf(applicationId, personId), type);
  return { recordingId: id, ...upload };
});

/**
 * Keep what was sent, to be put in with the next words; one that was kept before and never put in goes. Asked again, it
 * answers the same. @throws `recording.type` (400), `recording.too_big` or `recording.too_long` (413), `recording.not_arrived` (422)
 */
export const keepSound = fn(OneSound, async ({ applicationId, recordingId }): Promise<Sound> => {
  const { personId, round } = await speaking(applicationId);
  const rows = await rowsOf(applicationId, round, personId);
  const before = rows.find((row) => row.recordingId === recordingId);
  if (before) return shown(before);
  await keepSent(spoken, placeOf(applicationId, personId), recordingId, (file) =>
    live(PerspectiveSounds)
      .create({ ...file, applicationId, round, personId, recordingId, at: nowIso() })
      .go(),
  );
  const own = await perspectiveOf({ applicationId, round }, personId);
  for (const row of rows) if (!soundsOf(own).includes(row.recordingId)) await letGo(row);
  const kept = (await rowsOf(applicationId, round, personId)).find((row) => row.recordingId === recordingId);
  if (!kept) throw notFound();
  return shown(kept);
});

/** Take back a recording of yours that was not put in. 409 once it was: then your words are changed. */
export const takeBackSound = fn(
  OneSound,
  async ({ applicationId, recordingId }): Promise<Record<string, never>> => {
    const { personId, round } = await speaking(applicationId);
    const own = await perspectiveOf({ applicationId, round }, personId);
    if (soundsOf(own).includes(recordingId))
      throw wrongState("This is in already. Change your words to leave it out.");
    const row = (await rowsOf(applicationId, round, personId)).find((one) => one.recordingId === recordingId);
    if (row) await letGo(row);
    return {};
  },
);

/** Whose recording it is, if this reader may hear it: their own, or one whose words and author they may read. */
const speakerOf = async (hand: AtHand, id: string): Promise<string | undefined> => {
  const actor = Actor.use();
  const { thing, review } = hand;
  const me = hand.ask?.personId;
  const own = me ? await rowsOf(review.applicationId, review.round, me) : [];
  if (own.some(({ recordingId }) => recordingId === id)) return me;
  // A voice is a name: those who read no names hear no one.
  if (!(can.readOthers(actor, thing) && can.readNames(actor, thing))) return undefined;
  const hears = ({ group }: Info) => group !== "peopleServed" || can.readServed(actor, thing);
  return (await perspectivesOf(hand)).find((one) => hears(one) && soundsOf(one).includes(id))?.personId;
};

/** Where to listen to what someone said of an application; 404 for those who may not. */
export const playSound = fn(OneSound, async ({ applicationId, recordingId }) => {
  const hand = await atHand(applicationId);
  const personId = await speakerOf(hand, recordingId);
  const rows = personId ? await rowsOf(applicationId, hand.review.round, personId) : [];
  const row = rows.find((one) => one.recordingId === recordingId);
  if (!row) throw notFound();
  const url = await Deps.use().files.openAt(row.fileKey, { type: row.type, forSeconds: PLAY_SECONDS });
  return { url, forSeconds: PLAY_SECONDS };
});

/** What is put in with words: someone's own recording, kept in this round. 400 for any other. */
export const soundFor = async (
  { applicationId, round, personId }: Pick<Info, "applicationId" | "round" | "personId">,
  id: string | undefined,
): Promise<Sound | undefined> => {
  if (id === undefined) return undefined;
  const row = (await rowsOf(applicationId, round, personId)).find(({ recordingId }) => recordingId === id);
  if (!row) throw badInput([{ path: "recordingId", message: "Record it again, and keep it first." }]);
  return shown(row);
};
