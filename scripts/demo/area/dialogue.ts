import { Dialogue } from "@allotment/core/dialogue/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

type TalkData = Saltmere["dialogues"][number];
type Act = (step: Step, stage: Stage) => Promise<void>;

/** Whose account it is: a grant's, or the funder's own for its programme. */
const giverOf = ({ accountId, aboutAccountId }: TalkData, { data, ids }: Stage) => {
  const { grantId, programmeId } = one(data.accounts, accountId ?? aboutAccountId ?? "");
  return {
    ...(grantId ? { grantId: ids.of("grant", grantId) } : {}),
    ...(programmeId ? { programmeId: ids.of("prog", programmeId) } : {}),
  };
};

const thanksOf = ({ payment }: TalkData, { ids }: Stage) =>
  payment && {
    offeredPence: payment.offeredPence,
    as: payment.kind,
    fromPotId: ids.of("pot", payment.fromPotId),
    payOn: payment.payOn,
    note: payment.note,
  };

/** Whoever invites offers the time that others then agree to; people served choose theirs. */
const invite: Act = async ({ by, id }, stage) => {
  const { ids } = stage;
  const talk = one(stage.data.dialogues, id);
  const { kind, openTalk, givingIds, receivingIds, accountId, bookedFor } = talk;
  const made = await stage.as(by, () =>
    Dialogue.invite({
      ...{ kind, openTalk },
      ...giverOf(talk, stage),
      ...(accountId && ids.has(accountId) ? { accountId: ids.of("acct", accountId) } : {}),
      givingIds: ids.all("person", givingIds),
      receivingIds: ids.all("person", receivingIds),
      ...(kind === "outwardServed" ? {} : { time: { on: bookedFor } }),
      thanks: thanksOf(talk, stage),
    }),
  );
  ids.keep(id, made.dialogueId);
};

const book: Act = async ({ by, id }, stage) => {
  const { bookedFor: on, place } = one(stage.data.dialogues, id);
  const dialogueId = stage.ids.of("dlg", id);
  const time = { on, ...(place ? { place } : {}) };
  await stage.as(by, () => Dialogue.agreeTime({ dialogueId, ...time }));
};

/** What each one said, in their own name and by their own hand. */
const saidIn = ({ heard, seeDifferently, funderContribution }: TalkData) => [
  ...heard.map(({ by, words }) => ({ by, kind: "heard" as const, words })),
  ...seeDifferently.map(({ by, says }) => ({ by, kind: "differ" as const, words: says })),
  ...(funderContribution ? [{ ...funderContribution, kind: "learnt" as const }] : []),
];

const writeWords = async (talk: TalkData, stage: Stage): Promise<void> => {
  const dialogueId = stage.ids.of("dlg", talk.id);
  for (const { by, kind, words } of saidIn(talk))
    await stage.as(by, () => Dialogue.writeWord({ dialogueId, kind, words }));
  for (const { by, what, reviewOn } of talk.promises)
    await stage.as(by, () => Dialogue.promise({ dialogueId, what, reviewOn }));
};

/** The data does not say who was there, only who was missing: so all who were invited were. */
const hold: Act = async ({ by, id }, stage) => {
  const talk = one(stage.data.dialogues, id);
  const presentIds = stage.ids.all("person", [...talk.givingIds, ...talk.receivingIds]);
  const { heldOn = "" } = talk;
  await stage.as(by, () => Dialogue.hold({ dialogueId: stage.ids.of("dlg", id), heldOn, presentIds }));
  await writeWords(talk, stage);
};

const offerRecord: Act = async ({ by, id }, stage) => {
  const { plainWords, youSaidWeChanged, whoWasMissing, closesOn } = one(stage.data.dialogues, id);
  const dialogueId = stage.ids.of("dlg", id);
  const shown = await stage.as(by, () => Dialogue.fromId({ dialogueId }));
  const written = {
    ...(plainWords ? { plainWords } : {}),
    ...(youSaidWeChanged ? { youSaidWeChanged } : {}),
    whoWasMissing,
  };
  const version = "draft" in shown ? (shown.draft?.version ?? 0) : 0;
  await stage.as(by, () => Dialogue.editRecord({ dialogueId, version, ...written }));
  const offered = await stage.as(by, () => Dialogue.offerRecord({ dialogueId }));
  if (closesOn) expectEqual(`The day ${id} closes`, offered.closesOn, closesOn);
};

const acts: Record<string, Act> = { invited: invite, booked: book, held: hold, recordOffered: offerRecord };

/** The last answer co-signs a record, and its account with it. */
const moved: Handler = async (step, stage) => {
  await acts[step.to]?.(step, stage);
  stage.later(async () =>
    expectEqual(
      `The state of ${step.id}`,
      (await Dialogue.find(stage.ids.of("dlg", step.id)))?.state,
      step.to,
    ),
  );
};

const answered: Handler = async ({ by, id, to }, stage) => {
  const answer = one(stage.data.dialogues, id).answers.find((each) => each.by === by);
  expectEqual(`The answer of ${by} to ${id}`, answer?.as, to);
  if (!answer) return;
  const { as, note } = answer;
  const dialogueId = stage.ids.of("dlg", id);
  await stage.as(by, () => Dialogue.answer({ dialogueId, as, ...(note ? { note } : {}) }));
};

const linked: Handler = async ({ by, id, with: accountRef = "" }, stage) => {
  const { ids } = stage;
  const accountId = ids.of("acct", accountRef);
  const talk = await stage.as(by, () => Dialogue.link({ dialogueId: ids.of("dlg", id), accountId }));
  expectEqual(`What ${id} is about`, talk.openTalk ? talk.aboutAccountId : talk.accountId, accountId);
};

export const dialogue: Handlers = {
  dialogue: moved,
  "dialogue answer": answered,
  "account linked": linked,
};

const stepOf = (history: TalkData["history"], to: string) => history.find((each) => each.to === to);

/** A talk invited before its account was shared is tied to it when it is, by whoever shares it. */
export const linkSteps = ({ dialogues, accounts }: Saltmere): Step[] =>
  dialogues.flatMap(({ id, accountId, aboutAccountId, history }) => {
    const ref = accountId ?? aboutAccountId;
    const shared = ref ? stepOf(one(accounts, ref).history, "shared") : undefined;
    const invited = stepOf(history, "invited");
    if (!(ref && shared && invited) || shared.at <= invited.at) return [];
    return [{ at: shared.at, by: shared.by, what: "account linked", id, with: ref, to: "linked" }];
  });
