import { describe, expect, it } from "vitest";
import { AccountAddenda, AccountHeads, AccountParts, Covered, SharedAccounts } from "./account.entity.ts";

const accountId = "acct_1";
const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const values = (query: { params<T>(options?: { table?: string }): T }) => {
  const { IndexName, ExpressionAttributeValues } = params(query);
  return { index: IndexName, ...(ExpressionAttributeValues ?? {}) };
};

describe("access patterns of an account", () => {
  it("keeps an account in one partition: head, answers, what was shared, addenda", () => {
    expect(params(AccountHeads.get({ accountId })).Key).toEqual({ pk: "ACCOUNT#acct_1", sk: "HEAD" });
    expect(params(SharedAccounts.get({ accountId })).Key).toEqual({ pk: "ACCOUNT#acct_1", sk: "SHARED" });
    expect(params(AccountParts.get({ accountId, key: "learnt" })).Key).toEqual({
      pk: "ACCOUNT#acct_1",
      sk: "PART#learnt",
    });
    expect(values(AccountParts.query.ofAccount({ accountId }))).toMatchObject({ ":sk1": "PART#" });
    expect(values(AccountAddenda.query.ofAccount({ accountId }))).toMatchObject({ ":sk1": "ADDENDUM#" });
  });

  it("keeps the days that accounts cover in one item", () => {
    expect(params(Covered.get({ about: "grant_1" })).Key).toEqual({ pk: "COVERED#grant_1", sk: "SPANS" });
  });

  it("lists those of a grant by heads alone", () => {
    expect(values(AccountHeads.query.ofAbout({ about: "grant_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "ACCOUNTS#grant_1",
    });
  });
});
