import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { UNLISTED } from "../db/listed.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite, notMineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { can as canPot } from "../pot/pot.policy.ts";
import { mustBe } from "../pot/pot.rules.ts";
import { ById as OfPot } from "../pot/pot.schema.ts";
import { seenPot } from "../pot/pot-view.ts";
import { seenSpend } from "../pot/spend-page.ts";
import { answerGone, changeWrite, goneWrite, seenQuestion, waitsNoMore } from "./find.ts";
import { PeerAnswers, PeerQuestions } from "./peer-question.entity.ts";
import * as Events from "./peer-question.events.ts";
import { can } from "./peer-question.policy.ts";
import * as rules from "./peer-question.rules.ts";
import { Answer, Ask, type Kept, type Peer, questionId } from "./peer-question.schema.ts";
import { peersOf } from "./peers.ts";
import { shown } from "./shown.ts";

export { find } from "./find.ts";
export { mine, ofSpend } from "./lists.ts";

const One = z.strictObject({ questionId });

/** A question, for whoever asked and those asked; 404 for anyone else. */
export const fromId = fn(One, async ({ questionId: id }) => shown(await seenQuestion(id)));

const replay = (id: string) => fromId({ questionId: questionId.parse(id) });

/** A pot that the actor holds and that is open: those who hold it ask, whatever they are about to do. */
const heldPot = async (potId: z.infer<typeof OfPot>["potId"]) => {
  const { head, held } = await seenPot(potId);
  const me = thePerson();
  allow(canPot.spend(me, held));
  mustBe(head.state, "open");
  return { head, me };
};

/** Whom a holder of this pot can ask. */
export const peers = fn(OfPot, async ({ potId }): Promise<{ items: Peer[] }> => {
  const { head, me } = await heldPot(potId);
  return { items: await peersOf(me, head) };
});

/** What those asked are called who came into the asker's group under a name of its own; nothing, for most. */
const calledBy = async (
  near: readonly Peer[],
  askedIds: readonly string[],
): Promise<Pick<Kept, "called">> => {
  const names = await Person.namesOf(askedIds);
  const others = near.filter(
    ({ personId, name }) => names[personId] !== undefined && names[personId] !== name,
  );
  if (others.length === 0) return {};
  return { called: Object.fromEntries(others.map(({ personId, name }) => [personId, name])) };
};

/** Ask one or a few people near you, before you spend or after. Nothing waits for what they say. */
export const ask = fn(
  Ask,
  async ({ potId, txId, askedIds, words }) => {
    const { head, me } = await heldPot(potId);
    if (txId && (await seenSpend(txId)).posting.potId !== potId) throw notFound();
    const near = await peersOf(me, head);
    rules.mustBeNear(
      askedIds,
      near.map(({ personId }) => personId),
    );
    const id = Deps.use().newId("question");
    const question: Kept = {
      ...{ questionId: id, potId, byId: me.personId, askedIds, words, at: nowIso() },
      ...(txId ? { txId } : {}),
      ...(await calledBy(near, askedIds)),
      answeredIds: [],
      steppedBackIds: [],
      state: "open",
      version: 1,
    };
    const named = [me.personId, ...askedIds].flatMap((each) => [
      mineWrite(each, "question", id),
      mineWrite(each, "openQuestion", id),
    ]);
    const made = write(PeerQuestions.create({ ...question, aboutSpend: txId ?? UNLISTED }));
    await commit([made, ...named], Events.asked.of(id, {}));
    return shown(question);
  },
  replay,
);

/** Answer in words, as often as you like: the newest stands. It is advice, and never a yes or a no. */
export const answer = fn(
  Answer,
  ({ questionId: id, words }) =>
    again(async () => {
      const question = await seenQuestion(id);
      allow(can.answer(Actor.use(), question));
      rules.mustTake("answer", question);
      const { personId } = thePerson();
      const said = { questionId: id, byId: personId, words, at: nowIso() };
      await commit(
        [
          changeWrite(question, rules.answered(question, personId)),
          write(PeerAnswers.put(said)),
          notMineWrite(personId, "openQuestion", id),
        ],
        Events.answered.of(id, {}),
      );
      return fromId({ questionId: id });
    }),
  replay,
);

/** Leave it to others, or take back what you answered. No reason is asked. */
export const stepBack = fn(
  One,
  ({ questionId: id }) =>
    again(async () => {
      const question = await seenQuestion(id);
      allow(can.stepBack(Actor.use(), question));
      rules.mustTake("stepBack", question);
      const { personId } = thePerson();
      await commit(
        [
          changeWrite(question, rules.steppedBack(question, personId)),
          answerGone(id, personId),
          notMineWrite(personId, "openQuestion", id),
        ],
        Events.steppedBack.of(id, {}),
      );
      return fromId({ questionId: id });
    }),
  replay,
);

/** "I know enough now": it waits for no one any more, and stays for those in it to read. */
export const close = fn(
  One,
  ({ questionId: id }) =>
    again(async () => {
      const question = await seenQuestion(id);
      allow(can.close(Actor.use(), question));
      rules.mustTake("close", question);
      const shut = changeWrite(question, { state: "closed", closedAt: nowIso() });
      await commit([shut, ...waitsNoMore(question)], Events.closed.of(id, {}));
      return fromId({ questionId: id });
    }),
  replay,
);

/** Take back what you asked: its words go at once, and with them what was answered to them. */
export const takeBack = fn(
  One,
  ({ questionId: id }): Promise<Record<string, never>> =>
    again(async () => {
      const question = await seenQuestion(id);
      allow(can.takeBack(Actor.use(), question));
      rules.mustTake("takeBack", question);
      const { byId, askedIds } = question;
      await commit(
        [
          goneWrite(question),
          ...waitsNoMore(question),
          ...[byId, ...askedIds].map((each) => notMineWrite(each, "question", id)),
          ...askedIds.map((each) => answerGone(id, each)),
        ],
        Events.takenBack.of(id, {}),
      );
      return {};
    }),
  async () => ({}),
);
