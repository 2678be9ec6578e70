import { addDays, dayOf } from "@allotment/core/day";
import { transact } from "@allotment/core/db/transact";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import { Programme } from "@allotment/core/programme/index";
import type { Create, Info } from "@allotment/core/programme/programme.schema";
import type * as z from "zod";
import type { World } from "./world.ts";

export interface AFunder {
  readonly funderId: Id<"org">;
  readonly commissioner: Id<"person">;
  readonly steward: Id<"person">;
  readonly safeguardingLead: Id<"person">;
}

export interface AProgramme extends AFunder {
  readonly programmeId: Id<"prog">;
  readonly name: string;
}

let made = 0;

/** A funder with a commissioner (who answers for it), someone to be steward, and a safeguarding lead. */
export const aFunder = async (world: World, name = `Council ${++made}`): Promise<AFunder> => {
  const commissioner = await world.person(`Ruth of ${name}`);
  const steward = await world.person(`Col of ${name}`);
  const safeguardingLead = await world.person(`Sal of ${name}`);
  const { orgId } = await world.as(commissioner, () =>
    Organisation.register({ name, kind: "funder", publicBody: true }),
  );
  const lead = { personId: safeguardingLead, scope: orgId, title: name, role: "safeguardingLead" } as const;
  await world.asSystem(() => transact([Membership.roleWrite(lead)]));
  return { funderId: orgId, commissioner, steward, safeguardingLead };
};

/** Everything a programme needs to be published, with dates from the world's clock on. */
export const wholeProgramme = (
  world: World,
  { funderId, commissioner, steward, safeguardingLead }: AFunder,
): z.input<typeof Create> => {
  const today = dayOf(world.clock.now());
  return {
    funderOrgId: funderId,
    name: "Steady Ground",
    purpose: {
      text: "Adults who face many hard things can shape lives they value.",
      whoSaysSo: "Three of us.",
    },
    totalPence: 60_000_000,
    opensOn: today,
    closesOn: addDays(today, 30),
    decisionBy: addDays(today, 60),
    startsOn: addDays(today, 70),
    endsOn: addDays(today, 1165),
    listenFor: ["People decide what matters to them", "Time for relationships", "Safe and well run"],
    groups: [
      { group: "peopleServed", required: true },
      { group: "workers", required: true },
      { group: "peers", required: true },
      { group: "funder", required: true },
      { group: "learningPartner", required: true },
    ],
    seniorResponsibleId: commissioner,
    safeguardingLeadId: safeguardingLead,
    stewardId: steward,
    route: "grant",
    routeNote: "We ask groups to explore with people. We are not buying a set service.",
    dataNote: {
      doneById: commissioner,
      on: today,
      about: "Chosen names only.",
      lookAgainOn: addDays(today, 365),
    },
  };
};

/** A draft that is ready to publish; `more` overrides any of it. Its steward holds the role already. */
export const aDraftProgramme = async (
  world: World,
  more: Partial<z.input<typeof Create>> = {},
  by?: AFunder,
): Promise<AProgramme> => {
  const funder = by ?? (await aFunder(world));
  const input = { ...wholeProgramme(world, funder), ...more };
  const { programmeId, name } = await world.as(funder.commissioner, () => Programme.create(input));
  return { ...funder, programmeId, name };
};

/** A programme that takes applications for 30 days from the world's today. */
export const anOpenProgramme = async (
  world: World,
  more: Partial<z.input<typeof Create>> = {},
  by?: AFunder,
): Promise<AProgramme> => {
  const programme = await aDraftProgramme(world, more, by);
  const { programmeId } = programme;
  await world.as(programme.commissioner, () => Programme.publish({ programmeId }));
  return programme;
};

/** Move the clock past its closing time and close it, and no other, as the clock does. Sessions end meanwhile. */
export const close = async (
  world: World,
  { programmeId }: Pick<AProgramme, "programmeId">,
): Promise<void> => {
  const { closesOn } = await theProgramme(world, programmeId);
  world.clock.set(`${closesOn}T18:00:00Z`);
  await world.asSystem(() => Programme.closeApplications({ programmeId }));
};

/** A programme whose applications have closed; the clock stands after its closing day. */
export const aReviewingProgramme = async (
  world: World,
  more: Partial<z.input<typeof Create>> = {},
): Promise<AProgramme> => {
  const programme = await anOpenProgramme(world, more);
  await close(world, programme);
  return programme;
};

/** The programme as it is stored now. */
export const theProgramme = async (world: World, programmeId: Id<"prog">): Promise<Info> => {
  const found = await world.asSystem(() => Programme.find(programmeId));
  if (!found) throw new Error(`No programme ${programmeId}`);
  return found;
};
