import { allow, holds, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { findElsewhere } from "../grant/elsewhere.ts";
import { find as findGrant } from "../grant/load.ts";
import { find as findProgramme } from "../programme/find.ts";
import { theReader } from "../sharing/reader.ts";
import type { Reader } from "../sharing/sharing.rules.ts";
import type { Head } from "./account.schema.ts";

/** Who gives an account of what, and in whose programme. */
export type Giver = Pick<
  Head,
  "byFunder" | "grantId" | "programmeId" | "funderOrgId" | "orgId" | "giverName"
> & { readonly about: string };

/** A grant with an agreement here, or one recorded elsewhere, as what a group gives an account of. */
export const giverOfGrant = async (grantId: NonNullable<Head["grantId"]>): Promise<Giver | undefined> => {
  const grant = (await findGrant(grantId)) ?? (await findElsewhere(grantId));
  if (!grant) return undefined;
  const place = "programmeId" in grant ? { programmeId: grant.programmeId } : {};
  const { orgId, orgName, funderOrgId } = grant;
  return { byFunder: false, grantId, about: grantId, orgId, giverName: orgName, funderOrgId, ...place };
};

/** A programme, as what its funder gives an account of. */
export const giverOfProgramme = async (
  programmeId: NonNullable<Head["programmeId"]>,
): Promise<Giver | undefined> => {
  const programme = await findProgramme(programmeId);
  if (!programme) return undefined;
  const { funderOrgId, funderName } = programme;
  const funder = { orgId: funderOrgId, funderOrgId, giverName: funderName };
  return { byFunder: true, programmeId, about: programmeId, ...funder };
};

/** Whether a reader takes part in what is given account of: its group, its funder, or the programme around both. */
export const takesPart = (reader: Reader, giver: Giver): boolean =>
  [giver.orgId, giver.funderOrgId, giver.programmeId].some((id) => id && reader.scopes.includes(id)) ||
  (giver.programmeId !== undefined && reader.programmeIds.includes(giver.programmeId));

/** An auditor may know that accounts are given, and when. */
const audits = (giver: Giver): boolean =>
  holds(Actor.use(), ["auditor"], [giver.programmeId, giver.funderOrgId]);

/** What is given account of, for someone who takes part in it; 404 for anyone else. */
export const seenGiver = async (input: Pick<Head, "grantId" | "programmeId">): Promise<Giver> => {
  const reader = await theReader();
  const giver = input.grantId
    ? await giverOfGrant(input.grantId)
    : input.programmeId && (await giverOfProgramme(input.programmeId));
  return seen(giver || undefined, (it) => takesPart(reader, it) || audits(it));
};

/** A group's lead starts its account; a commissioner starts the funder's own. */
export const mayStart = (giver: Giver): void => {
  const actor = Actor.use();
  allow(
    giver.byFunder
      ? holds(actor, ["commissioner"], [giver.programmeId, giver.orgId])
      : holds(actor, ["granteeLead"], [giver.orgId]),
  );
};
