import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChrome } from "./support/chrome.ts";
import { type Product, startProduct } from "./support/product.ts";
import { Sender } from "./support/sender.ts";
import { Visitor } from "./support/visitor.ts";

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const idIn = (url: string, prefix: string): string =>
  new RegExp(`${prefix}_[0-9a-z]{26}`).exec(url)?.[0] ?? "";

/**
 * The whole relationship, walked once by the people in it: from a funder's first sentence of purpose to a record
 * that both sides answered. Each person does their own act on the page, at a phone or a desk; what is done many
 * times over is done once there and sent for the rest.
 */
describe("a grant for learning", () => {
  let browser: Browser;
  let product: Product;
  let ruth: Visitor;
  let mo: Visitor;
  let wren: Visitor;
  let col: Visitor;
  let dean: Visitor;
  let jo: Visitor;
  const sender = new Map<string, Sender>();
  const ids: Record<string, string> = {};

  const as = async (name: string, email: string): Promise<Sender> => {
    const known = sender.get(name) ?? (await Sender.as(product.at, email, name));
    sender.set(name, known);
    return known;
  };
  const council = (name: string) => as(name, `${name.toLowerCase()}@saltmere.example`);
  const door = (name: string) => as(name, `${name.toLowerCase()}@harbour-door.example`);
  const neighbour = (name: string) => as(name, `${name.toLowerCase()}@neighbours.example`);

  /** Wait until someone's yes to a pot is in. */
  const saidYes = (who: Sender, potId: string) =>
    expect.poll(async () => (await who.send(`GET /pots/${potId}`)).actions).not.toContain("sayYes");

  const visit = async (email: string, name: string, width = 360): Promise<Visitor> => {
    const visitor = await Visitor.open(browser, product.at, width);
    await visitor.signIn(email, name);
    return visitor;
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct("--empty"), openChrome()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("begins with Ruth, who brings in her council and says what it wants to help happen", async () => {
    ruth = await visit("ruth@saltmere.example", "Ruth", 1280);
    await ruth.go("/app/organisations/new");
    await ruth.fill(/what is it called/i, "Saltmere Council");
    await ruth.choose(/funder/i);
    await ruth.press("Bring it in");
    await ruth.heading("Saltmere Council");
    ids.council = idIn(ruth.page.url(), "org");
    await ruth.follow("Begin a programme");
    await ruth.fill(/what is it called/i, "Steady Ground");
    await ruth.fill(/help happen/i, "We will house 120 people by March.");
    await ruth.page.getByText(/promises a number before/).waitFor();
    await ruth.press("Keep my words");
    await ruth.page.getByText(/promises a number before/).waitFor({ state: "detached" });
    await ruth.fill(/help happen/i, "Adults who face many hard things can shape lives they value.");
    await ruth.fill(/who says so/i, "Three of them, and the people beside them.");
    await ruth.press("Begin this programme");
    await ruth.heading("Set up your programme");
    ids.programme = idIn(ruth.page.url(), "prog");
  });

  it("is opened by Ruth once nothing is missing, with people served among those who read", async () => {
    const boss = await council("Ruth");
    const place = `/places/${ids.council}/members`;
    const bring = async (name: string, role: string) =>
      (await boss.send(`POST ${place}`, { role, name, email: `${name.toLowerCase()}@saltmere.example` }))
        .personId;
    ids.col = await bring("Col", "funderStaff");
    ids.sal = await bring("Sal", "safeguardingLead");
    const draft = await boss.send(`GET /programmes/${ids.programme}`);
    const groups = ["workers", "peers", "funder"].map((group) => ({ group, required: true }));
    await boss.send(
      `PATCH /programmes/${ids.programme}`,
      {
        ...{ totalPence: 60_000_000, opensOn: day(0), closesOn: day(20), decisionBy: day(40) },
        ...{
          startsOn: day(50),
          endsOn: day(900),
          listenFor: ["People decide", "Time for people", "Safe enough"],
        },
        ...{ groups, seniorResponsibleId: await boss.id(), stewardId: ids.col, safeguardingLeadId: ids.sal },
        ...{ route: "grant", routeNote: "We ask groups to explore with people. We buy no set service." },
        ...{
          dataNote: { doneById: await boss.id(), on: day(0), about: "Chosen names.", lookAgainOn: day(300) },
        },
      },
      draft.version,
    );
    await ruth.go(`/app/programmes/${ids.programme}/edit`);
    const early = await boss.ask(`POST /programmes/${ids.programme}/actions/publish`);
    expect(early).toMatchObject({ status: 422, body: { code: "programme.not_ready" } });
    const now = await boss.send(`GET /programmes/${ids.programme}`);
    await boss.send(
      `PATCH /programmes/${ids.programme}`,
      { groups: [{ group: "peopleServed", required: true }, ...groups] },
      now.version,
    );
    await ruth.go(`/app/programmes/${ids.programme}/edit`);
    await ruth.press("Publish this programme");
    await ruth.press("Publish Steady Ground to everyone");
    await ruth.heading("Steady Ground");
    const fund = { name: "Steady Ground money", holderIds: [await boss.id()], edges: { words: "Lawful." } };
    const { rootPotId } = await boss.send(`POST /programmes/${ids.programme}/actions/open-fund`, fund);
    ids.fund = rootPotId;
    await boss.send(`POST /pots/${ids.fund}/actions/say-yes`);
    await boss.send(`POST /pots/${ids.fund}/actions/open`);
    await ruth.go(`/app/pots/${ids.fund}`);
  });

  it("is answered by Mo, a question at a time on her phone", async () => {
    mo = await visit("mo@harbour-door.example", "Mo");
    await mo.go(`/app/programmes/${ids.programme}`);
    await mo.follow("Begin an application");
    await mo.fill(/what is your group called/i, "Harbour Door");
    await mo.choose(/charity/i);
    await mo.choose("No");
    await mo.press("Begin");
    await mo.page.waitForURL(/\/applications\/app_/);
    await mo.settle();
    ids.application = idIn(mo.page.url(), "app");
    const lead = await door("Mo");
    await mo.go(`/app/applications/${ids.application}/questions/q1`);
    await mo.page.getByRole("textbox").first().fill("Adults here choose their own next steps.");
    await mo.press("Save and go on");
    await mo.settle();
    for (const question of ["q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"])
      await lead.send(
        `PUT /applications/${ids.application}/answers/${question}`,
        { words: `We say of ${question}.` },
        0,
      );
    await lead.send(`PUT /applications/${ids.application}/facts`, { words: "A charity. Mo can sign." }, 0);
    await lead.send(`PUT /applications/${ids.application}/ask`, { askedPence: 18_000_000 }, 0);
    await mo.go(`/app/applications/${ids.application}/check`);
    await mo.press("Send this application");
    await mo.confirm();
    await mo.heading("Harbour Door");
    const { orgId } = await lead.send(`GET /applications/${ids.application}`);
    ids.door = orgId;
  });

  it("is read by Wren and others, blind until their own words are in", async () => {
    const steward = await council("Col");
    const readers = { Wren: "peopleServed", Nan: "workers", Rosa: "peers", Bex: "funder" };
    for (const [name, group] of Object.entries(readers)) {
      const email = `${name.toLowerCase()}@neighbours.example`;
      const person = { role: "reviewer", group, email, name };
      const { personId } = await steward.send(`POST /places/${ids.programme}/members`, person);
      await steward.send(`POST /applications/${ids.application}/reviewers`, { personId });
    }
    wren = await visit("wren@neighbours.example", "Wren");
    await wren.go(`/app/reviews/${ids.application}/tie`);
    await wren.choose(/^no/i);
    await wren.press("Say this");
    await wren.settle();
    for (const name of ["Nan", "Rosa", "Bex"])
      await (await neighbour(name)).send(`POST /applications/${ids.application}/actions/declare-tie`, {
        tied: false,
      });
    await steward.send(`POST /applications/${ids.application}/actions/begin`);
    await wren.go(`/app/reviews/${ids.application}/perspective`);
    expect(await wren.page.locator('input[type="number"], input[type="range"]').count()).toBe(0);
    await wren.fill(/what do you see/i, "They ring back. They remember your name.");
    await wren.page
      .getByRole("button", { name: /send|words/i })
      .first()
      .click();
    await wren.page.waitForURL(/\/reviews\/app_[0-9a-z]+$/);
    await wren.settle();
    for (const name of ["Nan", "Rosa", "Bex"])
      await (await neighbour(name)).send(`POST /applications/${ids.application}/perspectives`, {
        words: `${name} sees care.`,
      });
  });

  it("is talked through with Col, and decided by Ruth with reasons", async () => {
    col = await visit("col@saltmere.example", "Col", 1280);
    await col.go(`/app/reviews/${ids.application}/open-talk`);
    await col.press(/open the talk/i);
    await col.page.waitForURL(/\/reviews\/app_[0-9a-z]+$/);
    await col.settle();
    await ruth.go(`/app/reviews/${ids.application}/decide`);
    const boss = await council("Ruth");
    const mine = await (await neighbour("Wren")).send(
      `GET /applications/${ids.application}/perspectives/mine`,
    );
    const decision = {
      ...{ choice: "fund", reason: "People served told us that they ring back, and remember your name." },
      ...{ cites: [mine.perspectiveId], dissent: "none", involved: ["People served"], missing: ["no one"] },
      ...{ tied: false, amountPence: 18_000_000 },
    };
    const scored = await boss.ask(`POST /applications/${ids.application}/actions/decide`, {
      ...decision,
      score: 4,
    });
    expect(scored.status).toBe(400);
    await boss.send(`POST /applications/${ids.application}/actions/decide`, decision);
    await mo.go(`/app/applications/${ids.application}/decision`);
    await mo.page.getByText("ring back").first().waitFor();
  });

  it("is agreed by both sides, who sign the same words; then the pot is open", async () => {
    const boss = await council("Ruth");
    const { grantId } = await boss.send("POST /grants", {
      applicationId: ids.application,
      terms: {
        ...{
          purpose: "People choose their own next steps.",
          amountPence: 18_000_000,
          startsOn: day(50),
          endsOn: day(900),
        },
        promises: [
          { side: "funder", what: "We pay ahead, on a date." },
          { side: "grantee", what: "We say what we do not know." },
        ],
        paymentPlan: [{ n: 1, kind: "onSign", amountPence: 18_000_000 }],
        learningTime: { words: "An hour each week.", costPence: 90_000 },
        learningRhythm: "One account and one talk every six months.",
        ...{ edges: "Lawful. For the purpose.", safeguardingNote: "Mo and Sal.", dataNote: "Chosen names." },
        pledge: "We will not use what went wrong to cut money, but for harm, fraud and the law.",
      },
    });
    ids.grant = grantId;
    const { actions } = await boss.send(`GET /grants/${grantId}`);
    expect(actions).toContain("offer");
    await boss.send(`POST /grants/${grantId}/actions/offer`);
    await mo.go(`/app/grants/${grantId}/sign`);
    await mo.press("We agree, and I sign");
    await mo.press(/^sign for/i);
    await mo.press("Sign these words");
    await mo.page.waitForURL(/\/grants\/grant_[0-9a-z]+$/);
    await ruth.go(`/app/grants/${grantId}/sign`);
    await ruth.press(/^sign for/i);
    await ruth.press("Sign these words");
    await ruth.page.waitForURL(/\/grants\/grant_[0-9a-z]+$/);
    await ruth.settle();
    const grant = await boss.send(`GET /grants/${grantId}`);
    expect(grant.state).toBe("live");
    ids.pot = grant.potId;
    expect((await (await door("Mo")).send(`GET /pots/${ids.pot}`)).state).toBe("open");
  });

  it("puts money with Dean and Jo, who spend it without asking anyone", async () => {
    const lead = await door("Mo");
    const team = `/places/${ids.door}/members`;
    const bring = async (who: Sender, role: string, email: string, name: string) =>
      (await who.send(`POST ${team}`, { role, email, name })).personId;
    ids.dean = await bring(lead, "granteeWorker", "dean@harbour-door.example", "Dean");
    const pot = {
      name: "Door team pot",
      amountPence: 2_400_000,
      holderIds: [ids.dean],
      edges: { words: "Lawful." },
    };
    const made = await lead.send("POST /pots", { ...pot, parentId: ids.pot, whoDecides: "team" });
    dean = await visit("dean@harbour-door.example", "Dean");
    await dean.go(`/app/pots/${made.potId}`);
    await dean.press(/^yes/i);
    await saidYes(await door("Dean"), made.potId);
    await lead.send(`POST /pots/${made.potId}/actions/open`);
    const worker = await door("Dean");
    ids.jo = await bring(worker, "citizen", "jo@neighbours.example", "Jo");
    await dean.go(`/app/pots/${made.potId}/new`);
    const theirs = {
      name: "Jo and Dean",
      amountPence: 200_000,
      holderIds: [ids.jo, ids.dean],
      edges: { words: "Lawful." },
    };
    const pair = await worker.send("POST /pots", { ...theirs, parentId: made.potId, whoDecides: "pair" });
    await worker.send(`POST /pots/${pair.potId}/actions/say-yes`);
    jo = await visit("jo@neighbours.example", "Jo");
    await jo.go(`/app/pots/${pair.potId}`);
    await jo.press(/^yes/i);
    await saidYes(await neighbour("Jo"), pair.potId);
    await worker.send(`POST /pots/${pair.potId}/actions/open`);
    await jo.go(`/app/pots/${pair.potId}/spend`);
    expect(await jo.page.getByText(/approv/i).count()).toBe(0);
    await jo.fill(/what was it for/i, "Bus pass for a month");
    await jo.fill(/how much/i, "42.50");
    await jo.fill(/why did it matter/i, "To see my sister");
    await jo.page.getByRole("button", { name: /42\.50/ }).click();
    await jo.page.getByText("£1,957.50").first().waitFor();
    await jo.settle();
    ids.joPot = pair.potId;
    const short = await worker.ask(`POST /pots/${pair.potId}/spends`, {
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
    const worker = await door("Dean");
    const cycle = await worker.send("POST /cycles", {
      purpose: "How our team makes room for trust",
      scale: "team",
      orgId: ids.door,
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
    const lead = await door("Mo");
    const boss = await council("Ruth");
    const [moId, ruthId] = [await lead.id(), await boss.id()];
    const { accountId } = await lead.send("POST /accounts", {
      grantId: ids.grant,
      covers: { from: day(-90), to: day(-1) },
    });
    const save = (key: string, part: object) =>
      lead.send(`PATCH /accounts/${accountId}/parts/${key}`, part, 1);
    await save("learnt", { words: "Trust starts when people choose." });
    await save("how", { words: "A team hour each week." });
    await save("changed", { nothingYet: "It is too soon." });
    const thin = await lead.ask(`POST /accounts/${accountId}/actions/share`, { receiverIds: [ruthId] });
    expect(thin.status).toBe(400);
    await save("involved", { words: "Nine people.", noOneMissing: true });
    await lead.send(`POST /accounts/${accountId}/actions/share`, { receiverIds: [ruthId] });
    await ruth.go(`/app/accounts/${accountId}`);
    await ruth.page.getByText("Trust starts when people choose.").first().waitFor();
    const { dialogueId } = await lead.send("POST /dialogues", {
      ...{ kind: "upward", grantId: ids.grant, accountId, givingIds: [moId], receivingIds: [ruthId] },
      time: { on: day(0) },
    });
    const act = (who: Sender, name: string, body: object = {}) =>
      who.send(`POST /dialogues/${dialogueId}/actions/${name}`, body);
    const say = (who: Sender, kind: string, words: string) =>
      who.send(`POST /dialogues/${dialogueId}/words`, { kind, words });
    await act(boss, "agree-time", { on: day(0) });
    await act(lead, "hold", { heldOn: day(0), presentIds: [moId, ruthId] });
    await say(lead, "heard", "The council is stuck in the same forms.");
    const oneSided = await lead.ask(`POST /dialogues/${dialogueId}/actions/offer-record`);
    expect(oneSided).toMatchObject({ status: 422, body: { code: "dialogue.needs_both_voices" } });
    await ruth.go(`/app/conversations/${dialogueId}`);
    await say(boss, "heard", "The ID problem is ours too.");
    await say(boss, "learnt", "Our form asked for things we never read.");
    await boss.send(`POST /dialogues/${dialogueId}/promises`, {
      what: "Take it to the housing desk",
      reviewOn: day(30),
    });
    await lead.send(`PATCH /dialogues/${dialogueId}/record`, { noOneMissing: true }, 1);
    await lead.send(`POST /dialogues/${dialogueId}/actions/offer-record`);
    await mo.go(`/app/conversations/${dialogueId}/record`);
    await mo.press("I agree with this record");
    await mo.page.getByText("You have answered.").first().waitFor();
    await ruth.go(`/app/conversations/${dialogueId}/record`);
    await ruth.fill(/your note/i, "We will be quicker.");
    await ruth.press("I agree, with my note");
    await expect.poll(async () => (await lead.send(`GET /dialogues/${dialogueId}`)).state).toBe("coSigned");
    expect((await lead.send(`GET /accounts/${accountId}`)).state).toBe("coSigned");
    await ruth.go(`/app/conversations/${dialogueId}/record`);
  });
});
