import { isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { mineOf } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { findStanding } from "./find.ts";
import type { Kept } from "./peer-question.schema.ts";

const own = ({ questionId: subject, answeredIds }: Kept): { forYou?: Wait; forOthers?: Wait } => {
  const title = "What you were not sure of";
  return answeredIds.length > 0
    ? { forYou: { subject, title, says: "There is an answer. Say when you know enough." } }
    : { forOthers: { subject, title, says: "You asked, and no one has answered yet. You can go ahead." } };
};

/** Questions someone is asked, and what came of their own, until they know enough. Whose queue it is in: theirs alone. */
export const waiting = async (): Promise<Waiting> => {
  const { items } = await mineOf(thePerson().personId, "openQuestion");
  const open = (await findStanding(items)).filter(({ state }) => state === "open");
  const people = await Person.namesOf(open.map(({ byId }) => byId));
  const waits = open.map((question): ReturnType<typeof own> => {
    if (isPerson(Actor.use(), question.byId)) return own(question);
    const title = `${people[question.byId] ?? "Someone"} asks what you think`;
    const says = "They are not sure of something. What you say is advice.";
    return { forYou: { subject: question.questionId, title, says } };
  });
  return {
    forYou: waits.flatMap(({ forYou }) => forYou ?? []),
    forOthers: waits.flatMap(({ forOthers }) => forOthers ?? []),
  };
};
