import { createHash, createHmac } from "node:crypto";
import { lineText } from "@allotment/core/pot/ledger.rules";
import { describe, expect, it } from "vitest";
import { csvOf } from "./parts/csv.ts";
import type { PotInfo, StatementPage, StatementRow } from "./pot.queries.ts";
import { lineWhat, lineWho, whoDecides } from "./pot.words.ts";
import { foundWords, leftWords } from "./statement.words.ts";
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

const page = (rows: StatementRow[], more: Partial<StatementPage> = {}): StatementPage => ({
  ...{ potId, page: 1, pages: 1, rows, openingPence: 0, closingPence: 0, intoPence: 0, outPence: 0 },
  ...{ lines: 3, whole: { intoPence: 0, outPence: 0, closingPence: 0 } },
  ...{ lastHash: rows.at(-1)?.hash ?? "", people: { jo: "Jo", dean: "Dean" } },
  ...more,
});

/** The mark of a name under the key of its line. */
const mark = (key: string, name: string) => createHmac("sha256", key).update(name).digest("base64url");
const byJo = {
  digests: { actor: mark("k2", "person_jo"), counterparty: mark("k3", ""), content: "x2" },
  keys: { actor: "k2" },
  actorId: "person_jo",
} as Partial<StatementRow>;

const rows = chained([row(1, 1000, 1000), row(2, -400, 600, byJo), row(3, -100, 500)]);
const end = rows[2]?.hash ?? "";
const change =
  (seq: number, more: Partial<StatementRow>) =>
  (all: StatementRow[]): StatementRow[] =>
    all.map((each) => (each.seq === seq ? { ...each, ...more } : each));
const swapped = ([first, second, third]: StatementRow[]) =>
  [first, third, second].filter((each) => each !== undefined);

describe("checking a statement on one's own device", () => {
  it("says that all lines fit, over pages", async () => {
    const pages = [page(rows.slice(0, 2)), page(rows.slice(2))];
    const found = await checkStatement(pages);
    expect(found).toEqual({ lines: 3, unnamed: 2, mark: end });
    expect(foundWords(found, "9:42")).toBe(
      "Checked on this device today at 9:42. All three lines fit. Nothing is missing, moved or changed. " +
        "Where you may not see a name, the mark that stands for it was checked.",
    );
  });

  it("says no more of names when each was seen", async () => {
    const [only] = chained([row(1, 1000, 1000, byJo)]);
    const found = await checkStatement([page(only ? [only] : [], { lines: 1 })]);
    expect(foundWords(found, "9:42")).toMatch(/The one line fits. Nothing is missing, moved or changed.$/);
  });

  it.each<[what: string, tamper: (all: StatementRow[]) => StatementRow[], words: string]>([
    [
      "a changed sum",
      change(2, { amountPence: -300 }),
      "Line 2 does not add up. It says £6.00 is left, and it comes to £7.00.",
    ],
    [
      "a changed balance",
      change(3, { balancePence: 900 }),
      "Line 3 does not add up. It says £9.00 is left, and it comes to £5.00.",
    ],
    [
      "a sum and its balance, changed together",
      (all) => change(2, { amountPence: -300, balancePence: 700 })(all),
      "Line 2 is not as it was written.",
    ],
    ["a changed day", change(3, { spentOn: "2026-05-07" }), "Line 3 is not as it was written."],
    [
      "a missing line",
      (all) => all.filter(({ seq }) => seq !== 2),
      "At least one line before line 3 is missing.",
    ],
    ["a missing first line", (all) => all.slice(1), "At least one line before line 2 is missing."],
    ["a swapped order", swapped, "Line 3 is not in its place. Lines have changed their order."],
    [
      "a line that is there twice",
      (all) => [...all.slice(0, 2), ...all.slice(1)],
      "Line 2 is not in its place.",
    ],
    [
      "the mark of who did it",
      change(1, { digests: { actor: "x", counterparty: "c1", content: "x1" } }),
      "Line 1 is not as it was written.",
    ],
    [
      "what a line says besides its sums",
      change(3, { digests: { actor: "a3", counterparty: "c3", content: "else" } }),
      "Line 3 is not as it was written.",
    ],
    [
      "a name that is not the one it was made with",
      change(2, { actorId: "person_dean" as never }),
      "Line 2 names someone it was not written with.",
    ],
    ["a line's own mark", change(2, { hash: "else" }), "Line 2 is not as it was written."],
  ])("says where %s breaks it, and how", async (_, tamper, words) => {
    const found = await checkStatement([page(tamper(rows), { lastHash: end })]);
    expect(foundWords(found, "9:42")).toContain(words);
    expect(foundWords(found, "9:42")).toContain("Tell the person below.");
  });

  it("knows when lines at the end are missing", async () => {
    const found = await checkStatement([page(rows.slice(0, 2), { lastHash: end })]);
    expect(foundWords(found, "9:42")).toContain(
      "It ends too soon: 3 lines were written, and line 2 is the last one here.",
    );
  });

  it("knows when the last mark is another one", async () => {
    const found = await checkStatement([page(rows, { lastHash: "else" })]);
    expect(foundWords(found, "9:42")).toContain(
      "Each line fits, but the last mark is not the one the pot holds.",
    );
  });

  it("says a mark so that it can be read aloud", () => {
    expect(shortMark("9c41e07b52aaff")).toBe("9c41 e07b 52aa");
  });
});

