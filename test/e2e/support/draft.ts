import type { Sender } from "./sender.ts";

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A programme that takes applications, and an empty draft of Mo's: its id. */
export const aDraft = async (ruth: Sender, mo: Sender): Promise<string> => {
  const { orgId: funderOrgId } = await ruth.send("POST /organisations", { name: "Saltmere", kind: "funder" });
  const sal = { role: "safeguardingLead", name: "Sal", email: "sal@saltmere.example" };
  const { personId: safeguardingLeadId } = await ruth.send(`POST /places/${funderOrgId}/members`, sal);
  const seniorResponsibleId = await ruth.id();
  const { programmeId } = await ruth.send("POST /programmes", {
    ...{ funderOrgId, name: "Steady Ground", totalPence: 60_000_000, opensOn: day(0), closesOn: day(20) },
    ...{ purpose: { text: "People shape lives they value.", whoSaysSo: "Three of them." } },
    ...{ decisionBy: day(40), startsOn: day(50), endsOn: day(900) },
    listenFor: ["People decide", "Time for people", "Safe enough"],
    groups: ["peopleServed", "workers", "peers"].map((group) => ({ group, required: true })),
    ...{ seniorResponsibleId, stewardId: seniorResponsibleId, safeguardingLeadId },
    ...{ route: "grant", routeNote: "We ask groups to explore with people. We buy no set service." },
  });
  await ruth.send(`POST /programmes/${programmeId}/actions/publish`);
  const { orgId } = await mo.send("POST /organisations", { name: "Harbour Door", kind: "charity" });
  return (await mo.send("POST /applications", { programmeId, orgId })).applicationId;
};
