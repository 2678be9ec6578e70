import { Actor } from "../actor.ts";
import { Deps } from "../deps.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { mine } from "./lists.ts";
import { can } from "./programme.policy.ts";
import { hasClosed } from "./programme.rules.ts";
import type { Listed } from "./programme.schema.ts";

/** What a programme asks of the one who answers for it. */
const waitOf = (programme: Listed, now: string): Wait | undefined => {
  const about = { subject: programme.programmeId, title: programme.name };
  if (programme.state === "draft") return { ...about, says: "This programme is not public yet." };
  if (programme.state === "open" && hasClosed(programme.closesOn, now))
    return { ...about, says: "The closing time has come. Applications can close." };
  if (programme.state === "reviewing")
    return {
      ...about,
      says: "People are reading. You said they would hear from you.",
      on: programme.decisionBy,
    };
  return undefined;
};

/** For commissioners: drafts to finish, and decisions that people were promised a day for. */
export const waiting = async (): Promise<Waiting> => {
  const now = Deps.use().now().toISOString();
  const { items } = await mine({});
  const forYou = items
    .filter((programme) => can.publish(Actor.use(), programme))
    .flatMap((programme) => waitOf(programme, now) ?? []);
  return { forYou, forOthers: [] };
};
