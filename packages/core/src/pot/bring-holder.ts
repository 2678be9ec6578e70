import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { mineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { post } from "./post.ts";
import { can } from "./pot.policy.ts";
import { isPersonal, MOST_HOLDERS, mustBe } from "./pot.rules.ts";
import { BringHolder, potId } from "./pot.schema.ts";
import { lostItsPeople, seenPot, shown } from "./pot-view.ts";

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
    allow(can.bringHolder(thePerson(), held));
    if (isPersonal(head.whoDecides))
      throw rule("permission.needed", "The person whose pot this is says who holds it with them.");
    if (!(await Person.find(personId))) throw notFound();
    const lost = await lostItsPeople(head);
    await post({
      heads: [head],
      plan: ([now = head]) => {
        mustBe(now.state, "open", "resting");
        if (now.holders.includes(personId)) throw wrongState("They hold this pot already.");
        if (!lost)
          throw rule(
            "pot.has_people",
            "Those who hold this pot are still here. Bringing someone in is theirs to do.",
          );
        if (now.holders.length >= MOST_HOLDERS)
          throw rule("pot.holders_full", `At most ${MOST_HOLDERS} people can hold one pot.`);
        const moves = [{ kind: "holderIn", amount: 0, counterparty: personId }] as const;
        return {
          changes: [{ head: now, moves, actorIs: "anyone", holderIn: personId }],
          postings: [{ kind: "holderIn", external: 0, subject: id, words: { why: reason } }],
        };
      },
      also: [mineWrite(personId, "pot", id)],
    });
    return page(id);
  },
  (id) => page(potId.parse(id)),
);
