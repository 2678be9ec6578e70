import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { notFound, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { mineWrite } from "../mine/mine.ts";
import { Person } from "../person/index.ts";
import { theKey } from "../request.ts";
import { Holds } from "./hold.entity.ts";
import { reviewerNamed } from "./hold.events.ts";
import { can } from "./hold.policy.ts";
import { MOST_REVIEWERS, mustBeTwo } from "./hold.rules.ts";
import { NameReviewer } from "./hold.schema.ts";
import { lookersOf, mustLook, ofPot, seenHold } from "./hold.ts";
import { potId } from "./pot.schema.ts";

const again = (id: string) => ofPot({ potId: potId.parse(id) });

/**
 * Name someone more to look into a worry, when one who was named can't. It is for those who look into it already, and no
 * one is taken out. 422 for someone who holds the pot or does not answer for it; 409 when the hold has ended.
 */
export const nameReviewer = fn(
  NameReviewer,
  async ({ potId: id, personId }) => {
    theKey();
    const { pot, hold, on } = await seenHold(id);
    allow(can.review(thePerson(), on));
    if (hold.liftedAt !== undefined) throw wrongState("This hold has ended.");
    if (!(await Person.find(personId))) throw notFound();
    if (lookersOf(hold).includes(personId)) throw wrongState("They look into it already.");
    if (hold.reviewerIds.length >= MOST_REVIEWERS)
      throw rule("pot.reviewers_full", "That is as many people as can look into one worry.");
    mustBeTwo("", [personId], pot.head.holders);
    await mustLook([personId], on.pot);
    const kept = write(
      live(Holds)
        .patch({ potId: id, heldAt: hold.heldAt })
        .set({ reviewerIds: [...hold.reviewerIds, personId], version: hold.version + 1 })
        .where((row, op) => op.eq(row.version, hold.version)),
      () => wrongState("Someone wrote to this hold at the same moment. Look at it again."),
    );
    await commit([kept, mineWrite(personId, "hold", id)], reviewerNamed.of(id, { personId }));
    return again(id);
  },
  again,
);
