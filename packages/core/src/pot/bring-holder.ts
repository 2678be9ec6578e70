import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { notFound, rule } from "../error.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { joinWrites } from "./join.ts";
import { post } from "./post.ts";
import { can } from "./pot.policy.ts";
import { mustBe, mustHaveRoomFor, personSays } from "./pot.rules.ts";
import { BringHolder, potId } from "./pot.schema.ts";
import { lostItsPeople, seenPot, shown } from "./pot-view.ts";
import { stillHeldBy } from "./pot-write.ts";

const page = async (id: string) => shown(await seenPot(id));

/**
 * Bring someone in to hold a pot that lost its people, as a holder of the pot above. No one is ever taken out of it.
 * All who see the pot read why. 422 while any of its people is still in a place here, and for a person's own pot.
 */
export const bringHolder = fn(
  BringHolder,
  async ({ potId: id, personId, reason }) => {
    theKey();
    const { head, held } = await seenPot(id);
    const me = thePerson();
    allow(can.bringHolder(me, held));
    personSays(head, me.personId);
    if (!(await Person.find(personId))) throw notFound();
    const lost = await lostItsPeople(head);
    // The posting leaves the pot above as it is, and stands only while they hold it.
    const above = head.parentId ? [stillHeldBy(head.parentId, me.personId)] : [];
    await post({
      heads: [head],
      plan: ([now = head]) => {
        mustBe(now.state, "open", "resting");
        mustHaveRoomFor(personId, now.holders);
        if (!lost)
          throw rule(
            "pot.has_people",
            "Those who hold this pot are still here. Bringing someone in is theirs to do.",
          );
        const moves = [{ kind: "holderIn", amount: 0, counterparty: personId }] as const;
        return {
          changes: [{ head: now, moves, actorIs: "anyone", holderIn: personId }],
          postings: [{ kind: "holderIn", external: 0, subject: id, words: { why: reason } }],
        };
      },
      also: [...(await joinWrites(head, personId)), ...above],
    });
    return page(id);
  },
  (id) => page(potId.parse(id)),
);
