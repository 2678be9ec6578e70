import { addDays, dayOf } from "@allotment/core/day";
import { wholeTerms } from "../support/grants.ts";
import type { Body, Town } from "./town.ts";

export const questions = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"];
export const readers = {
  peopleServed: ["Wren", "Lee"],
  workers: ["Nan"],
  peers: ["Rosa"],
  funder: ["Bex"],
  learningPartner: ["Ines"],
} as const;
/** Each group that applies: who leads it, and what it asks for in pence. */
export const groups = {
  door: { name: "Harbour Door", kind: "charity", lead: "Mo", pence: 18_000_000 },
  tide: { name: "Second Tide", kind: "cic", sells: true, lead: "Fin", pence: 9_600_000 },
  wend: { name: "Wend Street Health", kind: "cic", sells: true, lead: "Tom", pence: 8_400_000 },
  shed: { name: "The Makers’ Shed", kind: "group", lead: "Gil", pence: 4_500_000 },
  north: { name: "Northgate Training", kind: "charity", lead: "Una", pence: 15_000_000 },
} as const;
export type Name = keyof typeof groups;
export const names = ["door", "tide", "wend", "shed", "north"] as const;
/** Who reads beside Wren. */
export const rest = ["Nan", "Rosa", "Bex", "Ines"];
export const reason = "People served told us what they see, and we stand on that.";

