import { expect, it } from "vitest";
import { Recipients } from "./recipient.entity.ts";

it("finds a recipient by its funder and the digest of its published id", () => {
  expect(Recipients.get({ funderOrgId: "org_1", refHash: "ab12" }).params({ table: "t" })).toEqual({
    Key: { pk: "RECIPIENT#org_1#ab12", sk: "RECIPIENT" },
    TableName: "t",
  });
});
