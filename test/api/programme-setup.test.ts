import { dayOf } from "@allotment/core/day";
import { historyOf } from "@allotment/core/event/history";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AFunder, type AProgramme, aDraftProgramme, aFunder } from "../support/programmes.ts";
import { newVisitor } from "../support/public.ts";
import { newWorld, type World } from "../support/world.ts";

interface Answer {
  readonly fields?: { path: string }[];
}
const paths = ({ fields = [] }: Answer) => fields.map(({ path }) => path);

const picture = {
  helped: "Adults who face many hard things.",
  harmed: "People with no phone. <b>We do not know</b> who else.",
};

/** What a programme is thought through with: none of it holds it back, and all of it can be read once it is public. */
describe("setting a programme up", () => {
  let world: World;
  let send: Send;
  let funder: AFunder;
  let draft: AProgramme;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    funder = await aFunder(world);
    draft = await aDraftProgramme(world, {}, funder);
  });

  const edit = (programme: AProgramme, version: number, body: object) =>
    send(funder.commissioner, `PATCH /api/v1/programmes/${programme.programmeId}`, { version, body });
  const publish = ({ programmeId }: AProgramme) =>
    send(funder.commissioner, `POST /api/v1/programmes/${programmeId}/actions/publish`);

  it("keeps the picture it starts from, where who might be harmed can’t be passed by", async () => {
    const skipped = await edit(draft, 1, { system: { helped: "Adults here." } });
    expect(skipped.status).toBe(400);
    expect(paths(skipped.body)).toEqual(["system.harmed"]);
    const kept = await edit(draft, 1, { system: picture });
    expect(kept).toMatchObject({ status: 200, body: { version: 2, system: { ...picture, acts: "" } } });
    expect((await edit(draft, 1, { system: picture })).status).toBe(409);
  });

  it("keeps where it stands between open and closed, and refuses a place that is not on the line", async () => {
    const openness = { change: 0, differs: 1, whoDecides: 4, whatCounts: 2, words: "It moves." };
    const off = await edit(draft, 2, { openness: { ...openness, change: 5 } });
    expect(off.status).toBe(400);
    expect(paths(off.body)).toEqual(["openness.change"]);
    const nature = { known: "yes", expert: "yes", repeats: "yes", calm: "yes", holds: "people" };
    const kept = await edit(draft, 2, { openness, nature });
    expect(kept).toMatchObject({ status: 200, body: { version: 3, openness, nature } });
  });

  it("keeps who decides what, and that power moved: from whom, to whom, on which day", async () => {
    const right = { what: "Spends under £300", decides: "manager", asked: "Jo", told: "", wouldLike: "pair" };
    const twice = await edit(draft, 3, { decisionRights: [right, right] });
    expect(twice.status).toBe(400);
    expect(paths(twice.body)).toEqual(["decisionRights"]);
    const byHand = await edit(draft, 3, { decisionRights: [{ ...right, lastMovedOn: "2026-01-01" }] });
    expect(byHand.status).toBe(400);
    await edit(draft, 3, { decisionRights: [right] });
    const moved = await edit(draft, 4, { decisionRights: [{ ...right, decides: "pair" }] });
    const today = dayOf(world.clock.now());
    expect(moved.body.decisionRights).toEqual([{ ...right, decides: "pair", lastMovedOn: today }]);
    const { items } = await world.asSystem(() => historyOf(draft.programmeId));
    expect(items.filter(({ name }) => name === "programme.powerMoved").map(({ facts }) => facts)).toEqual([
      { moves: [{ row: 1, from: "manager", to: "pair" }] },
    ]);
  });

  it("keeps what someone chose where two ways pull, and why; never a mark", async () => {
    const choice = { area: "counting", lean: "control", why: "The law asks us for this count." };
    for (const wrong of [{ area: "money" }, { lean: "both" }, { why: "" }, { weight: 3 }])
      expect((await edit(draft, 5, { paradigmChoices: [{ ...choice, ...wrong }] })).status).toBe(400);
    expect((await edit(draft, 5, { paradigmChoices: [choice, choice] })).status).toBe(400);
    const kept = await edit(draft, 5, { paradigmChoices: [choice] });
    expect(kept).toMatchObject({ status: 200, body: { paradigmChoices: [choice] } });
    expect(JSON.stringify(kept.body)).not.toContain("pulls the other");
  });

  it("is advice: what warns holds nothing back, and the public page says who may be harmed", async () => {
    expect((await publish(draft)).status).toBe(200);
    const { html } = await newVisitor(world).get(`/programmes/${draft.programmeId}`);
    expect(html).toContain("Who might be harmed or left out");
    expect(html).toContain("People with no phone. &lt;b&gt;We do not know&lt;/b&gt; who else.");
  });
});
