import { Actor } from "../actor.ts";
import { Deps } from "../deps.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { wholeOfMine } from "./lists.ts";
import { openAsk } from "./pause.rules.ts";
import { can } from "./programme.policy.ts";
import { hasClosed } from "./programme.rules.ts";
import type { Info } from "./programme.schema.ts";

/** What a programme asks of the one who answers for it. */
const waitOf = (programme: Info, now: string): Wait | undefined => {
  const about = { subject: programme.programmeId, title: programme.name };
  if (programme.state === "draft") return { ...about, says: "This programme is not public yet." };
  if (programme.state === "open" && hasClosed(programme.closesOn, now))
    return { ...about, says: "The closing time has come. Applications can close." };
  if (programme.state === "paused" && !openAsk(programme))
    return { ...about, says: "It rests. It goes on when two of you say so." };
  if (programme.state === "reviewing")
    return {
      ...about,
      says: "People are reading. You said they would hear from you.",
      on: programme.decisionBy,
    };
  return undefined;
};

const asks = { pause: "pause this programme", resume: "go on with this programme" } as const;

/** A rest that was asked for: it waits for the other side's yes. */
const askOf = (programme: Info): Waiting => {
  const actor = Actor.use();
  const asked = openAsk(programme);
  if (!asked || !can.letGo(actor, programme)) return { forYou: [], forOthers: [] };
  const about = { subject: programme.programmeId, title: programme.name };
  return can.sayYes(actor, programme)
    ? { forYou: [{ ...about, says: `Shall we ${asks[asked.act]}? It waits for your yes.` }], forOthers: [] }
    : { forYou: [], forOthers: [{ ...about, says: `Shall we ${asks[asked.act]}? The other side answers.` }] };
};

/** For commissioners: drafts to finish, and decisions that people were promised a day for. */
export const waiting = async (): Promise<Waiting> => {
  const now = Deps.use().now().toISOString();
  const items = await wholeOfMine();
  const asked = items.map(askOf);
  const forYou = items
    .filter((programme) => can.publish(Actor.use(), programme))
    .flatMap((programme) => waitOf(programme, now) ?? []);
  return {
    forYou: [...forYou, ...asked.flatMap((each) => each.forYou)],
    forOthers: asked.flatMap((each) => each.forOthers),
  };
};
