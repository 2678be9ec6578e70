import { describe, expect, it } from "vitest";
import { Reflections, SharedReflections } from "./reflection.entity.ts";

const table = { table: "t" };

describe("access patterns of reflections", () => {
  it("reads one, and those of a place", () => {
    expect(Reflections.get({ placeId: "grant_a", reflectionId: "ref_b" }).params(table)).toEqual({
      TableName: "t",
      Key: { pk: "REFLECTIONS#grant_a", sk: "ref_b" },
    });
    expect(Reflections.query.ofPlace({ placeId: "grant_a" }).params(table)).toMatchObject({
      ExpressionAttributeValues: { ":pk": "REFLECTIONS#grant_a" },
    });
  });

  it("reads those that the other side may read", () => {
    expect(SharedReflections.query.ofPlace({ placeId: "grant_a" }).params(table)).toMatchObject({
      ExpressionAttributeValues: { ":pk": "SHARED_REFLECTIONS#grant_a" },
    });
  });
});
