import { describe, expect, it } from "vitest";
import { PotAnswers, PotAsks } from "./ask.entity.ts";
import { NEXT, PotChanges } from "./change.entity.ts";
import { Holds } from "./hold.entity.ts";
import { Entries, Transactions } from "./ledger.entity.ts";
import { Heads, Profiles } from "./pot.entity.ts";
import { Receipts } from "./receipt.entity.ts";
import { Samples } from "./sample.entity.ts";
import { SpendDrafts, SpendNotes } from "./spend.entity.ts";

const table = { table: "t" };

describe("access patterns of the ledger", () => {
  it("reads a head by id, strongly", () => {
    expect(Heads.get({ potId: "pot_a" }).params({ ...table, consistent: true })).toEqual({
      TableName: "t",
      Key: { pk: "POT#pot_a", sk: "HEAD" },
      ConsistentRead: true,
    });
  });

  it("reads the receipts of a spend, apart from the posting and its notes", () => {
    expect(Receipts.query.byTx({ txId: "tx_a" }).params(table)).toMatchObject({
      KeyConditionExpression: "#pk = :pk and begins_with(#sk1, :sk1)",
      ExpressionAttributeValues: { ":pk": "TX#tx_a", ":sk1": "RECEIPT#" },
    });
  });

  it("reads what auditors asked about a spend, of all of them or of one; and an auditor's own, newest first", () => {
    expect(Samples.query.ofSpend({ txId: "tx_a" }).params(table)).toMatchObject({
      ExpressionAttributeValues: { ":pk": "TX#tx_a", ":sk1": "SAMPLE#" },
    });
    const one = Samples.query.ofSpend({ txId: "tx_a", byId: "person_a" }).params(table);
    expect(one).toMatchObject({
      ExpressionAttributeValues: { ":pk": "TX#tx_a", ":sk1": "SAMPLE#person_a#" },
    });
    expect(one).not.toHaveProperty("IndexName");
    expect(Samples.query.ofAuditor({ byId: "person_a" }).params({ ...table, order: "desc" })).toMatchObject({
      IndexName: "gsi1",
      ExpressionAttributeValues: { ":pk": "SAMPLES#person_a" },
      ScanIndexForward: false,
    });
  });

  it("reads a page of a statement by line numbers", () => {
    const query = Entries.query.byId({ potId: "pot_a" }).between({ seq: 21 }, { seq: 40 });
    expect(query.params({ ...table, consistent: true })).toMatchObject({
      KeyConditionExpression: "#pk = :pk and #sk1 BETWEEN :sk1 AND :sk2",
      ExpressionAttributeValues: { ":pk": "POT#pot_a", ":sk1": "E#0000000021", ":sk2": "E#0000000040" },
      ConsistentRead: true,
    });
    expect(query.params(table)).not.toHaveProperty("IndexName");
  });

  it("lists the pots under one pot, and never those kept out of sight", () => {
    expect(
      Profiles.query.tree({ rootId: "pot_r" }).begins({ visibility: "shown", under: "pot_p" }).params(table),
    ).toMatchObject({
      IndexName: "gsi1",
      KeyConditionExpression: "#pk = :pk and begins_with(#sk1, :sk1)",
      ExpressionAttributeValues: { ":pk": "TREE#pot_r", ":sk1": "shown#pot_p" },
    });
  });

  it("lists a whole tree", () => {
    expect(
      Profiles.query.tree({ rootId: "pot_r" }).begins({ visibility: "shown" }).params(table),
    ).toMatchObject({
      ExpressionAttributeValues: { ":pk": "TREE#pot_r", ":sk1": "shown" },
    });
  });

  it("keeps a head out of every index, so that a spend writes to none", () => {
    const { Item } = Heads.create({
      ...{ potId: "pot_a", seq: 1, balance: 1, credited: 1, debited: 0, state: "open", holders: ["a"] },
      ...{ children: 0, setAside: 0, currency: "GBP", rootId: "pot_a", hash: "", lastAt: "", name: "A" },
      ...{ visibility: "shown", whoDecides: "team" },
    }).params<{ Item: Record<string, unknown> }>(table);
    expect(Object.keys(Item).filter((key) => key.startsWith("gsi"))).toEqual([]);
    expect(Item).toMatchObject({ pk: "POT#pot_a", sk: "HEAD" });
  });

  it("reads a pot's newest hold, apart from its lines", () => {
    expect(Holds.query.ofPot({ potId: "pot_a" }).params({ ...table, order: "desc", limit: 1 })).toMatchObject(
      {
        ExpressionAttributeValues: { ":pk": "POT#pot_a", ":sk1": "HOLD#" },
        ScanIndexForward: false,
        Limit: 1,
      },
    );
  });

  it("reads the spends of a pot that wait for a second yes, apart from its lines", () => {
    expect(SpendDrafts.query.ofPot({ potId: "pot_a" }).params(table)).toMatchObject({
      ExpressionAttributeValues: { ":pk": "POT#pot_a", ":sk1": "DRAFT#" },
    });
  });

  it("reads the change of a pot that waits, and those that came to be so, newest first", () => {
    expect(PotChanges.get({ potId: "pot_a", slot: NEXT }).params(table)).toMatchObject({
      Key: { pk: "POT#pot_a", sk: "CHANGE#next" },
    });
    const past = PotChanges.query.ofPot({ potId: "pot_a" }).begins({ slot: "tx_" });
    expect(past.params({ ...table, order: "desc", limit: 25 })).toMatchObject({
      ExpressionAttributeValues: { ":pk": "POT#pot_a", ":sk1": "CHANGE#tx_" },
      ...{ ScanIndexForward: false, Limit: 25 },
    });
  });

  it("reads what one person is asked, of so many days, from an index that holds no other note", () => {
    const days = { askFrom: "2026-09-03" };
    expect(
      SpendNotes.query
        .askedOf({ askedId: "person_a" })
        .between(days, { askFrom: "2026-11-02" })
        .params(table),
    ).toMatchObject({
      IndexName: "gsi1",
      KeyConditionExpression: "#pk = :pk and #sk1 BETWEEN :sk1 AND :sk2",
      ExpressionAttributeValues: { ":pk": "WHAT_NEXT#person_a", ":sk1": "2026-09-03", ":sk2": "2026-11-02" },
    });
    const answered = { txId: "tx_a", noteId: "ask", kind: "ask", by: "person_a", at: "" } as const;
    expect(SpendNotes.put(answered).params<{ Item: object }>(table).Item).not.toHaveProperty("gsi1pk");
  });

  it("reads when a pot's holders were heard, and what one of them said", () => {
    expect(PotAsks.get({ potId: "pot_a" }).params(table)).toMatchObject({
      Key: { pk: "POT#pot_a", sk: "ASK" },
    });
    expect(PotAnswers.get({ answerId: "ans_a" }).params(table)).toMatchObject({
      Key: { pk: "ANSWER#ans_a", sk: "ANSWER" },
    });
  });

  it("reads a posting, and what was added to it", () => {
    expect(Transactions.get({ txId: "tx_a" }).params(table)).toMatchObject({
      Key: { pk: "TX#tx_a", sk: "TX" },
    });
    expect(SpendNotes.query.byTx({ txId: "tx_a" }).params(table)).toMatchObject({
      KeyConditionExpression: "#pk = :pk and begins_with(#sk1, :sk1)",
      ExpressionAttributeValues: { ":pk": "TX#tx_a", ":sk1": "NOTE#" },
    });
  });
});
