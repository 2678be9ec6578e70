import { allow, seen } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import type { Info as ApplicationInfo } from "../application/application.schema.ts";
import { Application } from "../application/index.ts";
import { rule } from "../error.ts";
import { Membership } from "../membership/index.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import type { Info as ProgrammeInfo } from "../programme/programme.schema.ts";
import { free } from "./ask.rules.ts";
import type { AtHand } from "./at-hand.ts";
import { potName } from "./decision.rules.ts";
import type { Deciding } from "./shown.schema.ts";

/** The programme's fund as it is now, or undefined before it is opened. */
const fundOf = async ({ rootPotId }: Pick<ProgrammeInfo, "rootPotId">) =>
  rootPotId ? (await Ledger.heads([rootPotId])).find(({ potId }) => potId === rootPotId) : undefined;

export type Fund = NonNullable<Awaited<ReturnType<typeof fundOf>>>;

/** The fund, if the reader holds it. 422 before there is one; 403 for someone who does not hold it. */
export const heldFund = async (programme: ProgrammeInfo): Promise<Fund> => {
  const fund = await fundOf(programme);
  if (!fund) throw rule("decision.no_fund", "Open the programme’s fund first.");
  const { personId } = thePerson();
  allow(fund.holders.includes(personId), "Only someone who holds the fund decides.");
  return fund;
};

/** Whether whoever decides is of the group that applied, or helped to write what it sent. */
export const isOfGroup = async ({
  applicationId,
  orgId,
}: Pick<ApplicationInfo, "applicationId" | "orgId">): Promise<boolean> =>
  thePerson().roles.some(({ scope }) => scope === orgId) ||
  (await Application.helpOf(applicationId, thePerson())) !== undefined;

/** Who speaks for the group that applied: they hold its pot, unless others are named, and are told first. */
const leadsOf = async ({ orgId, startedById }: ApplicationInfo) => {
  const leads = await Membership.holdersOf(orgId, "granteeLead");
  return leads.length > 0 ? leads : [startedById];
};

export const programmeOf = async ({ programmeId }: Pick<ApplicationInfo, "programmeId">) =>
  seen(await Programme.find(programmeId), () => true);

/** What whoever decides needs in sight before they do. */
export const decidingOn = async (
  { application, asks }: Pick<AtHand, "application" | "asks">,
  programme: ProgrammeInfo,
): Promise<Deciding> => {
  const [fund, leads] = await Promise.all([fundOf(programme), leadsOf(application)]);
  return {
    ...(fund ? { fund: { potId: fund.potId, name: fund.name, freePence: fund.balance } } : {}),
    potName: potName(application.orgName),
    holderIds: leads.slice(0, 12),
    edges: programme.edges ?? "Lawful. For the purpose.",
    willTell: [...new Set([...leads, ...free(asks).map(({ personId }) => personId)])],
  };
};