describe("what was left on a day", () => {
  const asked = { potId, on: "2025-05-06", madeOn: "2025-04-20", leftPence: 145_751 } as const;
  it("is said with its line, or that there was no pot yet", () => {
    expect(leftWords({ ...asked, seq: 12, page: 1 })).toBe(
      "At the end of 6 May 2025, £1,457.51 was left. Line 12 was the last line by then.",
    );
    expect(leftWords({ ...asked, leftPence: 0 })).toBe(
      "This pot was made on 20 April 2025. Before that, it held nothing.",
    );
  });
});

describe("a statement as a spreadsheet", () => {
  const spent = row(2, -400, 600, {
    ...{ what: "Bus pass", why: "To see her sister", decidedByIds: ["jo" as never, "dean" as never] },
    ...{ receiptKept: true, spentOn: "2026-05-04", hash: "h2" },
  });
  const cells = (line: string | undefined) => [...(line ?? "").matchAll(/"((?:[^"]|"")*)"|[^,]+/g)];
  const lineOf = (changed: Partial<StatementRow>, path = "Fund / A pot") =>
    csvOf([page([{ ...spent, ...changed }])], path).split("\r\n")[1];

  it("has every column that the reader may see, for each line", () => {
    const [head, line] = csvOf([page([spent])], "Fund / A pot").split("\r\n");
    expect(head).toBe(
      '\uFEFF"Line","Day","Written down","Pot","Kind","What for","Why","Who","Other pot","Money (£)","Left (£)",' +
        '"Receipt","Reference","Mark"',
    );
    expect(line).toBe(
      '2,"2026-05-04","2026-05-06","Fund / A pot","Spend","Bus pass","To see her sister","Jo, Dean","",-4.00,6.00,' +
        '"Kept","tx_2","h2"',
    );
    const moved = lineOf({
      kind: "topUp",
      amountPence: 500,
      other: { name: "Another pot" },
      decidedByIds: undefined,
    });
    expect(moved).toContain('"Top-up","From another pot"');
    expect(moved).toContain('"Another pot",5.00,6.00,"","tx_2"');
  });

  const openings = [
    "=",
    "+",
    "-",
    "@",
    "|",
    "%",
    "\t",
    "\r",
    "\n",
    "\uFF1D",
    "\uFF0B",
    "\uFF0D",
    "\uFF20",
    "\u2212",
  ];
  const before = ["", " ", "\t", "\r", "\n", "\u00A0", "\u200B", "\uFEFF", "\u3000", "\u0000"];

  it("has no cell that is a formula, whoever typed it and wherever", () => {
    for (const opening of openings)
      for (const blank of before) {
        const typed = `${blank}${opening}SUM(A1)`;
        const people = { jo: typed };
        const changed = { what: typed, why: typed, other: { name: typed }, decidedByIds: ["jo" as never] };
        const whole = { ...spent, ...changed, txId: typed as never, hash: typed, spentOn: typed };
        const line = csvOf([page([whole], { people })], typed)
          .slice(1)
          .split("\r\n")[1];
        const found = cells(line)
          .map(([, said]) => said)
          .filter((said) => said !== undefined);
        expect(found.length, JSON.stringify(typed)).toBeGreaterThan(8);
        for (const said of found.filter((text) => text.includes("SUM")))
          expect(said, JSON.stringify(typed)).toMatch(/^'/);
      }
  });

  it("leaves money as numbers, so that a column can be added up", () => {
    expect(lineOf({ amountPence: -1_234_567 })).toContain(",-12345.67,6.00,");
  });

  it("keeps quotes, and words on one line", () => {
    expect(lineOf({ what: 'Say "hello"', why: "one\ntwo" })).toContain('"Say ""hello""","one two"');
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
