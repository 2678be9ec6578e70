import type * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { notAllowed, notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { endReasonOf } from "./end.rules.ts";
import { lookBegun, lookDone } from "./grant.events.ts";
import { can, sideOf } from "./grant.policy.ts";
import { mustTakeNow } from "./grant.rules.ts";
import { Act, grantId as grantIdSchema, type Head } from "./grant.schema.ts";
import { changed, headWrite, looksOf } from "./load.ts";
import { GrantLooks } from "./look.entity.ts";
import { bothSay, mustMatch } from "./look.rules.ts";
import { type Look, type Said, SayLook } from "./look.schema.ts";
import { statementOf } from "./settling.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

/** A grant's money as it is now, for those who see the payments. 404 for the rest. */
export const money = fn(Act, async ({ grantId }) => {
  const grant = await seenGrant(grantId);
  if (!can.seeMoney(Actor.use(), grant)) throw notFound();
  return statementOf(grant);
});

const lookWrite = (grantId: string, look: Look) => write(live(GrantLooks).put({ grantId, ...look }));

const once = (id: string) => fromId({ grantId: grantIdSchema.parse(id) });

/** What one side says, once the money it read is the money there is. */
const sayingOf = async (
  grant: Head,
  { statement, purpose, learning, choice, reason }: z.output<typeof SayLook>,
): Promise<Said> => {
  const person = thePerson();
  const side = sideOf(person, grant);
  if (!side) throw notAllowed();
  const because = choice === "end" ? { reason: endReasonOf(reason ?? "") } : {};
  mustMatch(statement, await statementOf(grant));
  return { side, by: person.personId, at: nowIso(), purpose, learning, choice, ...because };
};

/**
 * Look back on the year, from either side: the money to the penny, what each says of purpose and learning, and whether to
 * carry on, change or end. 422 `statement.does_not_match` when money moved meanwhile; `grant.end_reason`.
 */
export const beginLook = fn(
  SayLook,
  (input) =>
    again(async () => {
      const grant = await seenGrant(input.grantId);
      allow(can.beginLook(thePerson(), grant));
      mustTakeNow("beginLook", grant);
      const first = await sayingOf(grant, input);
      const look: Look = { at: first.at, statement: input.statement, first };
      const after = changed(grant, { look: { at: look.at, side: first.side } });
      await commit(
        [headWrite(grant, after), lookWrite(grant.grantId, look)],
        lookBegun.of(grant.grantId, { side: first.side }),
      );
      return shown(after);
    }),
  once,
);

/** The other side's words, on the same money; with them the look is done. 403 for the side that began. */
export const answerLook = fn(
  SayLook,
  (input) =>
    again(async () => {
      const grant = await seenGrant(input.grantId);
      allow(can.answerLook(thePerson(), grant));
      mustTakeNow("answerLook", grant);
      const second = await sayingOf(grant, input);
      const open = (await looksOf(grant.grantId)).find(({ at }) => at === grant.look?.at);
      if (!open) throw notFound();
      if (open.first.side === second.side) throw notAllowed("The other side says its words now.");
      // What both agree on is the money as the second reads it: spends go on while one waits for the other.
      const look: Look = { ...open, statement: input.statement, second };
      const after = changed(grant, { look: undefined, lookedOn: today() });
      await commit(
        [headWrite(grant, after), lookWrite(grant.grantId, look)],
        lookDone.of(grant.grantId, { both: bothSay(open.first.choice, second.choice), ...input.statement }),
      );
      return shown(after);
    }),
  once,
);
