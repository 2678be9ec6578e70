import { describe, expect, it } from "vitest";
import { countsOf, type DuePayment, matchBank, type SentPayment } from "./bank-match.rules.ts";
import type { BankLine } from "./bank-statement.rules.ts";
import { referenceOf, shortReference } from "./due.rules.ts";

const grantId = "grant_01kb2m5x7v8w9y0z1a2b3c4d5e";
const other = "grant_01kb2m5x7v8w9y0z1a2b3c4d5f";
const sent = (more: Partial<SentPayment> = {}): SentPayment => ({
  ...{ grantId, planN: 1, amountPence: 600_000, paidOn: "2026-11-02" },
  ...more,
});
const due = (more: Partial<DuePayment> = {}): DuePayment => ({
  ...{ grantId, planN: 2, amountPence: 600_000, dueOn: "2026-11-01", kept: [] },
  ...more,
});
let line = 1;
const bank = (more: Partial<BankLine> = {}): BankLine => {
  line += 1;
  return { line, on: "2026-11-03", pence: 600_000, words: "A SHOP", ...more };
};
const named = (planN: number, of = grantId) => `BGC ${shortReference(referenceOf(of, planN))} SECOND TIDE`;
const match = (lines: BankLine[], given: { sent?: SentPayment[]; due?: DuePayment[] }) =>
  matchBank(lines, { sent: [], due: [], ...given, from: "2026-11-01", to: "2026-11-30" });

describe("a payment that a line names", () => {
  it("agrees when the sum is the same and the days lie near", () => {
    const one = bank({ words: named(1) });
    const found = match([one, bank({ pence: -5 })], { sent: [sent()] });
    expect(found).toMatchObject({
      agree: [{ bank: one, byReference: true }],
      differ: [],
      onlyAtBank: [],
      cameIn: 1,
    });
    expect(countsOf(found, 2)).toEqual({ agree: 1, differ: 0, onlyHere: 0, onlyAtBank: 0, unread: 2 });
  });

  it("is known by the whole reference, in small letters, and with its hyphen lost", () => {
    const whole = referenceOf(grantId, 1);
    for (const words of [whole, whole.toLowerCase(), named(1).replace("-", ""), `a${named(1)}b`])
      expect(match([bank({ words })], { sent: [sent()] }).agree).toHaveLength(1);
  });

  it("is never another payment, nor another group’s with the same sum", () => {
    const both = [sent(), sent({ planN: 2 }), sent({ grantId: other })];
    const found = match([bank({ words: named(2) })], { sent: both });
    expect(found.agree).toMatchObject([{ sent: { planN: 2 } }]);
    expect(found.onlyHere.map(({ sent: { grantId: of, planN } }) => [of, planN])).toEqual([
      [grantId, 1],
      [other, 1],
    ]);
  });

  it("differs by its sum, its day, how often it went, or that it came back, each in words", () => {
    const says = (lines: Partial<BankLine>[]) =>
      match(
        lines.map((one) => bank({ words: named(1), ...one })),
        { sent: [sent()] },
      ).differ.flatMap((one) => one.says);
    expect(says([{ pence: 60_000 }])).toEqual(["The bank says £600.00; the register says £6,000.00."]);
    expect(says([{ on: "2026-11-10" }])).toEqual([
      "The bank says 10 November 2026; the register says 2 November 2026.",
    ]);
    expect(says([{ on: "2026-11-09" }])).toEqual([]);
    expect(says([{}, {}])).toEqual(["The bank sent it 2 times."]);
    expect(says([{}, { pence: -600_000, on: "2026-11-05" }])).toEqual([
      "£6,000.00 came back on 5 November 2026.",
    ]);
  });
});

describe("a payment that no line names", () => {
  it("agrees with the only line of its sum within a week, when it is that line’s only payment", () => {
    expect(match([bank()], { sent: [sent()] })).toMatchObject({
      agree: [{ byReference: false }],
      onlyAtBank: [],
    });
  });

  it("is left to people when there are two of either", () => {
    const lines = match([bank(), bank()], { sent: [sent()] });
    expect(lines).toMatchObject({ agree: [], onlyHere: [{ maybe: [{}, {}] }], onlyAtBank: [{}, {}] });
    const payments = match([bank()], { sent: [sent(), sent({ grantId: other })] });
    expect(payments).toMatchObject({ agree: [], onlyHere: [{}, {}], onlyAtBank: [{}] });
  });

  it("is in the register only when no line is near; outside the statement’s days it is not missed", () => {
    const far = match([bank({ on: "2026-11-20" })], { sent: [sent()] });
    expect(far).toMatchObject({ agree: [], onlyHere: [{ maybe: [] }], onlyAtBank: [{}] });
    expect(match([], { sent: [sent({ paidOn: "2026-10-31" })] }).onlyHere).toEqual([]);
    const early = match([bank({ on: "2026-11-02" })], { sent: [sent({ paidOn: "2026-10-31" })] });
    expect(early.agree).toHaveLength(1);
  });

  it("is never money that came in", () => {
    expect(match([bank({ pence: -600_000 })], { sent: [sent()] })).toMatchObject({ agree: [], cameIn: 1 });
  });
});

describe("a line that names a payment not in the register", () => {
  it("can be entered when all is right", () => {
    const found = match([bank({ words: named(2) })], { due: [due()] });
    expect(found.due).toMatchObject([{ due: { planN: 2 }, says: [] }]);
    expect(found.onlyAtBank).toEqual([]);
    expect(countsOf(found, 0)).toMatchObject({ agree: 0, onlyAtBank: 1 });
  });

  it("says what is not right: its sum, its day, twice, or what keeps it", () => {
    const kept = "No one has checked the bank details yet.";
    const found = match([bank({ words: named(2), pence: 1 }), bank({ words: named(2) })], {
      due: [due({ dueOn: "2026-11-04", kept: [kept] })],
    });
    expect(found.due[0]?.says).toEqual([
      "The bank says £0.01; the agreement says £6,000.00.",
      "The bank sent it 2 times.",
      "It went on 3 November 2026, before its day, 4 November 2026.",
      "It went on 3 November 2026, before its day, 4 November 2026.",
      kept,
    ]);
  });
});
