import { dayOf } from "@allotment/core/day";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  groups,
  type Name,
  names,
  newSaltmere,
  questions,
  reason,
  rest,
  type Saltmere,
} from "../journeys/saltmere.ts";
import { emailOf } from "../journeys/town.ts";
import { openChrome } from "./support/chrome.ts";
import { type Product, startProduct } from "./support/product.ts";
import { townAt } from "./support/town.ts";
import { enter, Visitor } from "./support/visitor.ts";

/**
 * The first half of a grant for learning in the browser: each act is done once on the page by whoever does it, and sent
 * for the rest who do the same.
 */
describe("from an open programme to a signed agreement, in the browser", () => {
  let browser: Browser;
  let product: Product;
  let s: Saltmere;
  const at = new Map<string, Visitor>();

  /** Someone at a browser of their own, signed in: at a desk for the council, and on a phone for the rest. */
  const visit = async (name: string, width?: number): Promise<Visitor> => {
    const known = at.get(name);
    if (known) return known;
    const desk = ["Ruth", "Col"].includes(name) ? 1280 : 360;
    const visitor = await Visitor.open(browser, product.at, width ?? desk);
    await enter(visitor.page.context(), product.at, emailOf(name));
    at.set(name, visitor);
    return visitor;
  };
  const review = (name: Name, more = ""): string => `/app/reviews/${s.app[name]}${more}`;
  const leave = async (name: string): Promise<void> => {
    await at.get(name)?.close();
    at.delete(name);
  };

  beforeAll(async () => {
    const sound = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
    [product, browser] = await Promise.all([startProduct("--empty"), openChrome(...sound)]);
    s = await newSaltmere(townAt(product.at));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it("Ruth is shown that people served are missing, hears them, and publishes", async () => {
    const ruth = await visit("Ruth");
    await ruth.go(`/app/programmes/${s.programme}/edit`);
    expect(await ruth.page.getByRole("button", { name: "Publish this programme" }).count()).toBe(0);
    await ruth.page
      .locator("#publish")
      .getByRole("link", { name: /people served/i })
      .click();
    await ruth.heading("Who is heard");
    await ruth.press(/^save/i);
    await ruth.heading("Set up your programme");
    await ruth.go(`/app/programmes/${s.programme}/edit/time`);
    await ruth.fill(/how much do you offer/i, "25");
    await ruth.choose("An hour");
    await ruth.fill(/how and when/i, "As money or a voucher, within a week.");
    await ruth.press(/^save/i);
    await ruth.heading("Set up your programme");
    await ruth.press("Publish this programme");
    await ruth.press("Publish Steady Ground to everyone");
    await ruth.heading("Steady Ground");
    await s.fund();
  });

  it("anyone reads it with no sign-in", async () => {
    const anyone = await Visitor.open(browser, product.at);
    await anyone.go(`/programmes/${s.programme}`);
    for (const said of ["shape lives they value", "Time for relationships", "Keeps people safe"])
      await anyone.page.getByText(said).first().waitFor();
    await anyone.close();
  });

  it("Mo speaks three answers and types six, leaves, comes back on a phone and sends", async () => {
    await s.begin();
    const question = (key: string): string => `/app${s.on("door", `/questions/${key}`)}`;
    let mo = await visit("Mo", 1280);
    for (const key of questions.slice(0, 3)) {
      await mo.go(question(key));
      await mo.press("Rather talk?");
      await mo.press("Record your answer");
      await mo.page.getByText(/Recording, 0:0[1-9]/).waitFor();
      await mo.press("Stop");
      await mo.press("Keep this recording");
      await mo.page.getByText(/Spoken by you/).waitFor();
    }
    await mo.go(question("q4"));
    for (const [at, key] of questions.slice(3).entries()) {
      await mo.page.waitForURL(new RegExp(`${key}$`));
      await mo.page
        .getByRole("textbox")
        .first()
        .fill(`What we would try, ${at + 1}.`);
      await mo.press("Save and go on");
    }
    await mo.heading(/how much money/i);
    await leave("Mo");
    mo = await visit("Mo");
    await mo.go(question("ask"));
    await mo.page.getByRole("textbox").first().fill("180,000");
    await mo.press("Save and go on");
    await mo.fill(/facts about Harbour Door/, "A charity. Mo can sign.");
    await mo.press("Save");
    await mo.heading("Harbour Door");
    await mo.go(`/app${s.on("door", "/check")}`);
    await mo.press("Send this application");
    await mo.confirm();
    await mo.heading("Harbour Door");
    const { answers } = await s.does("Mo", `GET ${s.on("door", "/document")}`);
    const spoken = answers.map((one: object) => "recording" in one);
    expect(spoken).toEqual(questions.map((_, at) => at < 3));
  });

  it("Gil does not know yet how they will notice, says so, and sends", async () => {
    const gil = await visit("Gil");
    await gil.go(`/app${s.on("shed", "/questions/q6")}`);
    await gil.press("We do not know yet");
    await gil.press("Save and go on");
    await gil.page.waitForURL(/questions\/q7$/);
    await s.answer(
      "shed",
      questions.filter((key) => key !== "q6"),
    );
    await gil.go(`/app${s.on("shed", "/check")}`);
    await gil.press("Send this application");
    await gil.confirm();
    await gil.heading("The Makers’ Shed");
    for (const name of ["tide", "wend", "north"] as const) {
      await s.answer(name, questions);
      await s.does(groups[name].lead, `POST ${s.on(name, "/actions/send")}`);
    }
  });

  it("Lee knows the people of Second Tide, and cannot open it again; Col asks Wren", async () => {
    await s.bringReaders();
    await s.asks("tide", ["Lee"]);
    const lee = await visit("Lee");
    await lee.go(review("tide", "/tie"));
    await lee.choose(/^yes/i);
    await lee.fill(/how do you know them/i, "I go there.");
    await lee.press("Say that I know them");
    await lee.page.waitForURL(/\/app\/reviews$/);
    for (const path of [review("tide"), `/app${s.on("tide", "")}`]) {
      await lee.page.goto(`${product.at}${path}`);
      await lee.page.getByRole("heading", { level: 1, name: /we cannot find/i }).waitFor();
    }
    await leave("Lee");
    const col = await visit("Col");
    await col.go(review("tide", "/ask"));
    await col.page.getByRole("combobox").selectOption({ label: "People served: Wren" });
    await col.choose("Read it first");
    await col.press("Ask them to read it");
    await col.page.waitForURL(new RegExp(`${review("tide")}$`));
  });

  it("Wren has no tie, says what Wren sees, and only then reads what others said", async () => {
    for (const name of names) {
      await s.asks(name, name === "tide" ? rest : ["Wren", ...rest]);
      await s.noTie(name, name === "door" ? rest : ["Wren", ...rest]);
    }
    const wren = await visit("Wren");
    await wren.go(review("door", "/tie"));
    await wren.choose(/^no/i);
    await wren.press("Say this");
    await wren.page.waitForURL(new RegExp(`${review("door")}$`));
    await wren.fill(/make it easier/i, "An evening, please.");
    await wren.choose("A voucher");
    await wren.page.getByText("can affect benefits").waitFor();
    await wren.press("Tell the steward");
    await wren.page
      .getByText(/saved\. the steward can see it/i)
      .first()
      .waitFor();
    const host = await visit("Col");
    await host.go(review("door"));
    await host.page.getByText("An evening, please.").waitFor();
    for (const name of names) await s.does("Col", `POST ${s.on(name, "/actions/begin")}`);
    for (const who of rest) await s.says(who, "door");
    await wren.go(review("door"));
    expect(await wren.page.getByText("What Nan sees.").count()).toBe(0);
    await wren.go(review("door", "/perspective"));
    expect(await wren.page.locator('input[type="number"], input[type="range"]').count()).toBe(0);
    await wren.fill(/what do you see/i, "They ring back. They remember your name.");
    await wren.press("Rather talk?");
    await wren.press("Record your answer");
    await wren.page.getByText(/Recording, 0:0[1-9]/).waitFor();
    await wren.press("Stop");
    await wren.press("Keep this recording");
    await wren.page.getByText(/Spoken by you/).waitFor();
    await wren.press("Put my words in");
    await wren.page.waitForURL(new RegExp(`${review("door")}$`));
    await wren.page
      .getByText(/^Spoken, \d+ second/)
      .first()
      .waitFor();
    await wren.press("See what the others said");
    await wren.page.getByText("What Nan sees.").first().waitFor();
    await wren.settle();
  });

  it("Col cannot open the talk on Northgate without people served, unless he says why; then Wren speaks", async () => {
    for (const who of rest) await s.says(who, "north");
    const col = await visit("Col");
    await col.go(review("north", "/open-talk"));
    await col.page
      .getByText(/not heard yet: people served/i)
      .first()
      .waitFor();
    await col.press(/open the talk on/i);
    await col.trouble(/people served/i);
    await s.says("Wren", "north");
    await col.go(review("north", "/open-talk"));
    await col.press(/open the talk on/i);
    await col.page.waitForURL(new RegExp(`${review("north")}$`));
  });

  it("Ruth decides on Northgate in words that stand on what people served said", async () => {
    const ruth = await visit("Ruth");
    await ruth.go(review("north", "/decide"));
    expect(await ruth.page.locator('input[type="number"], input[type="range"]').count()).toBe(0);
    await ruth.choose(/not this time/i);
    await ruth.fill(/^why/i, reason);
    await ruth.choose(/no one did/i);
    await ruth.fill(/who was missing/i, "People who left");
    await ruth.page
      .getByRole("group", { name: /do you have a tie/i })
      .getByLabel("No")
      .check();
    await ruth.press(/^not this time/i);
    await ruth.trouble(/people served/i);
    await ruth.page.getByRole("checkbox", { name: /people served/i }).check();
    await ruth.press(/^not this time/i);
    await ruth.page.waitForURL(/\/decision$/);
    await ruth.settle();
  });

  it("Una reads the reasons in full on the same day", async () => {
    const una = await visit("Una");
    await una.go(`/app${s.on("north", "/decision")}`);
    await una.page.getByText(reason).first().waitFor();
  });

  it("Una asks to look again; Lee, who is new, reads it, and Ruth says that it stands", async () => {
    const una = await visit("Una");
    await una.page.getByText(/is a fact wrong/i).click();
    await una.press("Ask us to look again");
    await una.trouble(/which of the two/i);
    await una.choose(/a fact is wrong/i);
    await una.fill(/what is wrong/i, "We have a place to meet, since May.");
    await una.press("Ask us to look again");
    await una.page.getByRole("heading", { name: "Looking again" }).waitFor();
    await una.settle();
    const col = await visit("Col");
    await col.go("/app/");
    await col.follow(/northgate/i);
    await col.page.getByText("We have a place to meet, since May.").waitFor();
    await col.go(review("north", "/ask"));
    await col.page.getByRole("combobox").selectOption({ label: "People served: Lee" });
    await col.press("Ask them to read it");
    await col.page.waitForURL(new RegExp(`${review("north")}$`));
    const lee = await visit("Lee");
    await lee.go(review("north", "/tie"));
    await lee.choose(/^no/i);
    await lee.press("Say this");
    await lee.page.waitForURL(new RegExp(`${review("north")}$`));
    await s.does("Col", `POST ${s.on("north", "/actions/begin")}`);
    await lee.go(review("north"));
    expect(await lee.page.getByText("What Nan sees.").count()).toBe(0);
    await lee.go(review("north", "/perspective"));
    await lee.fill(/what do you see/i, "They do have a place. It is far from us.");
    await lee.press("Put my words in");
    await lee.page.waitForURL(new RegExp(`${review("north")}$`));
    await s.does("Col", `POST ${s.on("north", "/actions/open-talk")}`);
    const ruth = await visit("Ruth");
    await ruth.go(review("north", "/decide"));
    await ruth.heading(/decide again on northgate/i);
    for (const words of ["It is far from us", "We have a place to meet"])
      await ruth.page.getByText(words).first().waitFor();
    const again = { ...(await s.because("north")), choice: "notThisTime" };
    await s.does("Ruth", `POST ${s.on("north", "/actions/decide")}`, again);
    await una.go(`/app${s.on("north", "/decision")}`);
    await una.page.getByRole("heading", { name: "What was decided first" }).waitFor();
    await una.settle();
    await leave("Una");
    await leave("Lee");
  });

  it("Ruth pays Wend once it has confirmed its sum, and cannot give more than the room that is left", async () => {
    await s.decideTheRest();
    await s.agrees("wend", 21_500_000);
    const payments = `/app/grants/${s.grant.wend}/payments`;
    const col = await visit("Col");
    await col.go(payments);
    await col.fill(/how did you check/i, "Rang the number on file.");
    await col.press(/I checked the bank details/);
    await col.page.getByText(/Col checked the bank details/).waitFor();
    const ruth = await visit("Ruth");
    await ruth.go(payments);
    await ruth.press(/^Say that £28,000.00 was sent to Wend/);
    await ruth.trouble(/confirm/i);
    const tom = await visit("Tom");
    await tom.go(payments);
    await tom.press("Confirm this in writing for Wend Street Health");
    await tom.page.getByText(/Tom confirmed it/).waitFor();
    await tom.settle();
    const before = await s.potOf("wend");
    await ruth.go(payments);
    await ruth.press(/^Say that £28,000.00 was sent to Wend/);
    await ruth.page.getByText(/£28,000 was sent\. £56,000 is still to come/).waitFor();
    expect(await s.potOf("wend")).toEqual(before);
    await ruth.go(`/app/grants/${s.grant.wend}/change`);
    await ruth.page.getByRole("checkbox", { name: /amount|how much/i }).check();
    await ruth.fill(/how much would the grant be/i, "104,000");
    await ruth.fill(/^how much\?/i, "48,000");
    await ruth.fill(/^why/i, "More people came.");
    await ruth.page.getByLabel(/from when would it hold/i).fill(dayOf(new Date()));
    await ruth.press("Ask for this change");
    await ruth.trouble(/£16,000/);
  });

  it("the Shed’s agreement is offered only with its host’s sum beside it", async () => {
    await s.agrees("tide", 4_000_000);
    await s.drafts("shed", {
      hostOrgId: s.org.tide,
      subsidy: { outcome: "notASubsidy", why: "Volunteers sell nothing.", recipientOrgId: s.org.shed },
    });
    const ruth = await visit("Ruth");
    await ruth.go(`/app/grants/${s.grant.shed}/draft`);
    expect(await ruth.page.getByRole("button", { name: /^offer it/i }).count()).toBe(0);
    await ruth.follow(/who receives the money/i);
    await ruth.choose(/as minimal help/i);
    await ruth.fill(/what did they have before/i, "40,000");
    await ruth.fill(/the note to whoever/i, "It counts as minimal help to Second Tide.");
    await ruth.press("Save and go back");
    await ruth.heading(/Makers’ Shed/);
    await ruth.press(/^offer it to/i);
    await ruth.press("Offer it");
    await ruth.page.waitForURL(new RegExp(`${s.grant.shed}$`));
    await ruth.go(`/app/grants/${s.grant.shed}/agreement`);
    await ruth.page.getByText("With this grant it comes to £166,000 over three years.").waitFor();
  });

  it("Mo and Ruth sign the same words; a version that changed meanwhile is not signed", async () => {
    await s.drafts("door");
    const agreement = `/grants/${s.grant.door}`;
    await s.does("Ruth", `POST ${agreement}/actions/offer`);
    const [mo, ruth] = [await visit("Mo"), await visit("Ruth")];
    await ruth.go(`/app${agreement}/sign`);
    await mo.go(`/app${agreement}/sign`);
    await mo.press("We would like other words");
    await mo.fill(/what should it say instead/i, "That we may rest in August.");
    await mo.press("Ask Saltmere Council for other words");
    await mo.page.waitForURL(new RegExp(`${s.grant.door}$`));
    const { version, versions } = await s.does("Ruth", `GET ${agreement}`);
    const terms = { ...versions[0].terms, edges: "Lawful. Rest in August." };
    await s.does("Ruth", `PATCH ${agreement}`, { terms }, version);
    await s.does("Ruth", `POST ${agreement}/actions/offer`);
    await mo.go(`/app${agreement}/sign`);
    await mo.press("We agree, and I sign");
    await mo.press(/^sign for/i);
    await mo.press("Sign these words");
    await mo.page.waitForURL(new RegExp(`${s.grant.door}$`));
    await ruth.press(/^sign for/i);
    await ruth.press("Sign these words");
    await ruth.page
      .getByText(/someone else changed this/i)
      .first()
      .waitFor();
    await ruth.go(`/app${agreement}/sign`);
    await ruth.page.getByText("Rest in August").first().waitFor();
    await ruth.press(/^sign for/i);
    await ruth.press("Sign these words");
    await ruth.page.waitForURL(new RegExp(`${s.grant.door}$`));
    await ruth.settle();
    expect(await s.potOf("door")).toMatchObject({ state: "open", balancePence: 18_000_000 });
  });
});
