import * as z from "zod";
import { accountId, dialogueId } from "../account/account.schema.ts";
import { grantId } from "../grant/payment.schema.ts";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day, line, maybeWords, version, words } from "../text.schema.ts";
import { answerKinds, outcomes, states, wordKinds } from "./dialogue.rules.ts";
import { kinds } from "./kind.rules.ts";

export { dialogueId };
export const recordId = idSchema("rec");

/** A time and place offered, for people to say yes to. */
export const Time = z.strictObject({
  on: day,
  at: line(20).optional(),
  place: maybeWords(300).optional(),
});

/** Money offered for people's time, or why there is none. Shown before anyone says yes. */
export const Thanks = z.strictObject({
  /** For each person, in pence. */
  offeredPence: pence.optional(),
  as: line(140).default("money, voucher or nothing"),
  fromPotId: idSchema("pot").optional(),
  payOn: day.optional(),
  note: maybeWords(600).default(""),
});

/** What lists show of a talk. Its words are items apart. */
export const Head = z.strictObject({
  dialogueId,
  kind: z.enum(kinds),
  state: z.enum(states),
  accountId: accountId.optional(),
  /** A talk with no account of its own to talk about. */
  openTalk: z.boolean(),
  aboutAccountId: accountId.optional(),
  givingIds: z.array(personId),
  receivingIds: z.array(personId),
  guestIds: z.array(personId),
  /** Those in it who are people served: their words stay theirs. */
  servedIds: z.array(personId),
  orgId,
  giverName: z.string(),
  grantId: grantId.optional(),
  programmeId: programmeId.optional(),
  funderOrgId: orgId.optional(),
  inviterId: personId,
  offeredTime: Time.extend({ byId: personId }).optional(),
  yesIds: z.array(personId),
  bookedFor: day.optional(),
  bookedAt: z.string().optional(),
  place: z.string().optional(),
  placeChosenById: personId.optional(),
  thanks: Thanks.optional(),
  heldOn: day.optional(),
  presentIds: z.array(personId),
  offeredAt: z.string().optional(),
  /** The day the record closes if not everyone has answered. */
  closesOn: day.optional(),
  answeredIds: z.array(personId),
  coSignedAt: z.string().optional(),
  everyoneAnswered: z.boolean().optional(),
  changeAsked: z.strictObject({ byId: personId, words: z.string(), at: z.string() }).optional(),
  calledOff: z.strictObject({ byId: personId, why: z.string() }).optional(),
  /** How often the record has been offered. */
  offering: z.int(),
  promiseIds: z.array(recordId),
  /** Words said in it, and how often they changed: an offering holds all of them or none. */
  wordCount: z.int(),
  wordChanges: z.int(),
  circleId: idSchema("circle").optional(),
  version: z.int(),
});
export type Head = z.infer<typeof Head>;

const YouSaid = z.strictObject({ youSaid: z.string(), weChanged: z.string() });

/** What a record holds besides each person's own words, while it is being written. */
export const RecordDraft = z.strictObject({
  plainWords: z.string(),
  youSaidWeChanged: z.array(YouSaid),
  whoWasMissing: z.array(z.string()),
  noOneMissing: z.boolean(),
  version: z.int(),
});
export type RecordDraft = z.infer<typeof RecordDraft>;

export const Word = z.strictObject({
  wordId: recordId,
  kind: z.enum(wordKinds),
  byId: personId,
  at: z.string(),
  words: z.string(),
  takenBackAt: z.string().optional(),
  version: z.int(),
});
export type Word = z.infer<typeof Word>;

export const PromiseInfo = z.strictObject({
  promiseId: recordId,
  dialogueId,
  byId: personId,
  at: z.string(),
  what: z.string(),
  /** The day to talk about it again. */
  reviewOn: day,
  outcome: z.enum(outcomes).optional(),
  how: z.string().optional(),
  lookedAt: z.string().optional(),
});
export type PromiseInfo = z.infer<typeof PromiseInfo>;

