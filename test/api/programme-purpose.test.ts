import { live } from "@allotment/core/db/entity";
import { Purposes } from "@allotment/core/programme/programme.entity";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aLiveGrant } from "../support/grants.ts";
import { newOutbox } from "../support/outbox.ts";
import {
  type AFunder,
  aDraftProgramme,
  aFunder,
  anOpenProgramme,
  close,
  theProgramme,
} from "../support/programmes.ts";
import { newWorld, type World } from "../support/world.ts";

interface Refused {
  readonly fields?: { path: string }[];
}
const paths = ({ fields = [] }: Refused) => fields.map(({ path }) => path);
const others = { text: "People here shape a life they value.", whoSaysSo: "Nine of us, round Lee’s table." };

describe("a purpose, and what it was before", () => {
  let world: World;
  let send: Send;
  let funder: AFunder;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    funder = await aFunder(world);
  });

  type Place = Pick<AFunder, "commissioner"> & { programmeId: Parameters<typeof theProgramme>[1] };
  const change = async ({ programmeId, commissioner }: Place, purpose: object, reason?: string) => {
    const { version } = await theProgramme(world, programmeId);
    const body = { purpose, ...(reason ? { reason } : {}) };
    return send(commissioner, `PATCH /api/v1/programmes/${programmeId}`, { version, body });
  };
  const earlier = (who: Place["commissioner"], { programmeId }: Place) =>
    send(who, `GET /api/v1/programmes/${programmeId}/purposes`);

  it("keeps each as it was, with who changed it; the same words again change nothing", async () => {
    const draft = await aDraftProgramme(world, {}, funder);
    const { purpose: first } = await theProgramme(world, draft.programmeId);
    const { version: _, ...same } = first;
    expect((await change(draft, same)).body.purpose).toEqual(first);
    expect((await change(draft, others)).body.purpose).toEqual({ ...others, version: 2 });
    const { body } = await earlier(draft.commissioner, draft);
    expect(body.items).toMatchObject([{ ...first, changedById: draft.commissioner, told: false, why: "" }]);
    expect(Object.keys(body.people)).toEqual([draft.commissioner]);
  });

  it("keeps a draft’s to those who set it up, also once it is public", async () => {
    const draft = await aDraftProgramme(world, {}, funder);
    await change(draft, others);
    const outsider = await world.person("Kit");
    expect((await earlier(outsider, draft)).status).toBe(404);
    await send(draft.commissioner, `POST /api/v1/programmes/${draft.programmeId}/actions/publish`);
    expect((await earlier(outsider, draft)).body).toEqual({ items: [], people: {} });
    expect((await earlier(draft.steward, draft)).body.items).toHaveLength(1);
  });

  it("stays while groups apply, whatever the reason", async () => {
    const open = await anOpenProgramme(world, {}, funder);
    const refused = await change(open, others, "We know better now.");
    expect(refused).toMatchObject({ status: 422, body: { code: "programme.promise_made" } });
    expect(paths(refused.body)).toEqual(["purpose"]);
  });

  it("changes once work has begun, with a reason, and everyone in it is told", async () => {
    const grant = await aLiveGrant(world);
    await close(world, grant);
    // Sessions end meanwhile.
    send = newApi(world);
    const at = `/api/v1/programmes/${grant.programmeId}`;
    const begun = await send(grant.commissioner, `POST ${at}/actions/start`);
    expect(begun.body.state).toBe("live");
    const { purpose: first } = await theProgramme(world, grant.programmeId);
    const silent = await change(grant, others);
    expect(silent).toMatchObject({ status: 422, body: { code: "programme.promise_made" } });
    expect(paths(silent.body)).toEqual(["reason"]);
    const outbox = await newOutbox(world);
    expect((await change(grant, others, "People told us so in spring.")).status).toBe(200);
    await outbox.read();
    const subjects = outbox.mails.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes("The purpose of"))).not.toEqual([]);
    const { body } = await earlier(grant.lead, grant);
    expect(body.items).toMatchObject([{ ...first, why: "People told us so in spring.", told: true }]);
  });

  it("goes with a draft that is thrown away", async () => {
    const draft = await aDraftProgramme(world, {}, funder);
    for (const text of ["One.", "Two.", "Three."]) await change(draft, { text });
    expect(
      (await send(draft.commissioner, `POST /api/v1/programmes/${draft.programmeId}/actions/cancel`)).status,
    ).toBe(200);
    const left = await world.asSystem(() =>
      live(Purposes).query.ofProgramme({ programmeId: draft.programmeId }).go(),
    );
    expect(left.data).toEqual([]);
  });
});
