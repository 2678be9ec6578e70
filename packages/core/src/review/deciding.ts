import { seen } from "../access/permit.ts";
import type { Info as ApplicationInfo } from "../application/application.schema.ts";
import { Membership } from "../membership/index.ts";
import { Ledger } from "../pot/index.ts";
import { Programme } from "../programme/index.ts";
import { free } from "./ask.rules.ts";
import type { AtHand } from "./at-hand.ts";
import { potName } from "./decision.rules.ts";
import type { Deciding } from "./shown.schema.ts";

/** The programme's fund as it is now, or undefined before it is opened. */
export const fundOf = async ({ programmeId }: Pick<ApplicationInfo, "programmeId">) => {
  const { rootPotId } = seen(await Programme.find(programmeId), () => true);
  return rootPotId ? (await Ledger.heads([rootPotId])).find(({ potId }) => potId === rootPotId) : undefined;
};

/** Who speaks for the group that applied: they hold its pot, unless others are named, and are told first. */
const leadsOf = async ({ orgId, startedById }: ApplicationInfo) => {
  const leads = await Membership.holdersOf(orgId, "granteeLead");
  return leads.length > 0 ? leads : [startedById];
};

/** What whoever decides needs in sight before they do. */
export const decidingOn = async ({
  application,
  asks,
}: Pick<AtHand, "application" | "asks">): Promise<Deciding> => {
  const [programme, fund, leads] = await Promise.all([
    Programme.find(application.programmeId),
    fundOf(application),
    leadsOf(application),
  ]);
  return {
    ...(fund ? { fund: { potId: fund.potId, name: fund.name, freePence: fund.balance } } : {}),
    potName: potName(application.orgName),
    holderIds: leads.slice(0, 12),
    edges: programme?.edges ?? "Lawful. For the purpose.",
    willTell: [...new Set([...leads, ...free(asks).map(({ personId }) => personId)])],
  };
};
