import { describe, expect, it } from "vitest";
import { MatterWords, SpendMatters } from "./matters.entity.ts";

const table = { table: "t" };

describe("access patterns of what matters", () => {
  it("reads some words, and all of a person’s", () => {
    expect(MatterWords.get({ personId: "person_a", matterId: "matter_b" }).params(table)).toEqual({
      TableName: "t",
      Key: { pk: "MATTERS#person_a", sk: "matter_b" },
    });
    expect(MatterWords.query.ofPerson({ personId: "person_a" }).params(table)).toMatchObject({
      ExpressionAttributeValues: { ":pk": "MATTERS#person_a" },
    });
  });

  it("reads the words that a spend was for, beside its posting", () => {
    expect(SpendMatters.get({ txId: "tx_a" }).params(table)).toEqual({
      TableName: "t",
      Key: { pk: "TX#tx_a", sk: "MATTER" },
    });
  });
});
