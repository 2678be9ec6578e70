/** What the writers write in: an open programme with its money, which they all hold, and a draft for each. */
import { addDays, dayOf } from "@allotment/core/day";
import { freshId } from "@allotment/core/id";
import { must, type Person, type Sending, signIn } from "./person.ts";

export const newKey = (): string => freshId("key", new Date()).slice(4);

export interface Plot {
  readonly person: Person;
  readonly orgId: string;
  readonly applicationId: string;
}

export interface Garden {
  readonly potId: string;
  readonly amountPence: number;
  readonly plots: readonly Plot[];
}

const WRITERS = 8;
const amountPence = 60_000_000;

const doing = async (person: Person, act: string, sending: Sending = {}) =>
  must(await person.send(act, sending), act);

const programmeBody = (funderOrgId: string, ruth: string, sal: string) => {
  const today = dayOf(new Date());
  return {
    funderOrgId,
    name: "Steady Ground",
    purpose: { text: "People shape lives they value.", whoSaysSo: "" },
    totalPence: amountPence,
    opensOn: today,
    closesOn: addDays(today, 30),
    decisionBy: addDays(today, 60),
    listenFor: ["People decide", "Time for relationships", "Safe and well run"],
    groups: ["peopleServed", "workers", "peers"].map((group) => ({ group, required: true })),
    seniorResponsibleId: ruth,
    safeguardingLeadId: sal,
    stewardId: ruth,
    routeNote: "We ask groups to explore with people.",
  };
};

const openProgramme = async (ruth: Person): Promise<{ programmeId: string; ruthId: string }> => {
  const me = await doing(ruth, "GET /api/v1/me");
  const ruthId: string = me.person.personId;
  const body = { name: "Saltmere", kind: "funder" };
  const { orgId } = await doing(ruth, "POST /api/v1/organisations", { body, key: newKey() });
  const lead = { role: "safeguardingLead", email: "sal@people.example", name: "Sal" };
  const sal = await doing(ruth, `POST /api/v1/places/${orgId}/members`, { body: lead, key: newKey() });
  const sending = { body: programmeBody(orgId, ruthId, sal.personId), key: newKey() };
  const { programmeId } = await doing(ruth, "POST /api/v1/programmes", sending);
  await doing(ruth, `POST /api/v1/programmes/${programmeId}/actions/publish`, { key: newKey() });
  return { programmeId, ruthId };
};

const openFund = async (ruth: Person, programmeId: string, people: readonly Person[]): Promise<string> => {
  const ids = await Promise.all(
    people.map(async (each) => (await doing(each, "GET /api/v1/me")).person.personId),
  );
  const body = { name: "The money", holderIds: ids, edges: { words: "Lawful." } };
  const act = `POST /api/v1/programmes/${programmeId}/actions/open-fund`;
  const { rootPotId } = await doing(ruth, act, { body, key: newKey() });
  for (const person of people)
    await person.send(`POST /api/v1/pots/${rootPotId}/actions/say-yes`, { key: newKey() });
  await doing(ruth, `POST /api/v1/pots/${rootPotId}/actions/open`, { key: newKey() });
  return rootPotId;
};

const openPlot = async (person: Person, programmeId: string): Promise<Plot> => {
  const body = { name: `Group of ${person.name}`, kind: "charity" };
  const { orgId } = await doing(person, "POST /api/v1/organisations", { body, key: newKey() });
  const start = { body: { programmeId, orgId }, key: newKey() };
  const { applicationId } = await doing(person, "POST /api/v1/applications", start);
  return { person, orgId, applicationId };
};

/** Set everything up, over HTTP, as people would. */
export const plant = async (origin: string): Promise<Garden> => {
  const ruth = await signIn(origin, "Ruth");
  const people: Person[] = [];
  for (let n = 1; n <= WRITERS; n += 1) people.push(await signIn(origin, `Writer${n}`));
  const { programmeId } = await openProgramme(ruth);
  const potId = await openFund(ruth, programmeId, [ruth, ...people]);
  const plots: Plot[] = [];
  for (const person of people) plots.push(await openPlot(person, programmeId));
  return { potId, amountPence, plots };
};
