import { createHash } from "node:crypto";
import { lineText } from "@allotment/core/pot/ledger.rules";
import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";
import type { PotInfo, StatementPage, StatementRow } from "./pot.queries.ts";
import { lineWhat, lineWho, whoDecides } from "./pot.words.ts";
import { checkStatement, shortMark } from "./verify.ts";

const potId = "pot_a" as const;

const row = (seq: number, amountPence: number, balancePence: number, more: Partial<StatementRow> = {}) =>
  ({
    ...{ seq, amountPence, balancePence, kind: "spend", at: "2026-05-06T12:00:00.000Z", txId: `tx_${seq}` },
    ...{ digests: { actor: `a${seq}`, counterparty: `c${seq}`, content: `x${seq}` }, hash: "" },
    ...more,
  }) as StatementRow;

/** Rows with their hashes, as the ledger writes them. */
const chained = (rows: readonly StatementRow[]): StatementRow[] => {
  let hash = "";
  return rows.map((each) => {
    const { actor, counterparty, content } = each.digests;
    const line = { ...each, potId, amount: each.amountPence, balance: each.balancePence };
    const digests = { actorDigest: actor, counterpartyDigest: counterparty, contentDigest: content };
    hash = createHash("sha256")
      .update(lineText(hash, { ...line, ...digests }))
      .digest("base64url");
    return { ...each, hash };
  });
};

const page = (rows: StatementRow[]): StatementPage => ({
  ...{ potId, page: 1, pages: 1, rows, openingPence: 0, closingPence: 0, intoPence: 0, outPence: 0 },
  ...{ lastHash: rows.at(-1)?.hash ?? "", people: { jo: "Jo", dean: "Dean" } },
});

const rows = chained([row(1, 1000, 1000), row(2, -400, 600), row(3, -100, 500)]);

describe("checking a statement on one's own device", () => {
  it("says that all lines fit, over pages", async () => {
    const pages = [page(rows.slice(0, 2)), page(rows.slice(2))];
    expect(await checkStatement(pages)).toEqual({ lines: 3, mark: rows[2]?.hash });
  });

  it.each<[what: string, change: (all: StatementRow[]) => StatementRow[], brokenAt: number]>([
    ["an amount", (all) => all.map((each) => (each.seq === 2 ? { ...each, amountPence: -300 } : each)), 2],
    ["a day", (all) => all.map((each) => (each.seq === 3 ? { ...each, spentOn: "2026-05-07" } : each)), 3],
    ["a missing line", (all) => all.filter(({ seq }) => seq !== 2), 3],
    ["who did it", (all) => all.map((each) => ({ ...each, digests: { ...each.digests, actor: "x" } })), 1],
  ])("says where %s breaks it", async (_, change, brokenAt) => {
    expect(await checkStatement([page(change(rows))])).toMatchObject({ brokenAt });
  });

  it("knows when lines at the end are missing", async () => {
    const short = { ...page(rows.slice(0, 2)), lastHash: rows[2]?.hash ?? "" };
    expect(await checkStatement([short])).toMatchObject({ brokenAt: 2 });
  });

  it("says a mark so that it can be read aloud", () => {
    expect(shortMark("9c41e07b52aaff")).toBe("9c41 e07b 52aa");
  });
});

describe("a statement as a spreadsheet", () => {
  it("has a line for each, and no purpose that is a formula", () => {
    const csv = csvOf([page([row(2, -400, 600, { what: '=SUM("A1")', decidedByIds: ["person_x"] })])]);
    expect(csv.split("\r\n")[1]).toBe(`2,2026-05-06,"'=SUM(""A1"")","Someone who left",-4.00,6.00,tx_2`);
  });
});

describe("words about a pot", () => {
  const pot = (more: Partial<PotInfo>) =>
    ({
      whoDecides: "pair",
      holderIds: ["jo", "dean"],
      people: { jo: "Jo", dean: "Dean" },
      ...more,
    }) as PotInfo;

  it.each<[Partial<PotInfo>, string, string]>([
    [{}, "jo", "You and Dean decide together."],
    [{}, "mo", "Jo and Dean decide together."],
    [
      { whoDecides: "citizenHolds", personId: "person_jo" as never, holderIds: ["person_jo" as never] },
      "person_jo",
      "You decide.",
    ],
    [{ whoDecides: "citizenDirects", personId: "jo" as never }, "mo", "Jo chooses and Dean pays."],
    [{ whoDecides: "citizenDirects", personId: "jo" as never }, "jo", "You choose and Dean pays."],
    [{ whoDecides: "citizenDirects", personId: "jo" as never }, "dean", "Jo chooses and you pay."],
    [{ whoDecides: "team" }, "mo", "Jo and Dean decide."],
    [{ whoDecides: "team", holderIds: ["dean" as never] }, "mo", "Dean decides."],
    [{ holderIds: undefined }, "mo", "Those who hold it decide."],
  ])("%j, to %s: %s", (more, reader, says) => {
    expect(whoDecides(pot(more), reader)).toBe(says);
  });

  it("name what a line was, as far as the reader may know", () => {
    const people = { jo: "Jo", dean: "Dean" };
    const decidedByIds = ["jo", "dean"] as never;
    expect(lineWhat(row(2, -400, 600, { what: "Bus pass" }))).toBe("Bus pass");
    expect(lineWhat(row(2, -400, 600))).toBe("A spend");
    // Taken back: no words are left, and what kind of line it was still is.
    expect(lineWhat(row(2, -400, 600, { what: "" }))).toBe("A spend");
    expect(lineWhat(row(2, 400, 600, { kind: "return", what: "Coach ticket" }))).toBe(
      "Coach ticket, money back",
    );
    expect(lineWhat(row(2, 400, 600, { kind: "correct", what: "Coach ticket" }))).toBe(
      "Coach ticket, put right",
    );
    expect(lineWhat(row(2, -400, 600, { kind: "devolve", other: { name: "Door team pot" } }))).toBe(
      "To Door team pot",
    );
    expect(lineWho(row(2, -400, 600, { decidedByIds, receiptKept: true }), people)).toBe(
      "Jo and Dean, receipt kept",
    );
    expect(lineWho(row(2, -400, 600), people)).toBeUndefined();
  });
});
