import type { Id } from "@allotment/core/id";
import { beforeEach, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aSpend, type Fund, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("a pot that has been quiet", () => {
  let world: World;
  let send: Send;
  let fund: Fund;
  let jo: Id<"person">;
  let dean: Id<"person">;
  let mo: Id<"person">;
  let team: Id<"pot">;

  const pot = async (parentId: Id<"pot">, holderIds: Id<"person">[], more: object = {}) =>
    (await newPot(world, holderIds[0] ?? mo, { parentId, holderIds, amountPence: 1000, ...more })).potId;

  beforeEach(async () => {
    world = await newWorld();
    send = newApi(world);
    fund = await newFund(world);
    [jo, dean, mo] = [await world.person("Jo"), await world.person("Dean"), await world.person("Mo")];
    await give(world, mo, fund.programmeId, "steward");
    team = (
      await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [mo, dean], amountPence: 50_000 })
    ).potId;
  });

  const act = async (who: Id<"person">, at: string, body?: unknown) =>
    send(who, `POST /api/v1/${at}`, { ...(body === undefined ? {} : { body }), key: newKey() });
  const keepBusy = (potId: Id<"pot">) => {
    const { potId: _, ...body } = aSpend(potId, 1, { spentOn: world.deps.now().toISOString().slice(0, 10) });
    return act(dean, `pots/${potId}/spends`, body);
  };
  const later = (days: number): void => {
    world.clock.forward({ days });
    // Everyone signs in again.
    send = newApi(world);
  };
  const asks = "Is anything making this hard to use?";
  /** The pots that someone's home asks about. */
  const asked = async (who: Id<"person">): Promise<string[]> =>
    (await send(who, "GET /api/v1/me/home")).body.waitingForYou
      .filter(({ says }: { says: string }) => says === asks)
      .map(({ subject }: { subject: string }) => subject);
  const offered = async (who: Id<"person">, potId: string): Promise<boolean> =>
    (await send(who, `GET /api/v1/pots/${potId}`)).body.actions?.includes("answerUse") ?? false;
  const talk = async (who: Id<"person">) => (await send(who, "GET /api/v1/spends")).body;

  it("is a question to those who hold it after 28 days, and to no one above or beside them", async () => {
    const potId = await pot(team, [dean, jo], { name: "Jo and Dean" });
    later(27);
    await keepBusy(team);
    expect([await asked(dean), await asked(jo), await offered(jo, potId)]).toEqual([[], [], false]);
    later(1);
    expect((await send(jo, "GET /api/v1/me/home")).body.waitingForYou).toContainEqual({
      ...{ subject: potId, title: "Jo and Dean", says: asks },
    });
    expect(await asked(dean)).toEqual([potId]);
    expect([await offered(jo, potId), await offered(dean, potId)]).toEqual([true, true]);
    // Mo holds the pot above and keeps the programme; Ruth holds the fund.
    for (const who of [mo, fund.holder])
      expect([await asked(who), await offered(who, potId)]).toEqual([[], false]);
    expect((await act(mo, `pots/${potId}/answers`, {})).status).toBe(403);
  });

  it("waits again for 28 days once any money has moved, in or out", async () => {
    const potId = await pot(team, [dean, jo]);
    later(28);
    await keepBusy(team);
    await act(dean, `pots/${potId}/actions/top-up`, { amountPence: 100 });
    expect(await offered(jo, potId)).toBe(false);
    later(27);
    expect(await offered(jo, potId)).toBe(false);
    later(1);
    expect(await offered(jo, potId)).toBe(true);
  });

  it("is not asked again for 28 days when one of them says it is fine for now", async () => {
    const potId = await pot(team, [dean, jo]);
    later(28);
    await keepBusy(team);
    const fine = { body: {}, key: newKey() };
    for (const _ of ["once", "sent again"]) {
      const { status, body } = await send(jo, `POST /api/v1/pots/${potId}/answers`, fine);
      expect([status, body.actions.includes("answerUse")]).toEqual([200, false]);
    }
    expect([await asked(jo), await asked(dean), await offered(dean, potId)]).toEqual([[], [], false]);
    expect((await talk(dean)).answers).toEqual([]);
    later(27);
    expect(await offered(dean, potId)).toBe(false);
    later(1);
    expect(await offered(dean, potId)).toBe(true);
  });

  it("goes among what its holders talk about when one of them says why, until they have", async () => {
    const potId = await pot(team, [dean, jo], { name: "Jo and Dean", hidden: true });
    later(28);
    await keepBusy(team);
    const words = "The shop only takes cards, and I have none";
    expect((await act(jo, `pots/${potId}/answers`, { words })).status).toBe(200);
    expect(await offered(dean, potId)).toBe(false);
    for (const who of [jo, dean]) {
      const { answers, people } = await talk(who);
      expect(answers).toEqual([expect.objectContaining({ potId, potName: "Jo and Dean", words, byId: jo })]);
      expect(people[jo]).toBe("Jo");
    }
    for (const who of [mo, fund.holder])
      expect(await talk(who)).toEqual({ items: [], answers: [], people: {} });
    const [{ answerId }] = (await talk(dean)).answers;
    const done = `pots/${potId}/answers/${answerId}/actions/talked-about`;
    expect((await act(mo, done)).status).toBe(404);
    // Through another pot that they hold, it is not found.
    await act(dean, `pots/${team}/answers/${answerId}/actions/talked-about`);
    expect((await talk(jo)).answers).toHaveLength(1);
    expect((await act(dean, done)).body.answers).toEqual([]);
    expect((await act(jo, done)).status).toBe(200);
    expect((await talk(jo)).answers).toEqual([]);
  });

  it("keeps what was said from someone who leaves, and takes nothing that is not words", async () => {
    const potId = await pot(team, [dean, jo]);
    for (const body of [{ words: "  " }, { words: "a".repeat(1001) }, { words: 3 }, { score: 3 }])
      expect((await act(jo, `pots/${potId}/answers`, body)).status).toBe(400);
    await act(jo, `pots/${potId}/answers`, { words: "It is far to the bank" });
    expect((await talk(dean)).answers).toHaveLength(1);
    await act(dean, `pots/${potId}/actions/leave`);
    expect((await talk(dean)).answers).toEqual([]);
  });

  it("is left alone while it rests, is closed, or only hands out to pots below it", async () => {
    const [rests, closes] = [await pot(team, [dean]), await pot(team, [dean])];
    await act(dean, `pots/${rests}/actions/rest`);
    await act(dean, `pots/${closes}/actions/close`);
    later(40);
    await keepBusy(team);
    expect(await asked(dean)).toEqual([]);
    expect((await act(dean, `pots/${rests}/answers`, {})).body.code).toBe("pot.resting");
    expect((await act(dean, `pots/${closes}/answers`, {})).body.code).toBe("pot.closed");
    expect([await asked(fund.holder), await offered(fund.holder, fund.potId)]).toEqual([[], false]);
    expect((await act(fund.holder, `pots/${fund.potId}/answers`, {})).status).toBe(403);
  });

  it("is one question on a home, about the pot that went quiet last; the others ask on their own page", async () => {
    const first = await pot(team, [dean]);
    later(1);
    const second = await pot(team, [dean]);
    later(30);
    await keepBusy(team);
    expect(await asked(dean)).toEqual([second]);
    expect(await offered(dean, first)).toBe(true);
    await act(dean, `pots/${second}/answers`, {});
    expect(await asked(dean)).toEqual([first]);
  });
});
