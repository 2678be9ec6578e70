import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type AnApplication, aFullDraft, aGroup } from "../support/applications.ts";
import { type AProgramme, anOpenProgramme } from "../support/programmes.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

describe("a group that wants a second person to read what it sends", () => {
  let world: World;
  let send: Send;
  let programme: AProgramme;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    programme = await anOpenProgramme(world);
  });

  const at = ({ applicationId }: AnApplication, more: string) =>
    `/api/v1/applications/${applicationId}${more}`;
  /** A whole draft of a group that wants it, and someone who works there. */
  const aDraft = async () => {
    const group = await aGroup(world);
    const draft = await aFullDraft(world, programme, group);
    const org = `/api/v1/organisations/${group.orgId}`;
    const { body } = await send(group.lead, `GET ${org}`);
    const wanted = await send(group.lead, `PATCH ${org}`, {
      body: { secondReader: true },
      version: body.version,
    });
    expect(wanted.body).toMatchObject({ secondReader: true });
    const dean = { role: "granteeWorker", name: "Dean", email: `dean.${group.orgId}@harbour-door.example` };
    const brought = await send(group.lead, `POST /api/v1/places/${group.orgId}/members`, { body: dean });
    return { ...draft, dean: brought.body.personId };
  };
  const sends = (one: AnApplication) => send(one.lead, `POST ${at(one, "/actions/send")}`, { key: newKey() });
  const second = async (one: AnApplication) =>
    (await send(one.lead, `GET ${at(one, "/draft")}`)).body.secondReader;

  it("is refused until someone else has read these very words, and sent then", async () => {
    const one = await aDraft();
    const refused = { status: 422, body: { code: "application.second_reader" } };
    expect(await sends(one)).toMatchObject(refused);
    expect(await second(one)).toEqual({ is: "none" });
    const read = `POST ${at(one, "/actions/say-read")}`;
    expect((await send(one.lead, read)).status).toBe(200);
    expect((await sends(one)).body.detail).toContain("You read it through yourself");
    expect((await send(one.dean, read)).body).not.toHaveProperty("readThrough");
    expect(await second(one)).toEqual({ is: "read", by: one.dean });
    await send(one.lead, `PUT ${at(one, "/answers/q1")}`, { body: { words: "Other words." }, version: 1 });
    expect(await second(one)).toEqual({ is: "changed", by: one.dean });
    expect((await sends(one)).body.detail).toContain("changed since");
    await send(one.dean, read);
    expect(await sends(one)).toMatchObject({ status: 200, body: { state: "sent" } });
    expect((await send(one.dean, read)).status).toBe(409);
  });

  it("is not asked of a group that does not want it", async () => {
    const one = await aFullDraft(world, programme);
    expect(await second(one)).toBeUndefined();
    expect((await sends(one)).status).toBe(200);
  });
});
