import { seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { allMineOf } from "../mine/mine.ts";
import { headsOf } from "../pot/pot-head.ts";
import { MatterWords } from "./matters.entity.ts";
import { reads, sees, type Whose } from "./matters.policy.ts";
import { closeTo } from "./matters.rules.ts";
import { Kept } from "./matters.schema.ts";

/** Someone, with those close to them now: read each time, as pots are joined and left. Raw: no policy. */
export const closeOf = async (personId: string): Promise<Whose> => {
  const heads = await headsOf(await allMineOf(personId, "pot"));
  return { personId, closeIds: closeTo(personId, [...heads.values()]) };
};

/** The person, if the one who asks is them or close to them; 404 if not, and if there is no such person. */
export const seenWhose = async (personId: string): Promise<Whose> =>
  seen(await closeOf(personId), (whose) => sees(Actor.use(), whose));

/** Some words, or undefined. Raw: no policy. */
export const find = async (personId: string, matterId: string): Promise<Kept | undefined> => {
  const { data } = await live(MatterWords).get({ personId, matterId }).go({ consistent: true });
  return data ? Kept.parse(data) : undefined;
};

/** Words that the one who asks may read, taken back or not; 404 if not. */
export const seenWords = async (personId: string, matterId: string): Promise<Kept> => {
  const whose = await seenWhose(personId);
  return seen(await find(personId, matterId), ({ share }) => reads(Actor.use(), { ...whose, share }));
};
