import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { subsidyConfirmed } from "./grant.events.ts";
import { can } from "./grant.policy.ts";
import { mustTake, possible } from "./grant.rules.ts";
import { ConfirmSubsidy } from "./grant.schema.ts";
import { changed, headWrite } from "./load.ts";
import { subsidySums } from "./receiver.ts";
import { mustFit } from "./subsidy.rules.ts";
import { seenGrant, shown, today } from "./view.ts";

/**
 * Whoever receives the money confirms in writing what it had before, so that the sum stays within the law.
 * 422 `subsidy.limit` with the sums when it would not.
 */
export const confirmSubsidy = fn(ConfirmSubsidy, ({ grantId, declaredBeforePence }) =>
  again(async () => {
    const person = thePerson();
    const grant = await seenGrant(grantId);
    allow(can.confirmSubsidy(person, grant));
    mustTake("confirmSubsidy", grant);
    if (!grant.subsidy || !possible(grant).includes("confirmSubsidy"))
      throw wrongState("There is nothing to confirm here.");
    const found = {
      ...grant.subsidy,
      declaredBeforePence: declaredBeforePence ?? grant.subsidy.declaredBeforePence,
    };
    const sums = await subsidySums({ ...grant, subsidy: found });
    if (!sums) throw wrongState("There is nothing to confirm here.");
    mustFit(sums);
    const after = changed(grant, {
      subsidy: { ...found, confirmedOn: today(), confirmedBy: person.personId },
    });
    await commit(
      [headWrite(grant, after)],
      subsidyConfirmed.of(grantId, {
        recipientOrgId: found.recipientOrgId,
        threeYearSumPence: sums.threeYearSumPence,
      }),
    );
    return shown(after);
  }),
);
