import { live } from "../db/entity.ts";
import { Followers } from "./notice.entity.ts";

/** From now on this person is told when the thing changes. Saying it twice is harmless. */
export const follow = async (thingId: string, personId: string): Promise<void> => {
  await live(Followers).put({ thingId, personId }).go();
};

/** Ids of everyone to tell when the thing changes. */
export const followersOf = async (thingId: string): Promise<string[]> => {
  const found = await live(Followers).query.ofThing({ thingId }).go({ pages: "all" });
  return found.data.map(({ personId }) => personId);
};
