import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, lineText, type Move, pagesOf, ROWS, rowsOf, totals } from "./ledger.rules.ts";

const start = { seq: 3, balance: 1000, credited: 1500, debited: 500 };
const move = (amount: number): Move => ({ kind: "spend", amount });
const pence = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const heads = fc
  .record({ seq: fc.nat(1_000_000), credited: fc.nat(2_000_000_000), debited: fc.nat(2_000_000_000) })
  .filter(({ credited, debited }) => credited >= debited)
  .map((sums) => ({ ...sums, balance: sums.credited - sums.debited }));

const line = {
  ...{ potId: "pot_a", seq: 4, amount: -5, balance: 995, kind: "spend", txId: "tx_a", at: "2026-11-02" },
  ...{ actorDigest: "a", counterpartyDigest: "c", contentDigest: "x" },
};

describe("a pot's sums", () => {
  it("move by what comes in and goes out", () => {
    expect(advance(start, [move(-300)])).toEqual({ seq: 4, balance: 700, credited: 1500, debited: 800 });
    expect(advance(start, [move(-300), move(50)])).toEqual({
      seq: 5,
      balance: 750,
      credited: 1550,
      debited: 800,
    });
    expect(advance(start, [move(0)])).toEqual({ ...start, seq: 4 });
  });

  it("never go below nothing, and say the sums when they would", () => {
    expect(advance(start, [move(-1000)]).balance).toBe(0);
    expect(() => advance(start, [move(-1001)])).toThrow(
      "There is £10.00 left in this pot. You asked for £10.01.",
    );
  });

  it("stay whole: balance = credited − debited, one line for each move, or a refusal", () => {
    fc.assert(
      fc.property(heads, fc.array(pence, { minLength: 1, maxLength: 6 }), (head, amounts) => {
        const moves = amounts.map(move);
        const { net } = totals(moves);
        if (head.balance + net < 0) {
          expect(() => advance(head, moves)).toThrow("left in this pot");
          return;
        }
        const next = advance(head, moves);
        expect(next.balance).toBe(next.credited - next.debited);
        expect(next.balance).toBe(head.balance + net);
        expect(next.seq).toBe(head.seq + amounts.length);
      }),
    );
  });

  it("are whole numbers the machine can hold", () => {
    const full = { seq: 1, balance: 0, credited: Number.MAX_SAFE_INTEGER, debited: Number.MAX_SAFE_INTEGER };
    expect(() => advance(full, [move(1)])).toThrow("more money than one pot can count");
  });
});

describe("a line's text", () => {
  it("changes with every fact it covers", () => {
    const changes = {
      potId: "b",
      seq: 5,
      amount: -6,
      balance: 994,
      kind: "return",
      txId: "t",
      at: "2026-11-03",
    };
    const digests = { spentOn: "2026-11-01", actorDigest: "b", counterpartyDigest: "b", contentDigest: "b" };
    const before = lineText("h", line);
    for (const [field, value] of Object.entries({ ...changes, ...digests }))
      expect(lineText("h", { ...line, [field]: value }), field).not.toBe(before);
    expect(lineText("other", line)).not.toBe(before);
  });

  it("is the same for the same facts", () => {
    expect(lineText("h", { ...line })).toMatchInlineSnapshot(`
      "h
      pot_a
      4
      -5
      995
      spend
      tx_a
      2026-11-02

      a
      c
      x"
    `);
  });
});

describe("pages of a statement", () => {
  it("hold every line once, in order, and full pages never change", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seq) => {
        const pages = Array.from({ length: pagesOf(seq) }, (_, n) => rowsOf(n + 1, seq));
        const lines = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, n) => from + n),
        );
        expect(lines).toEqual(Array.from({ length: seq }, (_, n) => n + 1));
        expect(pages.slice(0, -1).every(({ from, to }) => to - from + 1 === ROWS)).toBe(true);
      }),
    );
  });
});
