import { describe, expect, it } from "vitest";
import { UNLISTED } from "../db/listed.ts";
import { Experiments } from "../experiment/experiment.entity.ts";
import { PracticeChanges } from "../experiment/practice-change.entity.ts";
import { Notes } from "./note.entity.ts";

const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const values = (query: { params<T>(options?: { table?: string }): T }) => {
  const { IndexName, ExpressionAttributeValues } = params(query);
  return { index: IndexName, ...(ExpressionAttributeValues ?? {}) };
};

describe("access patterns of notes and tries", () => {
  it("one note, one try", () => {
    expect(params(Notes.get({ noteId: "note_1" })).Key).toEqual({ pk: "NOTE#note_1", sk: "HEAD" });
    expect(params(Experiments.get({ experimentId: "exp_1" })).Key).toEqual({
      pk: "EXPERIMENT#exp_1",
      sk: "HEAD",
    });
  });

  it("lists: notes of a cycle, of an author, of a try; tries of a cycle", () => {
    expect(values(Notes.query.ofCycle({ cycleList: "cycle_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "NOTES#cycle_1",
    });
    expect(values(Notes.query.ofAuthor({ byId: "person_1" }))).toMatchObject({
      index: "gsi2",
      ":pk": "NOTES#person_1",
    });
    expect(values(Notes.query.ofTry({ tryList: "exp_1" }))).toMatchObject({
      index: "gsi3",
      ":pk": "NOTES#exp_1",
    });
    expect(values(Experiments.query.ofCycle({ cycleId: "cycle_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "EXPERIMENTS#cycle_1",
    });
  });

  it("takes a note out of its lists in the write that draws it back to 'just me'", () => {
    const patch = Notes.patch({ noteId: "note_1" }).set({ share: 0, cycleList: UNLISTED, tryList: UNLISTED });
    expect(params(patch).UpdateExpression).toMatch(/REMOVE .*gsi1pk.*gsi1sk.*gsi3pk.*gsi3sk/);
  });

  it("practice changes of a group between two days", () => {
    const query = PracticeChanges.query
      .ofGroup({ orgId: "org_1" })
      .between({ since: "2026-04-01", fromId: "" }, { since: "2026-09-30", fromId: "~" });
    expect(values(query)).toMatchObject({
      ":pk": "CHANGES#org_1",
      ":sk1": "2026-04-01#",
      ":sk2": "2026-09-30#~",
    });
  });
});