/** The council of Saltmere with a programme that misses one thing, and what its people do many times over. */
export const newSaltmere = async (town: Town) => {
  const council = { name: "Saltmere Council", kind: "funder", publicBody: true };
  const { orgId } = await town.does("Ruth", "POST /organisations", council);
  const staff = { Col: "funderStaff", Sal: "safeguardingLead" };
  for (const [name, role] of Object.entries(staff)) await town.bring("Ruth", orgId, name, { role });
  const today = dayOf(town.clock.now());
  const made = await town.does("Ruth", "POST /programmes", {
    funderOrgId: orgId,
    name: "Steady Ground",
    purpose: { text: "Adults can shape lives they value.", whoSaysSo: "Three of them." },
    totalPence: 60_000_000,
    ...{ opensOn: today, closesOn: addDays(today, 2), decisionBy: addDays(today, 60) },
    ...{ startsOn: addDays(today, 70), endsOn: addDays(today, 1165) },
    listenFor: ["People decide what matters to them", "Time for relationships", "Safe and well run"],
    groups: ["workers", "peers", "funder", "learningPartner"].map((group) => ({ group, required: true })),
    ...{ seniorResponsibleId: await town.id("Ruth"), stewardId: await town.id("Col") },
    safeguardingLeadId: await town.id("Sal"),
    ...{ route: "grant", routeNote: "We ask groups to explore with people. We buy no set service." },
  });
  const programme: string = made.programmeId;
  const { does } = town;
  /** The words of an agreement, with days from today on. */
  const termsFor = (pence: number) => {
    const plan = wholeTerms(town, pence).paymentPlan.map((line) =>
      line.onDate ? { ...line, onDate: addDays(today, 150) } : line,
    );
    return { ...wholeTerms(town, pence), endsOn: addDays(today, 1095), paymentPlan: plan };
  };
  const org = {} as Record<Name, string>;
  const app = {} as Record<Name, string>;
  const grant = {} as Record<Name, string>;
  /** An address under a group's application. */
  const on = (name: Name, more: string): string => `/applications/${app[name]}${more}`;

  /** Ruth adds the group that is missing, and the programme is open. */
  const publish = async (): Promise<string> => {
    const { groups: chosen, version } = await does("Ruth", `GET /programmes/${programme}`);
    const whole = [{ group: "peopleServed", required: true }, ...chosen];
    await does("Ruth", `PATCH /programmes/${programme}`, { groups: whole }, version);
    return (await does("Ruth", `POST /programmes/${programme}/actions/publish`)).state;
  };

  /** Ruth makes the fund and opens it; its id. */
  const fund = async (): Promise<string> => {
    const made = {
      name: "Steady Ground money",
      holderIds: [await town.id("Ruth")],
      edges: { words: "Lawful." },
    };
    const { rootPotId } = await does("Ruth", `POST /programmes/${programme}/actions/open-fund`, made);
    await does("Ruth", `POST /pots/${rootPotId}/actions/say-yes`);
    await does("Ruth", `POST /pots/${rootPotId}/actions/open`);
    return rootPotId;
  };

  /** Each group is there, and its lead begins a draft. */
  const begin = async (): Promise<void> => {
    for (const name of names) {
      const { lead, pence: _, ...group } = groups[name];
      org[name] = (await does(lead, "POST /organisations", group)).orgId;
      app[name] = (
        await does(lead, "POST /applications", { programmeId: programme, orgId: org[name] })
      ).applicationId;
    }
  };

  /** Everyone who may read is brought in by Col. */
  const bringReaders = async (): Promise<void> => {
    for (const [group, some] of Object.entries(readers))
      for (const name of some) await town.bring("Col", programme, name, { role: "reviewer", group });
  };

  /** Type these answers, the facts and the amount. */
  const answer = async (name: Name, keys: readonly string[]): Promise<void> => {
    const { lead, pence } = groups[name];
    for (const key of keys)
      await does(lead, `PUT ${on(name, `/answers/${key}`)}`, { words: `What we would say to ${key}.` }, 0);
    await does(lead, `PUT ${on(name, "/facts")}`, { words: "We can sign.", otherPublicMoneyPence: 0 }, 0);
    await does(lead, `PUT ${on(name, "/ask")}`, { askedPence: pence }, 0);
  };

  /** The pot of a grant, as whoever leads the group sees it. */
  const potOf = async (name: Name): Promise<Body> => {
    const { potId } = await does(groups[name].lead, `GET /grants/${grant[name]}`);
    return does(groups[name].lead, `GET /pots/${potId}`);
  };

  /** Col asks these people to read. */
  const asks = async (name: Name, whom: readonly string[]): Promise<void> => {
    for (const who of whom)
      await does("Col", `POST ${on(name, "/reviewers")}`, { personId: await town.id(who) });
  };

  const noTie = async (name: Name, whom: readonly string[]): Promise<void> => {
    for (const who of whom) await does(who, `POST ${on(name, "/actions/declare-tie")}`, { tied: false });
  };

  const says = (who: string, name: Name): Promise<Body> =>
    does(who, `POST ${on(name, "/perspectives")}`, { words: `What ${who} sees.` });

  /** The words of a decision, standing on what Wren said. */
  const because = async (name: Name): Promise<object> => {
    const { perspectiveId } = await does("Wren", `GET ${on(name, "/perspectives/mine")}`);
    const people = { involved: ["People served", "Workers"], missing: ["People who left"] };
    return { reason, cites: [perspectiveId], dissent: "none", ...people, tied: false };
  };

  /** All but Northgate are heard and decided: the Shed with a smaller start, the rest with what they asked for. */
  const decideTheRest = async (): Promise<void> => {
    for (const name of ["door", "tide", "wend", "shed"] as const) {
      if (name !== "door") for (const who of ["Wren", ...rest]) await says(who, name);
      await does("Col", `POST ${on(name, "/actions/open-talk")}`);
      const money =
        name === "shed"
          ? { choice: "smallerStart", amountPence: 3_000_000 }
          : { choice: "fund", amountPence: groups[name].pence };
      await does("Ruth", `POST ${on(name, "/actions/decide")}`, { ...(await because(name)), ...money });
    }
  };

  /** Ruth offers an agreement as it is first written, and both sides sign it. */
  const sign = async (name: Name): Promise<void> => {
    await does("Ruth", `POST /grants/${grant[name]}/actions/offer`);
    for (const who of [groups[name].lead, "Ruth"])
      await does(who, `POST /grants/${grant[name]}/actions/sign`, { edition: 1 });
  };

  /** All the way to an agreement with Harbour Door that both sides have signed. */
  const goLive = async (): Promise<void> => {
    await publish();
    await fund();
    await begin();
    await answer("door", questions);
    await does("Mo", `POST ${on("door", "/actions/send")}`);
    await bringReaders();
    await asks("door", ["Wren", ...rest]);
    await noTie("door", ["Wren", ...rest]);
    await does("Col", `POST ${on("door", "/actions/begin")}`);
    for (const who of ["Wren", ...rest]) await says(who, "door");
    await does("Col", `POST ${on("door", "/actions/open-talk")}`);
    const yes = { ...(await because("door")), choice: "fund", amountPence: groups.door.pence };
    await does("Ruth", `POST ${on("door", "/actions/decide")}`, yes);
    await drafts("door");
    await sign("door");
  };

  /** What a funder finds of a receiver's sums, with the note that goes with the offer. */
  const ofSum = (to: Name, pence: number, before: number) => ({
    terms: {
      ...termsFor(pence),
      subsidyNote: { words: "Your three-year sum.", recipientOrgId: org[to] },
    },
    subsidy: { outcome: "mfa", recipientOrgId: org[to], declaredBeforePence: before },
  });

  /** Ruth writes an agreement. */
  const drafts = async (name: Name, more: object = {}): Promise<Body> => {
    const pence = name === "shed" ? 3_000_000 : groups[name].pence;
    const made = await does("Ruth", "POST /grants", {
      applicationId: app[name],
      terms: termsFor(pence),
      subsidy: { outcome: "notASubsidy", why: "No market activity.", recipientOrgId: org[name] },
      ...more,
    });
    grant[name] = made.grantId;
    return made;
  };

  /** An agreement under the limit of minimal financial assistance, signed by both sides. */
  const agrees = async (name: Name, before: number): Promise<void> => {
    await drafts(name, ofSum(name, groups[name].pence, before));
    await sign(name);
  };

  return {
    ...town,
    programme,
    org,
    app,
    grant,
    on,
    answer,
    publish,
    goLive,
    fund,
    begin,
    bringReaders,
    termsFor,
    potOf,
    asks,
    noTie,
    says,
    because,
    decideTheRest,
    ofSum,
    drafts,
    agrees,
  };
};
export type Saltmere = Awaited<ReturnType<typeof newSaltmere>>;
