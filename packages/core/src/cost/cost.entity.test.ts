import { expect, it } from "vitest";
import { CostNotes } from "./cost.entity.ts";

it("reads the notes of a place from one partition", () => {
  const table = "t";
  const values = CostNotes.query.ofPlace({ placeId: "grant_1" }).params({ table }).ExpressionAttributeValues;
  expect(values).toMatchObject({ ":pk": "COSTS#grant_1" });
  expect(CostNotes.get({ placeId: "grant_1", costId: "cost_1" }).params({ table })).toMatchObject({
    Key: { pk: "COSTS#grant_1", sk: "cost_1" },
  });
});