export const Answer = z.strictObject({
  byId: personId,
  as: z.enum(answerKinds),
  note: z.string(),
  at: z.string(),
  takenBackAt: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** One line of a record: whose words, and the words as they were offered, or the mark that they were taken back. */
export const Entry = z.strictObject({
  wordId: recordId,
  byId: personId,
  words: z.string(),
  reviewOn: day.optional(),
  takenBackAt: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** The record as it was offered. Kept as it is; only the words of people served can leave it. */
export const RecordDoc = z.strictObject({
  offering: z.int(),
  offeredAt: z.string(),
  offeredById: personId,
  heldOn: day,
  sections: z.array(z.strictObject({ heading: z.string(), entries: z.array(Entry) })),
  givingIds: z.array(personId),
  receivingIds: z.array(personId),
  presentIds: z.array(personId),
  whoWasMissing: z.array(z.string()),
  plainWords: z.string(),
  youSaidWeChanged: z.array(YouSaid),
});
export type RecordDoc = z.infer<typeof RecordDoc>;

export const Addendum = z.strictObject({
  addendumId: recordId,
  byId: personId,
  at: z.string(),
  words: z.string(),
  takenBackAt: z.string().optional(),
});
export type Addendum = z.infer<typeof Addendum>;

const some = z
  .array(personId)
  .min(1, "Name at least one person.")
  .max(30)
  .transform((ids) => [...new Set(ids)]);

/** `grantId` for a group's account; `programmeId` when the funder gives its own. One of the two. */
export const Invite = z
  .strictObject({
    kind: z.enum(kinds),
    grantId: grantId.optional(),
    programmeId: programmeId.optional(),
    accountId: accountId.optional(),
    openTalk: z.boolean().default(false),
    aboutAccountId: accountId.optional(),
    givingIds: some,
    receivingIds: some,
    time: Time.optional(),
    thanks: Thanks.optional(),
    circleId: idSchema("circle").optional(),
  })
  .refine((input) => (input.grantId === undefined) !== (input.programmeId === undefined), {
    path: ["grantId"],
    message: "Say which grant this is about, or which programme when the funder gives an account.",
  })
  .refine(({ accountId, openTalk }) => !(accountId && openTalk), {
    path: ["openTalk"],
    message: "A talk about an account of its own is not an open talk.",
  })
  .refine(({ givingIds, receivingIds }) => !givingIds.some((id) => receivingIds.includes(id)), {
    path: ["receivingIds"],
    message: "Someone can’t be on both sides.",
  })
  .refine(
    ({ kind, thanks }) => kind !== "outwardServed" || thanks?.offeredPence !== undefined || thanks?.note,
    {
      path: ["thanks"],
      message: "Say what people get for their time, or why there is nothing.",
    },
  );

const act = z.strictObject({ dialogueId });

export const Link = act.extend({ accountId });
export const AgreeTime = act.extend(Time.shape);
/** A new time; or none, where those served choose it. */
export const MoveTime = act.extend({ time: Time.optional(), why: maybeWords(600).default("") });
export const CallOff = act.extend({ why: maybeWords(600).default("") });
export const SayWhatHelps = act.extend({ words: maybeWords(1500) });
export const AskInBox = act.extend({ words: words(1000) });
export const InviteGuest = act.extend({ personId });
export const Hold = act.extend({
  heldOn: day,
  presentIds: some,
  theyWantedWorkerThere: z.boolean().default(false),
});
export const WriteWord = act.extend({ kind: z.enum(wordKinds), words: words(1000) });
export const EditWord = act.extend({ wordId: recordId, version, words: words(1000) });
/** One of your words, or all of them. */
export const TakeBack = act.extend({ wordId: recordId.optional() });
export const MakePromise = act.extend({ what: words(600), reviewOn: day });
export const PromiseAct = z.strictObject({ promiseId: recordId });
export const EditRecord = act.extend({
  version,
  plainWords: maybeWords(4000).optional(),
  youSaidWeChanged: z
    .array(z.strictObject({ youSaid: words(600), weChanged: words(600) }))
    .max(20)
    .optional(),
  whoWasMissing: z.array(line(200)).max(20).optional(),
  noOneMissing: z.boolean().optional(),
});
export const AskChange = act.extend({ words: words(1500) });
export const GiveAnswer = act
  .extend({ as: z.enum(answerKinds), note: maybeWords(1500).default("") })
  .refine(({ as, note }) => as !== "agreeWithNote" || note !== "", {
    path: ["note"],
    message: "Write your note.",
  });
export const Look = PromiseAct.extend({
  outcome: z.enum(outcomes),
  how: maybeWords(1500).default(""),
}).refine(({ outcome, how }) => outcome === "done" || how !== "", {
  path: ["how"],
  message: "Say why, in a line.",
});
export const AddAddendum = act.extend({ words: words(3000) });
