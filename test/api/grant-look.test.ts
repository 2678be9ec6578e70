import { Home } from "@allotment/core/home/index";
import { Pot } from "@allotment/core/pot/index";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { newOutbox } from "../support/outbox.ts";
import { newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

let world: World;
let send: Send;
let grant: AGrant;

const later = (day: string) => {
  world.clock.set(`${day}T09:00:00Z`);
  send = newApi(world);
};
beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  later("2026-11-02");
  grant = await aLiveGrant(world);
});

const act = (name: string, body: object, who = grant.commissioner, key = newKey()) =>
  send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key });
const money = async () => (await send(grant.lead, `GET /api/v1/grants/${grant.grantId}/money`)).body;
const saying = async (more: object = {}) => ({
  ...{ statement: await money(), purpose: "It still holds.", learning: "People come back when we ask less." },
  ...{ choice: "carryOn", ...more },
});

describe("the yearly look", () => {
  it("has the money to the penny, over the whole tree of pots, those out of sight folded in", async () => {
    await spend(world, grant.lead, grant.potId, 12_345);
    const shown = await newPot(world, grant.lead, { parentId: grant.potId, amountPence: 50_000 });
    await newPot(world, grant.lead, { parentId: grant.potId, amountPence: 20_000, hidden: true });
    await spend(world, grant.lead, shown.potId, 111);
    await world.as(grant.lead, () => Pot.giveBack({ potId: grant.potId, amountPence: 1_000 }), newKey());
    expect(await money()).toEqual({
      paidPence: 0,
      spentPence: 12_456,
      freePence: grant.amountPence - 12_456 - 1_000,
      returnedPence: 1_000,
    });
  });

  it("is begun by one side, and done with the other side's words on the same money", async () => {
    const begun = await act("begin-look", await saying(), grant.lead);
    expect(begun).toMatchObject({
      status: 200,
      body: { look: { side: "grantee" }, looks: [{ first: { side: "grantee", by: grant.lead } }] },
    });
    expect((await act("begin-look", await saying())).status).toBe(409);
    expect((await act("answer-look", await saying(), grant.lead)).status).toBe(403);
    await spend(world, grant.lead, grant.potId, 500);
    const done = await act("answer-look", await saying({ choice: "change" }));
    expect(done).toMatchObject({
      status: 200,
      body: {
        lookedOn: "2026-11-02",
        looks: [
          { statement: { spentPence: 500 }, first: { choice: "carryOn" }, second: { choice: "change" } },
        ],
      },
    });
    expect(done.body).not.toHaveProperty("look");
    expect((await act("answer-look", await saying())).status).toBe(409);
  });

  it("stands on the money as it is, not as someone would have it", async () => {
    const before = await saying();
    await spend(world, grant.lead, grant.potId, 100);
    expect(await act("begin-look", before)).toMatchObject({
      status: 422,
      body: {
        code: "statement.does_not_match",
        fields: [{ path: "statement.spentPence" }, { path: "statement.freePence" }],
      },
    });
  });

  it("ends for listed reasons only, and takes words, never a number", async () => {
    const thin = await saying({ choice: "end", reason: "too little learning" });
    expect(await act("begin-look", thin)).toMatchObject({ status: 422, body: { code: "grant.end_reason" } });
    expect((await act("begin-look", await saying({ choice: "end" }))).status).toBe(422);
    for (const wrong of [{ purpose: "" }, { learning: "" }, { choice: "renew" }, { score: 4 }])
      expect((await act("begin-look", await saying(wrong))).status, JSON.stringify(wrong)).toBe(400);
    const end = await saying({ choice: "end", reason: "purposeMet" });
    expect((await act("begin-look", end)).status).toBe(200);
  });

  it("sent again has the answer it had", async () => {
    const [body, key] = [await saying(), newKey()];
    expect((await act("begin-look", body, grant.lead, key)).status).toBe(200);
    const again = await act("begin-look", body, grant.lead, key);
    expect(again.headers.get("idempotent-replay")).toBe("true");
    expect(again.body.looks).toHaveLength(1);
  });

  it("waits on both homes from a month before it is due, and then on the other side's", async () => {
    const says = async (who = grant.lead) =>
      (await world.as(who, () => Home.show({}))).waitingForYou
        .filter(({ subject }) => subject === grant.grantId)
        .map((wait) => wait.says)
        .filter((line) => line.includes("year"));
    later("2027-10-02");
    expect(await says()).toEqual([]);
    later("2027-10-03");
    for (const who of [grant.lead, grant.commissioner])
      expect(await says(who)).toEqual([expect.stringContaining("Look back on the year")]);
    await act("begin-look", await saying());
    expect(await says()).toEqual([expect.stringContaining("has looked back")]);
    expect(await says(grant.commissioner)).toEqual([]);
    await act("answer-look", await saying(), grant.lead);
    expect(await says()).toEqual([]);
  });

  it("is told to both sides, and no letter has its words", async () => {
    const { mails, read } = await newOutbox(world);
    await read();
    mails.length = 0;
    await act("begin-look", await saying());
    await act("answer-look", await saying(), grant.lead);
    await read();
    const titles = mails.map(({ subject }) => subject).join("\n");
    for (const words of ["has looked back on the year", "The yearly look with"])
      expect(titles).toContain(words);
    expect(JSON.stringify(mails)).not.toContain("when we ask less");
  });
});
