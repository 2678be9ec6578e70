import { live } from "../db/entity.ts";
import { PAGE_SIZE } from "../page.ts";
import { Followers } from "./notice.entity.ts";

/** From now on this person is told when the thing changes. Saying it twice is harmless. */
export const follow = async (thingId: string, personId: string): Promise<void> => {
  await live(Followers).put({ thingId, personId }).go();
};

/** Ids of those to tell when the thing changes, 25 at a time; `from` is where the page before ended. */
export const followersOf = async (
  thingId: string,
  from?: string,
): Promise<{ people: string[]; next: string | undefined }> => {
  const found = await live(Followers)
    .query.ofThing({ thingId })
    .go({ limit: PAGE_SIZE, cursor: from ?? null });
  return { people: found.data.map(({ personId }) => personId), next: found.cursor ?? undefined };
};
