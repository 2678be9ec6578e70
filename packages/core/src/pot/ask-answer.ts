import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { getAll } from "../db/get-all.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineOf, mineWrite, notMineWrite } from "../mine/mine.ts";
import { PotAnswers, PotAsks } from "./ask.entity.ts";
import { answerTalkedAbout, useAnswered } from "./ask.events.ts";
import { AnswerUse, KeptAnswer, type OneAnswer, type PotAnswer } from "./ask.schema.ts";
import { can } from "./pot.policy.ts";
import { mustBe } from "./pot.rules.ts";
import { potId } from "./pot.schema.ts";
import { type PotHead, potsOf } from "./pot-head.ts";
import { seenPot, shown } from "./pot-view.ts";
import { heldHead } from "./spending.ts";

/** What holders say about using a pot: kept among what they have to talk about, and gone once they have. */
const wordsWrites = ({ holders }: PotHead, id: string, byId: string, words: string): Write[] => {
  const answerId = Deps.use().newId("ans");
  return [
    write(PotAnswers.create({ answerId, potId: id, byId, at: nowIso(), words })),
    ...holders.map((each) => mineWrite(each, "potAnswer", answerId)),
  ];
};

const again = async (id: string) => shown(await seenPot(potId.parse(id)));

/**
 * Say what makes a pot hard to use, for its holders' next talk, or, with no words, that it is fine for now. It is not
 * asked again for 28 days. Whoever holds an open pot can say it, asked or not; 409 when it is not open.
 */
export const answerUse = fn(
  AnswerUse,
  async ({ potId: id, words }) => {
    const { head, held } = await seenPot(id);
    allow(can.answerUse(Actor.use(), held));
    mustBe(head.state, "open");
    const said = words === undefined ? [] : wordsWrites(head, id, thePerson().personId, words);
    const answered = write(PotAsks.put({ potId: id, answeredAt: nowIso() }));
    await commit([answered, ...said], useAnswered.of(id, {}));
    return again(id);
  },
  again,
);

/** What was said about pots that the reader holds still, and not talked about since: newest first, at most 25. */
export const answersToTalkAbout = async (personId: string): Promise<PotAnswer[]> => {
  const { items: ids } = await mineOf(personId, "potAnswer");
  const rows = await getAll(
    PotAnswers,
    ids.map((answerId) => ({ answerId })),
  );
  const answers = new Map(rows.map((row) => [row.answerId, KeptAnswer.parse(row)]));
  const pots = await potsOf(rows.map((row) => row.potId));
  const heads = new Map<string, PotHead>(pots.map(({ head }) => [head.potId, head]));
  return ids.flatMap((id): PotAnswer[] => {
    const answer = answers.get(id);
    const head = answer && heads.get(answer.potId);
    return answer && head?.holders.some((each) => each === personId)
      ? [{ ...answer, potName: head.name }]
      : [];
  });
};

/** Say that what was said about a pot was talked about: its words are kept no longer. Saying it twice is harmless. */
export const answerTalked = async ({
  potId: id,
  answerId,
}: ReturnType<typeof OneAnswer.parse>): Promise<void> => {
  const { holders } = await heldHead(id, thePerson().personId);
  const { data } = await live(PotAnswers).get({ answerId }).go({ consistent: true });
  if (data?.potId !== id) return;
  const off = holders.map((each) => notMineWrite(each, "potAnswer", answerId));
  await commit([write(PotAnswers.delete({ answerId })), ...off], answerTalkedAbout.of(id, {}));
};
