import { AccountHeads } from "@allotment/core/account/account.entity";
import { transact, write } from "@allotment/core/db/transact";
import { Dialogue } from "@allotment/core/dialogue/index";
import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { newTalks } from "../support/dialogues.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { newWorld, type World } from "../support/world.ts";

describe("what a talk leaves to do", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let talks: ReturnType<typeof newTalks>;
  let mo: Id<"person">;
  let ruth: Id<"person">;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    talks = newTalks(send, learning);
    mo = learning.who("granteeLead");
    ruth = learning.who("commissioner");
  });

  it("keeps the funder's promises in view of its board and auditors, once they are agreed", async () => {
    const funders = async (by: Id<"person">) =>
      (await send(by, `GET /api/v1/promises?programmeId=${learning.places.programmeId}`)).body.items;
    const before = (await funders(learning.who("governor"))).length;
    const id = await talks.written();
    await talks.promise(id, "Ask two people who left", mo);
    await talks.act(id, "offer-record");
    await talks.act(id, "answer", { as: "agree" });
    expect(await funders(learning.who("governor"))).toHaveLength(before);
    await talks.act(id, "answer", { as: "agree" }, ruth);
    for (const who of ["governor", "auditor", "learningPartner"] as const) {
      const seen = await funders(learning.who(who));
      expect(seen).toHaveLength(before + 1);
      expect(new Set(seen.map(({ byId }: { byId: string }) => byId))).toEqual(new Set([ruth]));
    }
    expect(
      (
        await send(
          ruth,
          `POST /api/v1/promises/${(await funders(learning.who("auditor")))[0].promiseId}/actions/look`,
          { body: { outcome: "done" } },
        )
      ).status,
    ).toBe(200);
    expect((await funders(learning.who("auditor")))[0]).toMatchObject({ outcome: "done" });
  });

  it("closes every record that is due, though one of them can't be", async () => {
    const accountId = await talks.sharedAccount();
    const stuck = await talks.offered({ accountId, openTalk: false });
    const due = await talks.offered();
    await world.asSystem(() =>
      transact([write(AccountHeads.patch({ accountId }).set({ state: "drafting" }))]),
    );
    const now = world.clock.now().toISOString();
    world.clock.set("2026-11-30T09:00:00Z");
    await expect(world.asSystem(() => Dialogue.settleDue({}))).rejects.toMatchObject({ code: "wrong_state" });
    world.clock.set(now);
    expect((await talks.show(due)).body).toMatchObject({ state: "coSigned", everyoneAnswered: false });
    expect((await talks.show(stuck)).body.state).toBe("recordOffered");
  });

  it("promises for a day to come", async () => {
    const id = await talks.held();
    const body = { what: "Ring back", reviewOn: "2026-11-01" };
    const gone = await send(mo, `POST /api/v1/dialogues/${id}/promises`, { body });
    expect(gone).toMatchObject({ status: 400, body: { fields: [{ path: "reviewOn" }] } });
  });
});
