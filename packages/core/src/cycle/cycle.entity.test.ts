import { describe, expect, it } from "vitest";
import { UNLISTED } from "../db/listed.ts";
import { Cycles, Moves } from "./cycle.entity.ts";

const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const values = (query: { params<T>(options?: { table?: string }): T }) => {
  const { IndexName, ExpressionAttributeValues } = params(query);
  return { index: IndexName, ...(ExpressionAttributeValues ?? {}) };
};
const row = {
  cycleId: "cycle_1",
  purpose: "Trust",
  scale: "team",
  subject: "work" as const,
  state: "alive" as const,
  openParts: [],
  share: 1,
  memberIds: [],
  feedsInto: [],
  startedAt: "2026",
  movedAt: "2026",
  openTries: 0,
  version: 1,
};

describe("access patterns of a cycle", () => {
  it("one cycle, and its moves beside it", () => {
    expect(params(Cycles.get({ cycleId: "cycle_1" })).Key).toEqual({ pk: "CYCLE#cycle_1", sk: "HEAD" });
    expect(values(Moves.query.ofCycle({ cycleId: "cycle_1" }))).toMatchObject({
      ":pk": "CYCLE#cycle_1",
      ":sk1": "MOVE#",
    });
  });

  it("lists: of a programme and of a team", () => {
    expect(values(Cycles.query.ofProgramme({ programmeList: "prog_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "CYCLES#prog_1",
    });
    expect(values(Cycles.query.ofTeam({ teamList: "org_1" }))).toMatchObject({
      index: "gsi2",
      ":pk": "CYCLES#org_1",
    });
  });

  it("keeps a cycle that only its members may see out of both lists", () => {
    const { Item } = params(Cycles.create({ ...row, programmeList: UNLISTED, teamList: UNLISTED }));
    expect(Object.keys(Item as object).filter((key) => key.startsWith("gsi"))).toEqual([]);
    const open = params(Cycles.create({ ...row, programmeList: "prog_1", teamList: UNLISTED })).Item;
    expect(Object.keys(open as object).filter((key) => key.startsWith("gsi"))).toEqual(["gsi1pk", "gsi1sk"]);
  });
});
