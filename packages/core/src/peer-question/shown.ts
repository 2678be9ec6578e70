import { permitted } from "../access/permitted.ts";
import { Actor, thePerson } from "../actor.ts";
import { Person } from "../person/index.ts";
import type { Names } from "../person/person.schema.ts";
import { potInSight } from "../pot/pot-view.ts";
import { answersTo } from "./find.ts";
import { can, knowsAll, readsAnswer } from "./peer-question.policy.ts";
import { mustTake, possible, stillAsked } from "./peer-question.rules.ts";
import type { Info, Kept, Listed } from "./peer-question.schema.ts";

/** What only whoever asked knows; the pot and the spend, while they may open them. */
const aboutIt = async (question: Kept): Promise<Partial<Info>> => {
  const { askedIds, potId, txId } = question;
  const left = stillAsked(question);
  const stillAskedIds = askedIds.filter((id) => left.includes(id));
  const pot = await potInSight(potId);
  return { askedIds, stillAskedIds, ...(pot ? { potId, ...(txId ? { txId } : {}) } : {}) };
};

/** Names of those a reader is shown, each by the name that whoever asked knows them by. */
const namesFor = async (ids: readonly string[], { called }: Kept): Promise<Names> => ({
  ...(await Person.namesOf(ids)),
  ...Object.fromEntries(Object.entries(called ?? {}).filter(([id]) => ids.includes(id))),
});

/** A question as one reader sees it. 410 once it was taken back. */
export const shown = async (question: Kept): Promise<Info & { people: Names }> => {
  const actor = Actor.use();
  const { questionId, byId, words, at, closedAt, steppedBackIds } = question;
  const state = mustTake("takeBack", question);
  const [all, about] = await Promise.all([
    answersTo(questionId),
    knowsAll(actor, question) ? aboutIt(question) : undefined,
  ]);
  const answers = all.filter((answer) => readsAnswer(actor, question, answer.byId));
  const { personId } = thePerson();
  // Once it is closed there is nothing to step back from but an answer.
  const acts = possible(state).filter((act) => act !== "stepBack" || state === "open" || answers.length > 0);
  return {
    ...{ questionId, byId, words, at, answers },
    ...(closedAt ? { closedAt } : {}),
    ...about,
    steppedBack: steppedBackIds.includes(personId),
    actions: permitted(can, actor, question, acts),
    people: await namesFor([byId, ...answers.map((each) => each.byId), ...(about?.askedIds ?? [])], question),
  };
};

export const listed = ({ questionId, byId, words, at, closedAt }: Kept): Listed => ({
  ...{ questionId, byId, words, at },
  ...(closedAt ? { closedAt } : {}),
});
