import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newSaltmere, type Saltmere } from "../journeys/saltmere.ts";
import { emailOf } from "../journeys/town.ts";
import { openChrome } from "./support/chrome.ts";
import { type Product, startProduct } from "./support/product.ts";
import { townAt } from "./support/town.ts";
import { Visitor } from "./support/visitor.ts";

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/**
 * How a relationship begins, and how it goes on once an agreement is signed: from a funder's first sentence of purpose,
 * and from money close to people to a record that both sides answered. What lies between is a walk of its own.
 */
describe("a grant for learning", () => {
  let browser: Browser;
  let product: Product;
  let s: Saltmere;
  let ruth: Visitor;
  let dean: Visitor;
  let jo: Visitor;
  let mo: Visitor;
  const ids: Record<string, string> = {};

  /** Wait until someone's yes to a pot is in. */
  const saidYes = (who: string, potId: string) =>
    expect.poll(async () => (await s.does(who, `GET /pots/${potId}`)).actions).not.toContain("sayYes");

  const visit = async (name: string, width = 360): Promise<Visitor> => {
    const visitor = await Visitor.open(browser, product.at, width);
    await visitor.signIn(emailOf(name), name);
    return visitor;
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--empty"), openChrome()]);
    s = await newSaltmere(townAt(product.at));
    await s.goLive();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("begins with Ruth, who brings in another council and says what it wants to help happen", async () => {
    ruth = await visit("Ruth", 1280);
    await ruth.go("/app/organisations/new");
    await ruth.fill(/what is it called/i, "Fernholt Council");
    await ruth.choose(/funder/i);
    await ruth.press("Bring it in");
    await ruth.heading("Fernholt Council");
    await ruth.follow("Begin a programme");
    await ruth.fill(/what is it called/i, "Firm Footing");
    await ruth.fill(/help happen/i, "We will house 120 people by March.");
    await ruth.page.getByText(/promises a number before/).waitFor();
    await ruth.press("Keep my words");
    await ruth.page.getByText(/promises a number before/).waitFor({ state: "detached" });
    await ruth.fill(/help happen/i, "Adults who face many hard things can shape lives they value.");
    await ruth.fill(/who says so/i, "Three of them, and the people beside them.");
    await ruth.press("Begin this programme");
    await ruth.heading("Set up your programme");
  });

  it("puts money with Dean and Jo, who spend it without asking anyone", async () => {
    ids.dean = await s.bring("Mo", s.org.door, "Dean", { role: "granteeWorker" });
    const { potId } = await s.does("Mo", `GET /grants/${s.grant.door}`);
    const pot = {
      name: "Door team pot",
      amountPence: 2_400_000,
      holderIds: [ids.dean],
      edges: { words: "Lawful." },
    };
    const made = await s.does("Mo", "POST /pots", { ...pot, parentId: potId, whoDecides: "team" });
    dean = await visit("Dean");
    await dean.go(`/app/pots/${made.potId}`);
    await dean.press(/^yes/i);
    await saidYes("Dean", made.potId);
    await s.does("Mo", `POST /pots/${made.potId}/actions/open`);
    ids.jo = await s.bring("Dean", s.org.door, "Jo", { role: "citizen" });
    await dean.go(`/app/pots/${made.potId}/new`);
    const theirs = {
      name: "Jo and Dean",
      amountPence: 200_000,
      holderIds: [ids.jo, ids.dean],
      edges: { words: "Lawful." },
    };
    const pair = await s.does("Dean", "POST /pots", { ...theirs, parentId: made.potId, whoDecides: "pair" });
    await s.does("Dean", `POST /pots/${pair.potId}/actions/say-yes`);
    jo = await visit("Jo");
    await jo.go(`/app/pots/${pair.potId}`);
    await jo.press(/^yes/i);
    await saidYes("Jo", pair.potId);
    await s.does("Dean", `POST /pots/${pair.potId}/actions/open`);
    await jo.go(`/app/pots/${pair.potId}/spend`);
    expect(await jo.page.getByText(/approv/i).count()).toBe(0);
    await jo.fill(/what was it for/i, "Bus pass for a month");
    await jo.fill(/how much/i, "42.50");
    await jo.fill(/why did it matter/i, "To see my sister");
    await jo.page.getByRole("button", { name: /42\.50/ }).click();
    await jo.page.getByText("£1,957.50").first().waitFor();
    await jo.settle();
    ids.joPot = pair.potId;
    const short = await s.ask("Dean", `POST /pots/${pair.potId}/spends`, {
      ...{
        amountPence: 500_000,
        spentOn: day(0),
        what: "A car",
        why: "To drive",
        presentIds: [ids.jo, ids.dean],
      },
    });
    expect(short).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
    expect(short.body.detail).toContain("£1,957.50");
  });

  it("is learnt from in a cycle that moves in any order", async () => {
    const cycle = await s.does("Dean", "POST /cycles", {
      purpose: "How our team makes room for trust",
      scale: "team",
      orgId: s.org.door,
    });
    await dean.go(`/app/learning/cycles/${cycle.cycleId}`);
    await dean.page.getByRole("button", { name: /open\s+try/i }).click();
    await dean.fill(/^why/i, "We want to try a quick call and see.");
    await dean.page.getByRole("button", { name: "Open Try" }).last().click();
    await dean.page.getByText("Try, open now").first().waitFor();
    await dean.go(`/app/learning/notes/new?cycle=${cycle.cycleId}`);
    await dean.fill(/what did you notice/i, "Two people said the calls felt like being chased.");
    await dean.press("Save this note");
    await dean.heading("How our team makes room for trust");
    await dean.page.getByText("being chased").first().waitFor();
  });

  it("is accounted for in dialogue, with a record that each side answers in its own way", async () => {
    const [moId, ruthId] = [await s.id("Mo"), await s.id("Ruth")];
    const { accountId } = await s.does("Mo", "POST /accounts", {
      grantId: s.grant.door,
      covers: { from: day(-90), to: day(-1) },
    });
    const save = (key: string, part: object) =>
      s.does("Mo", `PATCH /accounts/${accountId}/parts/${key}`, part, 1);
    await save("learnt", { words: "Trust starts when people choose." });
    await save("how", { words: "A team hour each week." });
    await save("changed", { nothingYet: "It is too soon." });
    const thin = await s.ask("Mo", `POST /accounts/${accountId}/actions/share`, { receiverIds: [ruthId] });
    expect(thin.status).toBe(400);
    await save("involved", { words: "Nine people.", noOneMissing: true });
    await s.does("Mo", `POST /accounts/${accountId}/actions/share`, { receiverIds: [ruthId] });
    await ruth.go(`/app/accounts/${accountId}`);
    await ruth.page.getByText("Trust starts when people choose.").first().waitFor();
    const { dialogueId } = await s.does("Mo", "POST /dialogues", {
      ...{ kind: "upward", grantId: s.grant.door, accountId, givingIds: [moId], receivingIds: [ruthId] },
      time: { on: day(0) },
    });
    const act = (who: string, name: string, body: object = {}) =>
      s.does(who, `POST /dialogues/${dialogueId}/actions/${name}`, body);
    const say = (who: string, kind: string, words: string) =>
      s.does(who, `POST /dialogues/${dialogueId}/words`, { kind, words });
    await act("Ruth", "agree-time", { on: day(0) });
    await act("Mo", "hold", { heldOn: day(0), presentIds: [moId, ruthId] });
    await say("Mo", "heard", "The council is stuck in the same forms.");
    const oneSided = await s.ask("Mo", `POST /dialogues/${dialogueId}/actions/offer-record`);
    expect(oneSided).toMatchObject({ status: 422, body: { code: "dialogue.needs_both_voices" } });
    await ruth.go(`/app/conversations/${dialogueId}`);
    await say("Ruth", "heard", "The ID problem is ours too.");
    await say("Ruth", "learnt", "Our form asked for things we never read.");
    await s.does("Ruth", `POST /dialogues/${dialogueId}/promises`, {
      what: "Take it to the housing desk",
      reviewOn: day(30),
    });
    await s.does("Mo", `PATCH /dialogues/${dialogueId}/record`, { noOneMissing: true }, 1);
    await s.does("Mo", `POST /dialogues/${dialogueId}/actions/offer-record`);
    mo = await visit("Mo");
    await mo.go(`/app/conversations/${dialogueId}/record`);
    await mo.press("I agree with this record");
    await mo.page.getByText("You have answered.").first().waitFor();
    await ruth.go(`/app/conversations/${dialogueId}/record`);
    await ruth.fill(/your note/i, "We will be quicker.");
    await ruth.press("I agree, with my note");
    await expect
      .poll(async () => (await s.does("Mo", `GET /dialogues/${dialogueId}`)).state)
      .toBe("coSigned");
    expect((await s.does("Mo", `GET /accounts/${accountId}`)).state).toBe("coSigned");
    await ruth.go(`/app/conversations/${dialogueId}/record`);
  });
});
