import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { nowIso } from "../deps.ts";
import { changedSince, notAllowed, rule, wrongState } from "../error.ts";
import { answeredWrites } from "../event/answered.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import { theKey } from "../request.ts";
import { dueWrites } from "./due.ts";
import { hostSaidYes, signed, wentLive } from "./grant.events.ts";
import { can, sideOf } from "./grant.policy.ts";
import { afterSigning, mustTake, possible } from "./grant.rules.ts";
import { Act, grantId, Sign } from "./grant.schema.ts";
import { changed, headWrite, versionOf, versionWrite } from "./load.ts";
import { fromId, seenGrant, shown } from "./view.ts";

/** The host's yes comes before the last signature, since the host will hold the money. */
const hostMustAgree = (grant: {
  hostOrgId?: string | undefined;
  hostYes?: unknown;
  hostName?: string | undefined;
}) => {
  if (grant.hostOrgId === undefined || grant.hostYes !== undefined) return;
  throw rule(
    "grant.host_yes_needed",
    `${grant.hostName ?? "The host"} says yes first, as it will hold the money.`,
  );
};

/**
 * Sign one edition of the words, as the group's lead or the funder's commissioner, in either order.
 * The second signature makes the grant live, opens its pot and counts it in its programme, all in one step.
 * 409 `changed_since` with the agreement as it is now, when the edition named is not the one on offer.
 */
export const sign = fn(
  Sign,
  ({ grantId, edition }) =>
    again(async () => {
      const person = thePerson();
      const grant = await seenGrant(grantId);
      const side = sideOf(person, grant);
      if (!side) throw notAllowed();
      theKey();
      mustTake("sign", grant);
      if (grant.edition !== edition) throw changedSince(await shown(grant));
      const { signedSides, complete } = afterSigning(grant.signedSides, side);
      if (complete) hostMustAgree(grant);
      const now = await versionOf(grantId, 1);
      const signature = { side, by: person.personId, at: nowIso() };
      const words = { ...now, signatures: [...now.signatures, signature] };
      const happened = signed.of(grantId, { side, edition });
      if (!complete) {
        const after = changed(grant, { signedSides });
        await commit([headWrite(grant, after), versionWrite(grantId, words)], happened);
        return shown(after);
      }
      const after = changed(grant, { signedSides, state: "live", versionN: 1 }, now.terms);
      const from = now.terms.startsOn ?? grant.awardedOn;
      await Ledger.openPot({
        potId: grant.potId,
        also: [
          headWrite(grant, after),
          versionWrite(grantId, { ...words, from }),
          ...dueWrites(after, now.terms),
          Programme.grantSignedWrite(grant.programmeId),
          ...answeredWrites(grantId),
        ],
        happened: [happened, wentLive.of(grantId, { amountPence: grant.amountPence })],
        subject: grantId,
      });
      return shown(after);
    }),
  (id) => fromId({ grantId: grantId.parse(id) }),
);

/** The host says that it will hold the money for the group. */
export const sayHostYes = fn(Act, ({ grantId }) =>
  again(async () => {
    const person = thePerson();
    const grant = await seenGrant(grantId);
    allow(can.sayHostYes(person, grant));
    mustTake("sayHostYes", grant);
    if (!grant.hostOrgId || !possible(grant).includes("sayHostYes"))
      throw wrongState("The host has said yes already.");
    const after = changed(grant, { hostYes: { by: person.personId, at: nowIso() } });
    await commit([headWrite(grant, after)], hostSaidYes.of(grantId, { hostOrgId: grant.hostOrgId }));
    return shown(after);
  }),
);
