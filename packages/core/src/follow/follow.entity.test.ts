import { describe, expect, it } from "vitest";
import { Served } from "./follow.entity.ts";

describe("access patterns of following money", () => {
  it("reads the try that a spend served, beside its posting", () => {
    expect(Served.get({ txId: "tx_a" }).params({ table: "t" })).toEqual({
      TableName: "t",
      Key: { pk: "TX#tx_a", sk: "SERVED" },
    });
  });
});
