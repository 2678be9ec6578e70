import type { Id } from "@allotment/core/id";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Character, characters } from "../support/cast.ts";
import { inProgramme, type Learning, newLearning, outside } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newWorld, type World } from "../support/world.ts";

const notes = "POST /api/v1/notes";

describe("notes", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let worker: Id<"person">;
  let cycleId: string;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    worker = learning.who("granteeWorker");
    const body = {
      purpose: "How the town helps",
      scale: "place",
      share: 4,
      memberIds: [learning.who("steward")],
    };
    cycleId = (await send(worker, "POST /api/v1/cycles", { body })).body.cycleId;
  });

  const write = async (more: object = {}, by = worker) =>
    (await send(by, notes, { body: { words: "Two people felt chased", cycleId, ...more } })).body;
  const act = (id: string, name: string, body?: object, by = worker) =>
    send(by, `POST /api/v1/notes/${id}/actions/${name}`, body ? { body } : {});
  const readers = async (id: string): Promise<Character[]> => {
    const found: Character[] = [];
    for (const character of characters)
      if ((await send(learning.cast[character], `GET /api/v1/notes/${id}`)).status === 200)
        found.push(character);
    return found;
  };

  it("start with the team, or with yourself when they stand alone", async () => {
    expect(await write()).toMatchObject({ share: 2, on: "2026-11-02", byId: worker, wentWrong: false });
    expect((await send(worker, notes, { body: { words: "A log" } })).body).toMatchObject({ share: 0 });
  });

  it("are seen by whom their level says, and by no one else", async () => {
    const at = async (share: number) => readers((await write({ share })).noteId);
    expect(await at(0)).toEqual(["granteeWorker"]);
    expect(await at(1)).toEqual(["granteeWorker"]);
    expect(await at(2)).toEqual(["granteeLead", "granteeWorker"]);
    expect(await at(3)).toEqual(["steward", "granteeLead", "granteeWorker"]);
    expect((await at(4)).toSorted()).toEqual([...inProgramme].toSorted());
    expect((await at(5)).toSorted()).toEqual(characters.filter((who) => who !== "nobody").toSorted());
  });

  it("are listed for each reader by the same rule, and 'just me' in no list but one's own", async () => {
    const fresh = (
      await send(worker, "POST /api/v1/cycles", { body: { purpose: "New", scale: "team", share: 4 } })
    ).body;
    for (const share of [0, 2, 4]) await write({ cycleId: fresh.cycleId, words: `At ${share}`, share });
    const list = async (who: Character) => {
      const { body } = await send(learning.cast[who], `GET /api/v1/notes?cycleId=${fresh.cycleId}`);
      return body.items.map((note: { words: string }) => note.words).sort();
    };
    expect(await list("granteeWorker")).toEqual(["At 2", "At 4"]);
    expect(await list("granteeLead")).toEqual(["At 2", "At 4"]);
    expect(await list("citizen")).toEqual(["At 4"]);
    const own = await send(worker, "GET /api/v1/notes");
    expect(own.body.items.map((note: { words: string }) => note.words)).toContain("At 0");
  });

  it("carry a number with where it is from, and nothing to hold it up against", async () => {
    const number = { value: 17, outOf: 26, from: "van log" };
    expect((await write({ number })).number).toEqual(number);
    const held = await send(worker, notes, {
      body: { words: "x", cycleId, number: { ...number, target: 20 } },
    });
    expect(held.status).toBe(400);
    expect((await send(worker, notes, { body: { words: "x", cycleId, number: { value: 3 } } })).status).toBe(
      400,
    );
  });

  it("about a person stay in the team, and need that person's yes to go there from the pair", async () => {
    const jo = learning.who("citizen");
    const about = await write({ words: "Jo was asked for ID", aboutPersonId: jo });
    expect(about.share).toBe(2);
    const further = await act(about.noteId, "share", { share: 4 });
    expect(further).toMatchObject({ status: 422, body: { code: "share.about_person" } });
    const close = await write({ words: "Jo rang", aboutPersonId: jo, share: 1 });
    expect(await act(close.noteId, "share", { share: 2 })).toMatchObject({
      status: 422,
      body: { code: "permission.needed" },
    });
    expect((await act(close.noteId, "say-yes", undefined, jo)).status).toBe(200);
    expect((await act(close.noteId, "share", { share: 2 })).body.share).toBe(2);
    const drawn = await act(close.noteId, "share", { share: 1 }, jo);
    expect(drawn.body.share).toBe(1);
    expect((await act(close.noteId, "share", { share: 2 }, jo)).status).toBe(403);
    expect((await act(close.noteId, "share", { share: 2 })).body.code).toBe("permission.needed");
    expect((await act(close.noteId, "share", { share: 0 })).body.personSaidYesAt).toBeUndefined();
    const straight = await send(worker, notes, {
      body: { words: "x", cycleId, share: 3, aboutPersonId: jo },
    });
    expect(straight.body.code).toBe("share.about_person");
  });

  it("can be drawn closer at any time, at once", async () => {
    const { noteId } = await write({ share: 4 });
    expect(await readers(noteId)).toContain("citizen");
    await act(noteId, "share", { share: 0 });
    expect(await readers(noteId)).toEqual(["granteeWorker"]);
    const list = await send(learning.who("citizen"), `GET /api/v1/notes?cycleId=${cycleId}`);
    expect(list.body.items.map((note: { noteId: string }) => note.noteId)).not.toContain(noteId);
    await act(noteId, "share", { share: 4 });
    expect(await readers(noteId)).toContain("citizen");
  });

  it("can be taken back: the words are gone, and asking for them says so", async () => {
    const { noteId } = await write({ share: 4 });
    expect((await act(noteId, "take-back")).status).toBe(200);
    const gone = await send(learning.who("citizen"), `GET /api/v1/notes/${noteId}`);
    expect(gone).toMatchObject({ status: 410, body: { code: "taken_back" } });
    expect((await send(learning.who("outsider"), `GET /api/v1/notes/${noteId}`)).status).toBe(404);
    expect((await act(noteId, "take-back")).status).toBe(410);
  });

  it("go further as a copy with the person taken out, after that person's yes", async () => {
    const jo = learning.who("citizen");
    const original = await write({ words: "citizen was asked for ID three times", aboutPersonId: jo });
    const copy = { words: "One person was asked for ID three times.", share: 4 };
    expect((await act(original.noteId, "redact", copy)).body.code).toBe("permission.needed");
    const yes = { ...copy, personSaidYesAt: "2026-11-01T12:00:00Z" };
    const named = await act(original.noteId, "redact", { ...yes, words: "Citizen was asked for ID" });
    expect(named).toMatchObject({ status: 422, body: { code: "share.too_personal" } });
    const made = await act(original.noteId, "redact", yes);
    expect(made).toMatchObject({
      status: 201,
      body: { share: 4, redactedCopyOf: original.noteId, words: copy.words },
    });
    expect(made.body.aboutPersonId).toBeUndefined();
    expect(await readers(original.noteId)).not.toContain("steward");
  });

  it("are edited by their author, with a version", async () => {
    const { noteId } = await write();
    const edit = `PATCH /api/v1/notes/${noteId}`;
    expect((await send(worker, edit, { version: 1, body: { words: "Three people" } })).body.words).toBe(
      "Three people",
    );
    expect((await send(worker, edit, { version: 1, body: { words: "Four" } })).body.code).toBe(
      "changed_since",
    );
    expect((await send(worker, edit, { body: { words: "Four" } })).status).toBe(428);
  });

  it("refuse what can't be read", async () => {
    expect((await send(worker, notes, { body: { words: " ", cycleId } })).status).toBe(400);
    expect((await send(worker, notes, { body: { words: "x", cycleId, share: 6 } })).status).toBe(400);
    expect((await send(worker, notes, { body: { words: "x", cycleId, on: "2027-01-01" } })).status).toBe(400);
    expect(
      (await send(worker, notes, { body: { words: "x", personSaidYesAt: "2027-01-01T00:00:00Z" } })).status,
    ).toBe(400);
  });

  it("refuse those who may not see them, and those whose words they are not", async () => {
    const { noteId } = await write({ share: 4 });
    const at = `/api/v1/notes/${noteId}`;
    const doing = (name: string) => `POST ${at}/actions/${name}`;
    const { cast } = learning;
    const see = { notFound: outside, allowed: inProgramme };
    const forbidden = inProgramme.filter((who) => who !== "granteeWorker") as Character[];
    const author = { notFound: outside, forbidden, allowed: ["granteeWorker"] as const };
    await refusals("listNotes", send, cast, `GET /api/v1/notes?cycleId=${cycleId}`, {}, see);
    await refusals("writeNote", send, cast, notes, { body: { words: "x", cycleId } }, see);
    await refusals("showNote", send, cast, `GET ${at}`, {}, see);
    await refusals("editNote", send, cast, `PATCH ${at}`, { version: 1, body: { words: "x" } }, author);
    await refusals("shareNote", send, cast, doing("share"), { body: { share: 1 } }, author);
    await refusals("takeNoteBack", send, cast, doing("take-back"), {}, author);
    await refusals("redactNote", send, cast, doing("redact"), { body: { words: "x", share: 4 } }, author);
    const sayYes = { notFound: outside, forbidden: [...inProgramme] as Character[], allowed: [] };
    await refusals("sayYesToNote", send, cast, doing("say-yes"), {}, sayYes);
  });
});
