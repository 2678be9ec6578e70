import { Dialogue } from "@allotment/core/dialogue/index";
import { Grant } from "@allotment/core/grant/index";
import { Pot } from "@allotment/core/pot/index";
import { askAfterPromises } from "@allotment/functions/stream/promise-day";
import { describe, expect, it } from "vitest";
import { newApi } from "../support/api.ts";
import { aFullDraft, aSentApplication } from "../support/applications.ts";
import { newTalks } from "../support/dialogues.ts";
import { aLiveGrant } from "../support/grants.ts";
import { newLearning } from "../support/learning.ts";
import { newOutbox } from "../support/outbox.ts";
import { newFund, spend } from "../support/pots.ts";
import { anOpenProgramme } from "../support/programmes.ts";
import { newKey, newWorld } from "../support/world.ts";

describe("letters about a talk", () => {
  it("tell each side of what the other did, and hold nothing of what was said", async () => {
    const world = await newWorld();
    const learning = await newLearning(world);
    const { mails, read } = await newOutbox(world);
    const talks = newTalks(newApi(world), learning);
    await talks.coSigned();
    await read();
    const told = mails.map(({ to, subject }) => `${to.split("@")[0]}: ${subject}`);
    expect(told).toEqual([
      "commissioner: granteeLead would like to talk about what you have both learnt",
      "granteelead: Your talk is on 2 November 2026",
      "commissioner: The record of your talk is ready",
      "granteelead: The record of your talk is complete",
    ]);
    const all = JSON.stringify(mails);
    for (const words of ["stuck in the same forms", "housing desk", "The hospital"])
      expect(all).not.toContain(words);
  });

  it("ask after a promise on its day, once its record is complete", async () => {
    const world = await newWorld();
    const learning = await newLearning(world);
    const { mails, read } = await newOutbox(world);
    await newTalks(newApi(world), learning).coSigned();
    await read();
    mails.length = 0;
    world.clock.set("2026-12-01T07:00:00Z");
    await world.asSystem(() =>
      askAfterPromises("https://allotment.example", async (mail) => void mails.push(mail)),
    );
    expect(mails.map(({ subject }) => subject)).toEqual(["The day to look at a promise you made"]);
  });
});

describe("a promise whose day went by before its record was complete", () => {
  it("is asked after once the record is", async () => {
    const world = await newWorld();
    const learning = await newLearning(world);
    const { mails, read } = await newOutbox(world);
    await newTalks(newApi(world), learning).offered();
    world.clock.set("2026-12-20T09:00:00Z");
    await world.asSystem(() => Dialogue.settleDue({}));
    await read();
    mails.length = 0;
    world.clock.set("2026-12-21T07:00:00Z");
    await world.asSystem(() =>
      askAfterPromises("https://allotment.example", async (mail) => void mails.push(mail)),
    );
    expect(mails.map(({ subject }) => subject)).toEqual(["The day to look at a promise you made"]);
  });
});

describe("letters about money", () => {
  it("tell who holds a pot with you that it was used, and name no pot, sum or thing", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    const fund = await newFund(world);
    const [jo, dean] = [await world.person("Jo"), await world.person("Dean")];
    const wish = {
      parentId: fund.potId,
      name: "Jo and Dean",
      holderIds: [jo, dean],
      amountPence: 52_000,
      whoDecides: "team",
      edges: { words: "Lawful." },
    } as const;
    const { potId } = await world.as(
      fund.holder,
      () => Pot.make({ ...wish, holderIds: [jo, dean] }),
      newKey(),
    );
    await read();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["dean@people.example", "You are asked to hold a pot"],
      ["jo@people.example", "You are asked to hold a pot"],
    ]);
    mails.length = 0;
    for (const holder of [jo, dean]) await world.as(holder, () => Pot.sayYes({ potId }), newKey());
    await world.as(fund.holder, () => Pot.open({ potId }), newKey());
    await spend(world, dean, potId, 2_349);
    await read();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["dean@people.example", "A pot you hold is open"],
      ["jo@people.example", "A pot you hold is open"],
      ["jo@people.example", "Money was used from a pot you hold"],
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/Dean|23\.49|£|Bus pass|sister/);
    expect(mails[0]?.text).toContain(`/app/pots/${potId}`);
    mails.length = 0;
    const other = await world.as(fund.holder, () => Pot.make({ ...wish, holderIds: [jo, dean] }), newKey());
    await read();
    mails.length = 0;
    await world.as(jo, () => Pot.sayNo({ potId: other.potId, reason: "Not for me" }), newKey());
    await read();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["dean@people.example", "A new pot will not open"],
      ["ruth@people.example", "A new pot will not open"],
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/Jo|Not for me|£/);
  });

  it("tell both sides when an agreement has both signatures, and the group when a payment is sent", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    const grant = await aLiveGrant(world);
    await read();
    const subjects = mails.map(({ subject }) => subject);
    expect(
      subjects.filter((subject) => subject === "The agreement has both signatures").length,
    ).toBeGreaterThan(0);
    expect(subjects.some((subject) => subject.endsWith("offers you an agreement"))).toBe(true);
    expect(await world.asSystem(() => Grant.find(grant.grantId))).toMatchObject({ state: "live" });
    expect(JSON.stringify(mails)).not.toContain("£");
  });
});

describe("a copy of an application", () => {
  it("goes to whoever of the group asked for it, each question with its answer, and to nobody else", async () => {
    const world = await newWorld();
    const send = newApi(world);
    const { mails, read } = await newOutbox(world);
    const application = await aSentApplication(world, await anOpenProgramme(world));
    await read();
    mails.length = 0;
    const act = `POST /api/v1/applications/${application.applicationId}/actions/email-copy`;
    expect((await send(application.lead, act, { key: newKey() })).status).toBe(200);
    await read();
    const [copy, ...others] = mails;
    expect(others).toEqual([]);
    expect(copy?.to).toContain("mo.of");
    expect(copy?.text).toContain(
      "1. What do you hope will be different, and for whom?\n\nWhat we would say to q1.",
    );
    expect(copy?.text).toContain("asking for £180,000.00");
    expect(copy?.text).toContain("Charity. Mo can sign.");
  });

  it("is not there before it was sent", async () => {
    const world = await newWorld();
    const draft = await aFullDraft(world, await anOpenProgramme(world));
    const act = `POST /api/v1/applications/${draft.applicationId}/actions/email-copy`;
    expect((await newApi(world)(draft.lead, act, { key: newKey() })).status).toBe(409);
  });
});
