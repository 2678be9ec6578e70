import { AccountHeads } from "@allotment/core/account/account.entity";
import { transact, write } from "@allotment/core/db/transact";
import { Pot } from "@allotment/core/pot/index";
import { changeWrite } from "@allotment/core/programme/find";
import { Programme } from "@allotment/core/programme/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AGrant, aLiveGrant } from "../support/grants.ts";
import { newOutbox } from "../support/outbox.ts";
import { theProgramme } from "../support/programmes.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const note = "A house that goes on, and forty people who know each other.";
const kept = { moneyUntil: "2040-01-01", wordsUntil: "2030-01-01" };

describe("a programme that comes to its end", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  /** A programme at work, with one agreement that both sides have signed. */
  const atWork = async (): Promise<AGrant> => {
    const grant = await aLiveGrant(world);
    const programme = await theProgramme(world, grant.programmeId);
    await world.asSystem(() =>
      transact([changeWrite(programme, { state: "live", rootPotId: grant.fundId })]),
    );
    return grant;
  };
  const act = (grant: AGrant, name: string, body: object) =>
    send(grant.commissioner, `POST /api/v1/programmes/${grant.programmeId}/actions/${name}`, { body });
  const later = (day: string) => {
    world.clock.set(`${day}T09:00:00Z`);
    send = newApi(world);
  };
  const ofGrant = (grant: AGrant, name: string, body: object, who = grant.commissioner) =>
    send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key: newKey() });
  const coSigned = ({ programmeId, funderId, commissioner }: AGrant) =>
    world.asSystem(() =>
      transact([
        write(
          AccountHeads.create({
            ...{ accountId: world.deps.newId("acct"), about: programmeId, programmeId, byFunder: true },
            ...{ orgId: funderId, funderOrgId: funderId, giverName: "The council", state: "coSigned" },
            ...{ covers: { from: "2026-01-01", to: "2026-10-31" }, share: 4, authorIds: [commissioner] },
            ...{ receiverIds: [], funderReads: true, startedAt: "2026-11-01T09:00:00Z", version: 1 },
          }),
        ),
      ]),
    );

  it("is said six months ahead, with what it leaves, for everyone to read", async () => {
    const grant = await atWork();
    expect(await act(grant, "wind-down", { on: "2027-05-01", note })).toMatchObject({
      status: 422,
      body: { code: "programme.notice_too_short", fields: [{ path: "on" }, { path: "agreements.0" }] },
    });
    expect((await act(grant, "wind-down", { on: "2027-05-02", note: "" })).status).toBe(400);
    expect((await act(grant, "close", kept)).status).toBe(409);
    const said = await act(grant, "wind-down", { on: "2027-05-02", note });
    expect(said).toMatchObject({
      status: 200,
      body: { state: "windingDown", windDown: { on: "2027-05-02", note } },
    });
    expect(said.body.actions).toContain("close");
    expect((await act(grant, "wind-down", { on: "2027-06-02", note })).status).toBe(409);
    const anyone = await world.person("Kit");
    const seen = await send(anyone, `GET /api/v1/programmes/${grant.programmeId}`);
    expect(seen.body.windDown.note).toBe(note);
  });

  it("is sooner once both sides have agreed that each agreement ends by then", async () => {
    const grant = await atWork();
    const early = { reason: "purposeMet", why: "It is met.", on: "2026-11-20" };
    await ofGrant(grant, "ask-end", early);
    expect((await act(grant, "wind-down", { on: "2026-11-20", note })).status).toBe(422);
    await ofGrant(grant, "agree-end", {}, grant.lead);
    expect((await act(grant, "wind-down", { on: "2026-11-20", note })).status).toBe(200);
  });

  it("closes once nothing is open, naming what is", async () => {
    later("2026-11-02");
    const grant = await atWork();
    await act(grant, "wind-down", { on: "2029-11-01", note });
    expect(await act(grant, "close", kept)).toMatchObject({
      status: 422,
      body: {
        code: "programme.still_open",
        fields: [{ path: "agreements.0" }, { path: "fund" }, { path: "account" }],
      },
    });
    later("2029-11-01");
    await world.as(grant.lead, () => Pot.close({ potId: grant.potId }), newKey());
    expect((await ofGrant(grant, "end", {})).status).toBe(200);
    await world.as(grant.commissioner, () => Pot.close({ potId: grant.fundId }), newKey());
    await coSigned(grant);
    const short = await act(grant, "close", { ...kept, moneyUntil: "2030-01-01" });
    expect(short).toMatchObject({ status: 400, body: { fields: [{ path: "moneyUntil" }] } });
    const closed = await act(grant, "close", kept);
    expect(closed).toMatchObject({
      status: 200,
      body: { state: "closed", kept: { ...kept, closedOn: "2029-11-01" }, actions: [] },
    });
    expect((await act(grant, "close", kept)).status).toBe(409);
    const page = await world.asPublic(() => Programme.publicPage({ programmeId: grant.programmeId }));
    expect(page.state).toBe("closed");
  });

  it("is told to everyone in it", async () => {
    later("2026-11-02");
    const grant = await atWork();
    const { mails, read } = await newOutbox(world);
    await read();
    mails.length = 0;
    await act(grant, "wind-down", { on: "2029-11-01", note });
    await read();
    const told = mails.filter(({ subject }) => subject.includes("comes to its end"));
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).not.toContain("forty people");
  });
});
