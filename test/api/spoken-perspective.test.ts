import { MOST_SPOKEN_BYTES } from "@allotment/core/file/spoken.rules";
import type { Id } from "@allotment/core/id";
import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { aGroup } from "../support/applications.ts";
import { aProgram, aRecording } from "../support/bytes.ts";
import { characters, newCast } from "../support/cast.ts";
import { newFiles } from "../support/files.ts";
import { give } from "../support/pots.ts";
import { refusals } from "../support/refusals.ts";
import { type AReview, aGatheringReview } from "../support/reviews.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const aVoice = aRecording(20);

describe("what people see in an application, said aloud", () => {
  let world: World;
  let send: Send;
  let files: ReturnType<typeof newFiles>;
  let review: AReview;
  let auditor: Id<"person">;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    files = newFiles(world);
    review = await aGatheringReview(world);
    auditor = await world.person("Auditor");
    await give(world, auditor, review.programmeId, "auditor");
  });

  const at = (method: string, more: string) =>
    `${method} /api/v1/applications/${review.applicationId}/perspectives${more}`;
  const start = (who: Id<"person">, body: object = {}) =>
    send(who, at("POST", "/mine/recordings"), {
      body: { type: "audio/webm", bytes: aVoice.length, ...body },
    });
  const keep = (who: Id<"person">, id: string) => send(who, at("PUT", `/mine/recordings/${id}`));
  const record = async (who: Id<"person">, file = aVoice): Promise<string> => {
    const { body } = await start(who);
    expect(await files.send(body, file)).toBe(204);
    const kept = await keep(who, body.recordingId);
    expect(kept, JSON.stringify(kept.body)).toMatchObject({
      status: 200,
      body: { recordingId: body.recordingId },
    });
    return body.recordingId;
  };
  const play = (who: Id<"person">, id: string) => send(who, at("GET", `/recordings/${id}`));
  const add = (who: Id<"person">, body: object) => send(who, at("POST", ""), { body, key: newKey() });

  it("given Wren says it aloud and types nothing, then it is in, and blind until others have spoken", async () => {
    const { peopleServed: wren, peers: lee } = review.reviewers;
    expect((await add(wren, { words: "" })).status).toBe(400);
    const recordingId = await record(wren);
    expect(await add(wren, { recordingId })).toMatchObject({
      status: 201,
      body: { words: "", sound: { recordingId, seconds: expect.any(Number) } },
    });
    const { body } = await play(wren, recordingId);
    expect((await files.open(body.url)).bytes).toEqual(aVoice);
    expect((await play(lee, recordingId)).status).toBe(404);
    await add(lee, { words: "They ring back." });
    expect((await play(lee, recordingId)).status).toBe(404);
    await send(lee, `POST /api/v1/applications/${review.applicationId}/actions/see-others`);
    expect((await play(lee, recordingId)).status).toBe(200);
  });

  it("is heard by those who keep the programme, and not by an auditor, for someone served", async () => {
    const wren = review.reviewers.peopleServed;
    const mine = (await send(wren, at("GET", "/mine"))).body.sound.recordingId;
    expect((await play(review.steward, mine)).status).toBe(200);
    expect((await play(auditor, mine)).status).toBe(404);
    const seen = await send(auditor, `GET /api/v1/applications/${review.applicationId}/review`);
    expect(JSON.stringify(seen.body)).not.toContain(mine);
  });

  it("goes into no one else's words, and is taken back while it is not in", async () => {
    const { workers, funder } = review.reviewers;
    const recordingId = await record(workers);
    expect(await add(funder, { words: "Good.", recordingId })).toMatchObject({
      status: 400,
      body: { fields: [{ path: "recordingId" }] },
    });
    const back = (id: string) => send(workers, at("DELETE", `/mine/recordings/${id}`));
    expect((await back(recordingId)).status).toBe(200);
    expect((await play(workers, recordingId)).status).toBe(404);
    const again = await record(workers);
    await add(workers, { words: "We see it weekly.", recordingId: again });
    expect((await back(again)).status).toBe(409);
  });

  it("keeps what was first said when someone changes their mind", async () => {
    const { workers } = review.reviewers;
    const before = (await send(workers, at("GET", "/mine"))).body;
    const edited = await send(workers, at("PATCH", "/mine"), {
      body: { words: "We see it monthly." },
      version: before.version,
    });
    expect(edited).toMatchObject({ status: 200, body: { first: { sound: before.sound } } });
    expect(edited.body).not.toHaveProperty("sound");
    expect((await play(workers, before.sound.recordingId)).status).toBe(200);
  });

  it("refuses what is no sound, is too big, or did not arrive", async () => {
    const { funder } = review.reviewers;
    expect((await start(funder, { type: "video/mp4" })).body.code).toBe("recording.type");
    expect((await start(funder, { bytes: MOST_SPOKEN_BYTES + 1 })).body.code).toBe("recording.too_big");
    const { body } = await start(funder);
    expect((await keep(funder, body.recordingId)).body.code).toBe("recording.not_arrived");
    const second = await start(funder);
    await files.send(second.body, aProgram);
    expect((await keep(funder, second.body.recordingId)).body.code).toBe("recording.type");
  });

  it("is for those who were asked, and shut by a tie", async () => {
    const { programmeId, funderId, applicationId, orgId: granteeId } = review;
    const otherGranteeId = (await aGroup(world)).orgId;
    const cast = await newCast(world, { programmeId, funderId, granteeId, otherGranteeId });
    const personId = cast.reviewer;
    if (!personId) throw new Error("The cast has a reviewer");
    await world.as(review.steward, () => Review.ask({ applicationId, personId }));
    await world.as(personId, () => Review.declareTie({ applicationId, tied: false }));
    const recordingId = await record(personId);
    const keepers = ["commissioner", "steward", "governor", "auditor"] as const;
    const notFound = characters.filter(
      (one) => one !== "nobody" && one !== "reviewer" && !keepers.some((keeper) => keeper === one),
    );
    const own = { allowed: ["reviewer"], forbidden: keepers, notFound } as const;
    const body = { type: "audio/webm", bytes: 100 };
    const mine = at("POST", "/mine/recordings");
    await refusals("startSpokenPerspective", send, cast, mine, { body }, own);
    const put = at("PUT", `/mine/recordings/${recordingId}`);
    await refusals("keepSpokenPerspective", send, cast, put, {}, own);
    const hear = at("GET", `/recordings/${recordingId}`);
    const alone = { allowed: ["reviewer"], notFound: [...keepers, ...notFound] } as const;
    await refusals("playSpokenPerspective", send, cast, hear, {}, alone);
    const take = at("DELETE", `/mine/recordings/${recordingId}`);
    await refusals("takeBackSpokenPerspective", send, cast, take, {}, own);
    const words = "My sister works there.";
    await world.as(review.reviewers.learningPartner, () =>
      Review.declareTie({ applicationId, tied: true, words }),
    );
    expect((await start(review.reviewers.learningPartner)).status).toBe(404);
  });
});
