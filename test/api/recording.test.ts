import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application } from "@allotment/core/application/index";
import { transact } from "@allotment/core/db/transact";
import { MOST_SPOKEN_BYTES } from "@allotment/core/file/spoken.rules";
import type { Id } from "@allotment/core/id";
import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import {
  type AnApplication,
  aFullDraft,
  aGroup,
  aSentApplication,
  theApplication,
} from "../support/applications.ts";
import { aProgram, aRecording } from "../support/bytes.ts";
import { characters, newCast } from "../support/cast.ts";
import { newFiles } from "../support/files.ts";
import { type AProgramme, anOpenProgramme } from "../support/programmes.ts";
import { refusals } from "../support/refusals.ts";
import { aReviewer } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const aVoice = aRecording(20);

describe("answers said aloud", () => {
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
  const start = (
    who: Id<"person">,
    one: AnApplication,
    body: object = {},
    question = "q2",
  ): Promise<Answer> =>
    send(who, at("POST", one, `/answers/${question}/recordings`), {
      body: { type: "audio/webm", bytes: aVoice.length, ...body },
    });
  const keep = (who: Id<"person">, one: AnApplication, id: string, question = "q2"): Promise<Answer> =>
    send(who, at("PUT", one, `/answers/${question}/recordings/${id}`));
  /** All that a phone does to have one kept. */
  const record = async (who: Id<"person">, one: AnApplication, file = aVoice): Promise<Answer> => {
    const { body } = await start(who, one);
    expect(await files.send(body, file)).toBe(204);
    return keep(who, one, body.recordingId);
  };
  const play = (who: Id<"person">, one: AnApplication, id: string): Promise<Answer> =>
    send(who, at("GET", one, `/recordings/${id}`));
  const takeBack = (who: Id<"person">, one: AnApplication, id: string): Promise<Answer> =>
    send(who, at("DELETE", one, `/recordings/${id}`));
  const save = async (who: Id<"person">, one: AnApplication, body: object): Promise<Answer> => {
    const { answers } = (await send(one.lead, at("GET", one, "/draft"))).body;
    const { version } = answers.find(({ part }: { part: string }) => part === "q2");
    return send(who, at("PUT", one, "/answers/q2"), { body, version });
  };
  /** Files of an application that are kept. */
  const kept = ({ applicationId }: AnApplication): string[] => {
    const folder = join(tmpdir(), world.deps.table, "kept", applicationId, "q2");
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const helper = async (one: AnApplication, name: string): Promise<Id<"person">> => {
    const body = { email: `${name.toLowerCase()}@neighbours.example`, name, may: "edit" };
    return (await send(one.lead, at("POST", one, "/helpers"), { body })).body.personId;
  };

  it("are kept with who spoke and how long, and played as what they are", async () => {
    const draft = await aFullDraft(world, programme);
    const { status, body } = await record(draft.lead, draft);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      part: "q2",
      type: "audio/webm",
      seconds: 20,
      byId: draft.lead,
      scanned: false,
    });
    const { recordings } = (await send(draft.lead, at("GET", draft, "/draft"))).body;
    expect(recordings).toEqual([body]);
    const { url } = (await play(draft.lead, draft, body.recordingId)).body;
    expect(await files.open(url)).toEqual({ status: 200, type: "audio/webm", bytes: aVoice });
  });

  it("are kept once, however often it is asked", async () => {
    const draft = await aFullDraft(world, programme);
    const { body } = await record(draft.lead, draft);
    expect((await keep(draft.lead, draft, body.recordingId)).body).toEqual(body);
    expect(kept(draft)).toHaveLength(1);
  });

  it("are sound that browsers record, told from what is in them", async () => {
    const draft = await aFullDraft(world, programme);
    for (const type of ["video/webm", "audio/mpeg", "text/html"])
      expect(await start(draft.lead, draft, { type })).toMatchObject({
        status: 400,
        body: { code: "recording.type", fields: [{ path: "file" }] },
      });
    for (const file of [aProgram, aRecording(3, "V_VP8"), aRecording(0)])
      expect(await record(draft.lead, draft, file)).toMatchObject({
        status: 400,
        body: { code: "recording.type" },
      });
    expect(kept(draft)).toEqual([]);
  });

  it("are 10 MB and 5 minutes at most, and one that is refused leaves the one before as it was", async () => {
    const draft = await aFullDraft(world, programme);
    const { body: before } = await record(draft.lead, draft);
    expect(await start(draft.lead, draft, { bytes: MOST_SPOKEN_BYTES + 1 })).toMatchObject({
      status: 413,
      body: { code: "recording.too_big", detail: "That is too big. The most is 10 MB." },
    });
    const { body } = await start(draft.lead, draft);
    expect(await files.send(body, new Uint8Array(MOST_SPOKEN_BYTES + 1))).toBe(400);
    expect(await keep(draft.lead, draft, body.recordingId)).toMatchObject({
      status: 422,
      body: { code: "recording.not_arrived" },
    });
    expect(await record(draft.lead, draft, aRecording(306))).toMatchObject({
      status: 413,
      body: { code: "recording.too_long", detail: "That is too long. The most is 5 minutes." },
    });
    expect((await send(draft.lead, at("GET", draft, "/draft"))).body.recordings).toEqual([before]);
    expect((await record(draft.lead, draft, aRecording(301))).status).toBe(200);
  });

  it("are not kept when a scanner says that they could harm", async () => {
    const draft = await aFullDraft(world, programme);
    vi.spyOn(world.deps.files, "inspect").mockResolvedValueOnce("unsafe");
    expect(await record(draft.lead, draft)).toMatchObject({
      status: 422,
      body: { code: "recording.unsafe" },
    });
    expect(kept(draft)).toEqual([]);
  });

  it("take the place of the one before, whose file goes for good", async () => {
    const draft = await aFullDraft(world, programme);
    const { body: first } = await record(draft.lead, draft);
    const { url } = (await play(draft.lead, draft, first.recordingId)).body;
    const { body: second } = await record(draft.lead, draft, aRecording(9));
    expect((await send(draft.lead, at("GET", draft, "/draft"))).body.recordings).toEqual([second]);
    expect((await files.open(url)).status).toBe(404);
    expect((await play(draft.lead, draft, first.recordingId)).status).toBe(404);
  });

  it("are taken away for good by whoever spoke, or whoever sends for the group", async () => {
    const draft = await aFullDraft(world, programme);
    const [nan, hal] = [await helper(draft, "Nan"), await helper(draft, "Hal")];
    const { body } = await record(nan, draft);
    expect((await takeBack(hal, draft, body.recordingId)).status).toBe(403);
    expect(kept(draft)).toHaveLength(1);
    expect((await takeBack(nan, draft, body.recordingId)).status).toBe(200);
    expect((await takeBack(nan, draft, body.recordingId)).status).toBe(200);
    expect(kept(draft)).toEqual([]);
    const { body: again } = await record(nan, draft);
    expect((await takeBack(draft.lead, draft, again.recordingId)).status).toBe(200);
    expect(kept(draft)).toEqual([]);
  });

  it("are typed up by anyone who writes the draft, and agreed by whoever spoke", async () => {
    const draft = await aFullDraft(world, programme);
    const nan = await helper(draft, "Nan");
    await record(nan, draft);
    const words = { words: "They ring back.", way: "spoken" };
    expect((await save(draft.lead, draft, { ...words, wordsAreRight: true })).status).toBe(403);
    expect((await save(draft.lead, draft, words)).status).toBe(200);
    expect((await save(nan, draft, { ...words, wordsAreRight: true })).status).toBe(200);
  });

  it("go with what is sent, words or none, and stay as they are from then on", async () => {
    const draft = await aFullDraft(world, programme);
    const { lead } = draft;
    const { body } = await record(lead, draft);
    await save(lead, draft, { words: "Not agreed.", way: "spoken" });
    expect((await send(lead, at("POST", draft, "/actions/send"))).status).toBe(200);
    const { answers, people } = (await send(programme.steward, at("GET", draft, "/document"))).body;
    expect(answers[1]).toMatchObject({
      words: "",
      recording: { recordingId: body.recordingId, seconds: 20 },
    });
    expect(people[lead]).toBeDefined();
    expect((await start(lead, draft)).status).toBe(409);
    expect((await takeBack(lead, draft, body.recordingId)).status).toBe(409);
    const heard = await play(programme.steward, draft, body.recordingId);
    expect((await files.open(heard.body.url)).bytes).toEqual(aVoice);
  });

  it("are heard by those asked to read, and not there for someone with a tie", async () => {
    const draft = await aFullDraft(world, programme);
    const { applicationId, lead } = draft;
    const { body } = await record(lead, draft);
    await world.as(lead, () => Application.send({ applicationId }));
    const wren = await aReviewer(world, programme.programmeId, "peopleServed");
    expect((await play(wren, draft, body.recordingId)).status).toBe(404);
    await world.as(programme.steward, () => Review.ask({ applicationId, personId: wren }));
    expect((await play(wren, draft, body.recordingId)).status).toBe(200);
    await world.as(
      wren,
      () => Review.declareTie({ applicationId, tied: true, words: "My cousin." }),
      newKey(),
    );
    expect((await play(wren, draft, body.recordingId)).status).toBe(404);
  });

  it("stay with what was sent when a draft is opened again; what is said then is its group's own", async () => {
    const draft = await aFullDraft(world, programme);
    const { applicationId, lead } = draft;
    const { body: first } = await record(lead, draft);
    await world.as(lead, () => Application.send({ applicationId }));
    const head = await theApplication(world, applicationId);
    await world.asSystem(() => transact([Application.stateWrite(head, "talking")]));
    const { body: second } = await record(lead, draft, aRecording(9));
    expect((await send(lead, at("GET", draft, "/draft"))).body.recordings).toEqual([second]);
    expect((await play(programme.steward, draft, second.recordingId)).status).toBe(404);
    const { url } = (await play(programme.steward, draft, first.recordingId)).body;
    expect((await files.open(url)).bytes).toEqual(aVoice);
  });

  it("are their group's own until they are sent, and then their readers'", async () => {
    const us = await aGroup(world);
    const draft = await aFullDraft(world, programme, us);
    const sent = await aSentApplication(world, programme, us);
    const { orgId: otherGranteeId } = await aGroup(world);
    const cast = await newCast(world, { ...programme, granteeId: us.orgId, otherGranteeId });
    const { body } = await record(us.lead, draft);
    const group = ["granteeLead", "granteeWorker"] as const;
    const notFound = characters.filter((one) => one !== "nobody" && !group.some((each) => each === one));
    const ours = { notFound, allowed: group };
    const json = { body: { type: "audio/webm", bytes: 9 } };
    const answers = "/answers/q2/recordings";
    await refusals("startRecording", send, cast, at("POST", draft, answers), json, ours);
    await refusals(
      "playRecording",
      send,
      cast,
      at("GET", draft, `/recordings/${body.recordingId}`),
      {},
      ours,
    );
    const again = at("PUT", draft, `${answers}/${body.recordingId}`);
    await refusals("keepRecording", send, cast, again, {}, ours);
    const lead = { notFound, forbidden: ["granteeWorker"], allowed: ["granteeLead"] } as const;
    const gone = at("DELETE", draft, `/recordings/${body.recordingId}`);
    await refusals("takeBackRecording", send, cast, gone, {}, lead);
    expect((await play(us.lead, sent, body.recordingId)).status).toBe(404);
  });
});
