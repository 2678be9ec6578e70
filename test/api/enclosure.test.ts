import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application } from "@allotment/core/application/index";
import { transact } from "@allotment/core/db/transact";
import { MOST_PAPER_BYTES } from "@allotment/core/file/paper.rules";
import type { Id } from "@allotment/core/id";
import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { type AnApplication, aFullDraft, aGroup, theApplication } from "../support/applications.ts";
import { aPdf, aPicture, aProgram, aRecording } from "../support/bytes.ts";
import { characters, newCast } from "../support/cast.ts";
import { newFiles } from "../support/files.ts";
import { type AProgramme, anOpenProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { aReviewer } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const about = "Our drawing of who helps";

describe("files that go with an application", () => {
  let world: World;
  let send: Send;
  let files: ReturnType<typeof newFiles>;
  let programme: AProgramme;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    files = newFiles(world);
    programme = await anOpenProgramme(world);
  });

  const at = (method: string, { applicationId }: AnApplication, more: string): string =>
    `${method} /api/v1/applications/${applicationId}${more}`;
  const start = (who: Id<"person">, one: AnApplication, body: object = {}): Promise<Answer> =>
    send(who, at("POST", one, "/files"), { body: { type: "image/png", bytes: aPicture.length, ...body } });
  const keep = (
    who: Id<"person">,
    one: AnApplication,
    id: string,
    body: object = { about },
  ): Promise<Answer> => send(who, at("PUT", one, `/files/${id}`), { body });
  /** All that a browser does to have one go with a draft. */
  const add = async (who: Id<"person">, one: AnApplication, file = aPicture): Promise<Answer> => {
    const { body } = await start(who, one);
    expect(await files.send(body, file)).toBe(204);
    return keep(who, one, body.enclosureId);
  };
  const open = (who: Id<"person">, one: AnApplication, id: string): Promise<Answer> =>
    send(who, at("GET", one, `/files/${id}`));
  const takeOut = (who: Id<"person">, one: AnApplication, id: string): Promise<Answer> =>
    send(who, at("DELETE", one, `/files/${id}`));
  const sendIt = ({ applicationId, lead }: AnApplication) =>
    world.as(lead, () => Application.send({ applicationId }));
  const inDraft = async (one: AnApplication): Promise<unknown[]> =>
    (await send(one.lead, at("GET", one, "/draft"))).body.enclosures;
  const kept = ({ applicationId }: AnApplication): string[] => {
    const folder = join(tmpdir(), world.deps.table, "kept", applicationId, "files");
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it("are kept under words that say what they are, once however often it is asked", async () => {
    const draft = await aFullDraft(world, programme);
    const { status, body } = await add(draft.lead, draft);
    expect(status).toBe(200);
    expect(body).toMatchObject({ about, type: "image/png", bytes: aPicture.length, byId: draft.lead });
    expect((await keep(draft.lead, draft, body.enclosureId, { about: "Other" })).body).toEqual(body);
    expect(kept(draft)).toHaveLength(1);
    expect(await inDraft(draft)).toEqual([body]);
    const { url } = (await open(draft.lead, draft, body.enclosureId)).body;
    expect(await files.open(url)).toEqual({ status: 200, type: "image/png", bytes: aPicture });
  });

  it("are pictures and PDFs, told from what is in them, and not too big", async () => {
    const draft = await aFullDraft(world, programme);
    expect(await start(draft.lead, draft, { type: "text/html" })).toMatchObject({
      status: 400,
      body: { code: "enclosure.type", fields: [{ path: "file" }] },
    });
    expect(await start(draft.lead, draft, { bytes: MOST_PAPER_BYTES + 1 })).toMatchObject({
      status: 413,
      body: { code: "enclosure.too_big" },
    });
    for (const file of [aProgram, aRecording(3)])
      expect(await add(draft.lead, draft, file)).toMatchObject({
        status: 400,
        body: { code: "enclosure.type" },
      });
    expect(kept(draft)).toEqual([]);
    const { body } = await start(draft.lead, draft);
    expect(await keep(draft.lead, draft, body.enclosureId)).toMatchObject({
      status: 422,
      body: { code: "enclosure.not_arrived" },
    });
    for (const bad of [{}, { about: " " }, { about: "x".repeat(141) }, { about, score: 4 }])
      expect((await keep(draft.lead, draft, body.enclosureId, bad)).status, JSON.stringify(bad)).toBe(400);
  });

  it("are six at most", async () => {
    const draft = await aFullDraft(world, programme);
    for (const _ of [1, 2, 3, 4, 5, 6]) expect((await add(draft.lead, draft, aPdf)).status).toBe(200);
    expect(await start(draft.lead, draft)).toMatchObject({ status: 422, body: { code: "enclosure.enough" } });
  });

  it("go with what is sent, and are opened by those who read it and by no one with a tie", async () => {
    const draft = await aFullDraft(world, programme);
    const { applicationId, lead } = draft;
    const { body } = await add(lead, draft);
    const { enclosureId } = body;
    expect((await open(programme.steward, draft, enclosureId)).status).toBe(404);
    await sendIt(draft);
    const { enclosures } = (await send(programme.steward, at("GET", draft, "/document"))).body;
    expect(enclosures).toEqual([{ enclosureId, about, type: "image/png", bytes: aPicture.length }]);
    expect((await start(lead, draft)).status).toBe(409);
    expect((await takeOut(lead, draft, enclosureId)).status).toBe(409);
    const wren = await aReviewer(world, programme.programmeId, "peopleServed");
    expect((await open(wren, draft, enclosureId)).status).toBe(404);
    await world.as(programme.steward, () => Review.ask({ applicationId, personId: wren }));
    expect((await files.open((await open(wren, draft, enclosureId)).body.url)).bytes).toEqual(aPicture);
    await world.as(
      wren,
      () => Review.declareTie({ applicationId, tied: true, words: "My cousin." }),
      newKey(),
    );
    expect((await open(wren, draft, enclosureId)).status).toBe(404);
  });

  it("are gone, file and all, once taken out of a draft; what went before stays with what was sent", async () => {
    const draft = await aFullDraft(world, programme);
    const { applicationId, lead } = draft;
    const { body: gone } = await add(lead, draft);
    expect((await takeOut(lead, draft, gone.enclosureId)).body).toEqual({});
    expect((await takeOut(lead, draft, gone.enclosureId)).status).toBe(200);
    expect([kept(draft), await inDraft(draft)]).toEqual([[], []]);
    const { body: stays } = await add(lead, draft);
    await sendIt(draft);
    const head = await theApplication(world, applicationId);
    await world.asSystem(() => transact([Application.stateWrite(head, "talking")]));
    await takeOut(lead, draft, stays.enclosureId);
    expect(await inDraft(draft)).toEqual([]);
    const { url } = (await open(programme.steward, draft, stays.enclosureId)).body;
    expect((await files.open(url)).bytes).toEqual(aPicture);
  });

  it("count as a change for a second person who read the draft through", async () => {
    const us = await aGroup(world);
    const draft = await aFullDraft(world, programme, us);
    const org = `/api/v1/organisations/${us.orgId}`;
    const { version } = (await send(us.lead, `GET ${org}`)).body;
    await send(us.lead, `PATCH ${org}`, { body: { secondReader: true }, version });
    const before = (await send(us.lead, at("GET", draft, "/draft"))).body.secondReader;
    expect(before).toMatchObject({ is: "none" });
    await send(us.lead, at("POST", draft, "/actions/say-read"));
    expect((await send(us.lead, at("GET", draft, "/draft"))).body.secondReader.is).toBe("read");
    await add(us.lead, draft);
    expect((await send(us.lead, at("GET", draft, "/draft"))).body.secondReader.is).toBe("changed");
  });

  it("are their group's own until they are sent", async () => {
    const us = await aGroup(world);
    const draft = await aFullDraft(world, programme, us);
    const { orgId: otherGranteeId } = await aGroup(world);
    const cast = await newCast(world, { ...programme, granteeId: us.orgId, otherGranteeId });
    const { body } = await add(us.lead, draft);
    const group = ["granteeLead", "granteeWorker"] as const;
    const notFound = characters.filter((one) => one !== "nobody" && !group.some((each) => each === one));
    const ours = { notFound, allowed: group };
    const json = { body: { type: "image/png", bytes: 9 } };
    await refusals("startEnclosure", send, cast, at("POST", draft, "/files"), json, ours);
    const one = `/files/${body.enclosureId}`;
    await refusals("openEnclosure", send, cast, at("GET", draft, one), {}, ours);
    await refusals("keepEnclosure", send, cast, at("PUT", draft, one), { body: { about } }, ours);
    const lead = { notFound, forbidden: ["granteeWorker"], allowed: ["granteeLead"] } as const;
    await refusals("takeBackEnclosure", send, cast, at("DELETE", draft, one), {}, lead);
  });
});
