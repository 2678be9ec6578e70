import { transact } from "@allotment/core/db/transact";
import { Grant } from "@allotment/core/grant/index";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Programme } from "@allotment/core/programme/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aDraftApplication, aGroup } from "../support/applications.ts";
import { aLiveGrant, wholeTerms } from "../support/grants.ts";
import { type AFunder, type AProgramme, anOpenProgramme, theProgramme } from "../support/programmes.ts";
import { anOpenTalk, toFund } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const why = { body: { reason: "Our money is late. We wait." } };

describe("a programme that rests", () => {
  let world: World;
  let send: Send;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
  });

  const aGovernor = async ({ funderId }: AFunder, name = "Vik"): Promise<Id<"person">> => {
    const personId = await world.person(name);
    const role = { personId, scope: funderId, title: "Council", role: "governor" } as const;
    await world.asSystem(() => transact([Membership.roleWrite(role)]));
    return personId;
  };
  const place = async () => {
    const programme = await anOpenProgramme(world);
    return { ...programme, governor: await aGovernor(programme) };
  };
  const act = ({ programmeId }: Pick<AProgramme, "programmeId">, name: string) =>
    `POST /api/v1/programmes/${programmeId}/actions/${name}`;
  const pause = async (
    programme: Pick<AProgramme, "programmeId" | "commissioner"> & { readonly governor: Id<"person"> },
  ) => {
    await send(programme.commissioner, act(programme, "ask-pause"), why);
    const { body } = await send(programme.governor, act(programme, "say-yes"));
    expect(body.state).toBe("paused");
  };
  const paused = async () => {
    const programme = await place();
    await pause(programme);
    return programme;
  };

  it("rests when one side asks, with a reason, and the other says yes", async () => {
    const programme = await place();
    const { commissioner, governor } = programme;
    const bare = await send(commissioner, act(programme, "ask-pause"), { body: {} });
    expect(bare).toMatchObject({ status: 400, body: { fields: [{ path: "reason" }] } });
    const blank = await send(commissioner, act(programme, "ask-pause"), { body: { reason: "  " } });
    expect(blank.status).toBe(400);
    const asked = await send(commissioner, act(programme, "ask-pause"), why);
    expect(asked).toMatchObject({ status: 200, body: { state: "open", rest: { asked: { act: "pause" } } } });
    expect(asked.body.actions).toContain("letGo");
    expect(asked.body.actions).not.toContain("sayYes");
    expect((await send(governor, act(programme, "ask-pause"), why)).status).toBe(409);
    expect((await send(commissioner, act(programme, "say-yes"))).status).toBe(403);
    const rests = await send(governor, act(programme, "say-yes"));
    expect(rests).toMatchObject({
      status: 200,
      body: { state: "paused", rest: { paused: { from: "open", reason: why.body.reason } } },
    });
    expect((await send(commissioner, act(programme, "say-yes"))).status).toBe(409);
    expect((await send(commissioner, act(programme, "ask-pause"), why)).status).toBe(409);
  });

  it("goes on from where it was when two say so, with a reason", async () => {
    const programme = await paused();
    const { commissioner, governor } = programme;
    expect((await send(governor, act(programme, "ask-resume"), { body: {} })).status).toBe(400);
    expect((await send(governor, act(programme, "ask-resume"), why)).status).toBe(200);
    expect((await send(governor, act(programme, "say-yes"))).status).toBe(403);
    const on = await send(commissioner, act(programme, "say-yes"));
    expect(on).toMatchObject({ status: 200, body: { state: "open", rest: {} } });
    expect((await send(commissioner, act(programme, "ask-resume"), why)).status).toBe(409);
  });

  it("stays as it is when what was asked is taken back, or the other side says no", async () => {
    const programme = await place();
    const { commissioner, governor } = programme;
    expect((await send(commissioner, act(programme, "let-go"))).status).toBe(409);
    for (const by of [commissioner, governor]) {
      await send(commissioner, act(programme, "ask-pause"), why);
      const same = await send(by, act(programme, "let-go"));
      expect(same).toMatchObject({ status: 200, body: { state: "open", rest: {} } });
      expect((await send(governor, act(programme, "say-yes"))).status).toBe(409);
    }
  });

  it("tells others why it rests, and never what was only asked", async () => {
    const programme = await place();
    const { commissioner, governor, programmeId } = programme;
    await send(commissioner, act(programme, "ask-pause"), why);
    const outsider = await world.person("Kit");
    const at = `GET /api/v1/programmes/${programmeId}`;
    expect(JSON.stringify((await send(outsider, at)).body)).not.toContain("Our money is late");
    await send(governor, act(programme, "say-yes"));
    expect((await send(outsider, at)).body.rest.paused.reason).toContain("Our money is late");
    const page = await world.asPublic(() => Programme.publicPage({ programmeId }));
    expect(page).toMatchObject({ takesApplications: false, paused: { reason: why.body.reason } });
  });

  it("takes no new application and nothing that is sent, and keeps the words of a draft", async () => {
    const programme = await place();
    const draft = await aDraftApplication(world, programme, await aGroup(world));
    await pause(programme);
    const { lead, orgId } = await aGroup(world);
    const body = { programmeId: programme.programmeId, orgId };
    const begin = await send(lead, "POST /api/v1/applications", { body });
    expect(begin).toMatchObject({ status: 409, body: { code: "programme.not_open" } });
    const at = `/api/v1/applications/${draft.applicationId}`;
    const sent = await send(draft.lead, `POST ${at}/actions/send`);
    expect(sent).toMatchObject({ status: 409, body: { code: "programme.not_open" } });
    expect((await send(draft.lead, `GET ${at}`)).body.state).toBe("draft");
  });

  it("gives no new money, and says other answers still", async () => {
    const review = await anOpenTalk(world);
    await pause({ ...review, governor: await aGovernor(review, "Ana") });
    const decide = (body: object) =>
      send(review.commissioner, `POST /api/v1/applications/${review.applicationId}/actions/decide`, {
        body,
        key: newKey(),
      });
    const body = await toFund(world, review);
    expect(await decide(body)).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    expect(await decide({ ...body, choice: "smallerStart", amountPence: 100 })).toMatchObject({
      status: 409,
    });
    const { amountPence: _, ...words } = body;
    expect((await decide({ ...words, choice: "keepTalking" })).status).toBe(201);
  });

  it("sends what was promised, and leaves pots with those who hold them", async () => {
    const grant = await aLiveGrant(world);
    await world.as(grant.steward, () => Grant.checkBank({ grantId: grant.grantId }));
    await pause({ ...grant, governor: await aGovernor(grant, "Bo") });
    const paid = await send(grant.commissioner, `POST /api/v1/grants/${grant.grantId}/actions/pay`, {
      body: { planN: 1 },
      key: newKey(),
    });
    expect(paid).toMatchObject({ status: 200, body: { paid: [1] } });
    const pot = await send(grant.lead, `GET /api/v1/pots/${grant.potId}`);
    expect(pot.body).toMatchObject({ state: "open", actions: expect.arrayContaining(["spend"]) });
  });

  it("gives no grant more money, and takes some back where both sides sign for less", async () => {
    const grant = await aLiveGrant(world);
    const onGrant = (who: Id<"person">, name: string, body: object) =>
      send(who, `POST /api/v1/grants/${grant.grantId}/actions/${name}`, { body, key: newKey() });
    const change = async (byPence: number) => {
      const amountPence = grant.amountPence + byPence;
      const { paymentPlan } = wholeTerms(world, amountPence);
      const says = { changes: { amountPence, paymentPlan }, why: "People came.", from: "2026-11-15" };
      const { body } = await onGrant(grant.lead, "propose-change", says);
      const { proposalId } = body.proposal;
      await onGrant(grant.lead, "sign-change", { proposalId });
      return proposalId;
    };
    await pause({ ...grant, governor: await aGovernor(grant, "Flo") });
    const more = await change(1000);
    const refused = await onGrant(grant.commissioner, "sign-change", { proposalId: more });
    expect(refused.status).toBe(409);
    const pot = () => send(grant.lead, `GET /api/v1/pots/${grant.potId}`);
    expect((await pot()).body).toMatchObject({ balancePence: grant.amountPence });
    await onGrant(grant.lead, "drop-change", { proposalId: more });
    const signed = await onGrant(grant.commissioner, "sign-change", { proposalId: await change(-1000) });
    expect(signed.status).toBe(200);
    expect((await pot()).body).toMatchObject({ balancePence: grant.amountPence - 1000 });
  });

  it("waits on the home of whoever answers next", async () => {
    const programme = await place();
    const { commissioner, governor, programmeId } = programme;
    const home = async (by: Id<"person">) => (await send(by, "GET /api/v1/me/home")).body;
    await send(commissioner, act(programme, "ask-pause"), why);
    const says = "Shall we pause this programme? It waits for your yes.";
    expect((await home(governor)).waitingForYou).toMatchObject([{ subject: programmeId, says }]);
    expect((await home(commissioner)).waitingForOthers).toMatchObject([{ subject: programmeId }]);
    await send(governor, act(programme, "say-yes"));
    expect((await home(commissioner)).waitingForYou).toMatchObject([
      { subject: programmeId, says: "It rests. It goes on when two of you say so." },
    ]);
  });

  it("rests once, when two say yes at the same moment", async () => {
    const programme = await place();
    const other = await aGovernor(programme, "Nell");
    await send(programme.commissioner, act(programme, "ask-pause"), why);
    const both = await Promise.all(
      [programme.governor, other].map((by) => send(by, act(programme, "say-yes"))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await theProgramme(world, programme.programmeId)).state).toBe("paused");
  });
});
