import { dayOf } from "@allotment/core/day";
import { fromTemplate } from "@allotment/core/programme/template.rules";
import { beforeAll, describe, expect, it } from "vitest";
import { wholeTerms } from "../support/grants.ts";
import { newTown } from "./new-town.ts";
import { questions, reason } from "./saltmere.ts";
import type { Body, Town } from "./town.ts";

const readers = { Wren: "peopleServed", Rosa: "peers", Bex: "funder" } as const;
const pence = 500_000;

/** Any funder can choose this. Two people with a little money begin, and the clock stands still from start to end. */
describe("a small trust, from its first page to its first payment", () => {
  let town: Town;
  let started: string;
  let trust: string;
  let programme: string;
  let application: string;
  let grant: string;
  /** Everything that someone of the trust has to do. */
  const acts: string[] = [];
  const does: Town["does"] = (name, act, body, version) => {
    if (name !== "Mo" && !act.startsWith("GET")) acts.push(`${name}: ${act.split(" ")[0]}`);
    return town.does(name, act, body, version);
  };
  const on = (more: string): string => `/applications/${application}${more}`;

  beforeAll(async () => {
    town = (await newTown()).town;
    started = town.clock.now().toISOString();
  });

  it("is public with what the template gives, its money, its purpose and two people", async () => {
    trust = (await does("Nell", "POST /organisations", { name: "Quay Street Trust", kind: "funder" })).orgId;
    const ash = await town.bring("Nell", trust, "Ash", { role: "commissioner" });
    const nell = await town.id("Nell");
    const made = await does("Nell", "POST /programmes", {
      ...fromTemplate("smallTrust", dayOf(town.clock.now())),
      funderOrgId: trust,
      name: "Kitchen Tables",
      purpose: { text: "Neighbours look out for each other.", whoSaysSo: "Four of us who live here." },
      totalPence: 2 * pence,
      ...{ seniorResponsibleId: nell, stewardId: nell, safeguardingLeadId: ash },
    });
    programme = made.programmeId;
    const { state } = await does("Nell", `POST /programmes/${programme}/actions/publish`);
    expect(state).toBe("open");
    const holding = { name: "Our money", holderIds: [nell], edges: { words: "Lawful. For the purpose." } };
    const { rootPotId } = await does("Nell", `POST /programmes/${programme}/actions/open-fund`, holding);
    for (const act of ["say-yes", "open"]) await does("Nell", `POST /pots/${rootPotId}/actions/${act}`);
  });

  it("is asked by a group in nine answers", async () => {
    const { orgId } = await town.does("Mo", "POST /organisations", { name: "Soup and Song", kind: "group" });
    const began = await town.does("Mo", "POST /applications", { programmeId: programme, orgId });
    application = began.applicationId;
    for (const key of questions)
      await town.does("Mo", `PUT ${on(`/answers/${key}`)}`, { words: `What we would say to ${key}.` }, 0);
    await town.does("Mo", `PUT ${on("/facts")}`, { words: "Two of us can sign." }, 0);
    await town.does("Mo", `PUT ${on("/ask")}`, { askedPence: pence }, 0);
    expect((await town.does("Mo", `POST ${on("/actions/send")}`)).state).toBe("sent");
  });

  it("hears three groups, people served first, and says yes with their reasons", async () => {
    for (const [name, group] of Object.entries(readers)) {
      const personId = await town.bring("Nell", programme, name, { role: "reviewer", group });
      await does("Nell", `POST ${on("/reviewers")}`, { personId });
      await town.does(name, `POST ${on("/actions/declare-tie")}`, { tied: false });
    }
    await does("Nell", `POST ${on("/actions/begin")}`);
    for (const name of Object.keys(readers))
      await town.does(name, `POST ${on("/perspectives")}`, { words: `What ${name} sees.` });
    await does("Nell", `POST ${on("/actions/open-talk")}`);
    const { perspectiveId } = await town.does("Wren", `GET ${on("/perspectives/mine")}`);
    const heard = { involved: ["Neighbours"], missing: ["People who work nights"], dissent: "none" };
    const { choice } = await does("Nell", `POST ${on("/actions/decide")}`, {
      ...{ choice: "fund", amountPence: pence, reason, cites: [perspectiveId], tied: false },
      ...heard,
    });
    expect(choice).toBe("fund");
  });

  it("signs an agreement with no word of a subsidy, and the first payment is written down", async () => {
    const made: Body = await does("Nell", "POST /grants", {
      applicationId: application,
      terms: wholeTerms(town, pence),
    });
    grant = made.grantId;
    await does("Nell", `POST /grants/${grant}/actions/offer`);
    for (const who of ["Mo", "Nell"]) await does(who, `POST /grants/${grant}/actions/sign`, { edition: 1 });
    await does("Ash", `POST /grants/${grant}/actions/check-bank`, {});
    const paid = await does("Nell", `POST /grants/${grant}/actions/pay`, { planN: 1 });
    expect(paid.payments).toMatchObject([{ planN: 1, amountPence: Math.floor(pence / 3) }]);
    expect(JSON.stringify(await town.does("Nell", `GET /grants/${grant}`))).not.toMatch(/"subsidy":\{/);
  });

  it("waited for no day, and took few enough steps for a quarter of an hour", () => {
    expect(town.clock.now().toISOString()).toBe(started);
    // Most of them are one press. What is typed is a name, a purpose, an amount, a reason and who was there.
    expect(acts.length).toBeLessThan(30);
  });
});
