import { describe, expect, it } from "vitest";
import { Outcomes, Programmes, Purposes } from "./programme.entity.ts";

const programmeId = "prog_00000000000000000000000001";
const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });

describe("access patterns of a programme", () => {
  it("by id: one item", () => {
    expect(params(Programmes.get({ programmeId })).Key).toEqual({
      pk: `PROGRAMME#${programmeId}`,
      sk: "HEAD",
    });
  });

  it("of a funder: one index", () => {
    expect(params(Programmes.query.ofFunder({ funderOrgId: "org_1" }))).toMatchObject({
      IndexName: "gsi1",
      ExpressionAttributeValues: { ":pk": "FUNDER#org_1" },
    });
  });

  it("in one state: one index", () => {
    expect(params(Programmes.query.inState({ state: "open" }))).toMatchObject({
      IndexName: "gsi2",
      ExpressionAttributeValues: { ":pk": "PROGRAMMES#open" },
    });
  });

  it("a new state moves it in the index", () => {
    const moved = params(Programmes.patch({ programmeId }).set({ state: "open" }));
    expect(Object.values(moved.ExpressionAttributeValues ?? {})).toContain("PROGRAMMES#open");
  });

  it("earlier purposes: its own partition, in order", () => {
    expect(params(Purposes.query.ofProgramme({ programmeId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": `PROGRAMME#${programmeId}`, ":sk1": "PURPOSE#" },
    });
    expect(params(Purposes.get({ programmeId, version: 3 })).Key).toMatchObject({ sk: "PURPOSE#000003" });
  });

  it("outcomes of a programme: its own partition", () => {
    expect(params(Outcomes.query.ofProgramme({ programmeId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": `PROGRAMME#${programmeId}`, ":sk1": "OUTCOME#" },
    });
  });
});
