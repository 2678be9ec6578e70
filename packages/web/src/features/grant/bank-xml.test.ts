import { readFileSync } from "node:fs";
import type { BankFile, BankPayment } from "@allotment/core/grant/bank-file.rules";
import { bankWords } from "@allotment/core/grant/bank-words.rules";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { bankXml, messageIdOf } from "./parts/bank-xml.ts";

// The whole definition, pain.001.001.09.xsd of iso20022.org, can be named to check against that instead.
const schema = readFileSync(
  process.env.PAIN_XSD ?? new URL("../../../../../test/support/bank-file.xsd", import.meta.url),
  "utf8",
);
const errorsIn = async (...files: string[]): Promise<string[]> => {
  const xml = files.map((contents, n) => ({ fileName: `${n}.xml`, contents }));
  return (await validateXML({ xml, schema })).errors.map(({ message }) => message);
};

const payment = (n: number, more: Partial<BankPayment> = {}): BankPayment => ({
  reference: `01KB2M5X7V8W9Y0Z1A2B3C4D5E-${String(n).padStart(2, "0")}`,
  name: "Second Tide",
  account: { sortCode: "040004", number: "01234567" },
  amountPence: 600_005,
  on: "2026-11-24",
  ...more,
});
const file = (payments: BankPayment[], more: Partial<BankFile> = {}): BankFile => ({
  messageId: "0123456789ABCDEF0123456789ABCD",
  madeAt: "2026-11-24T09:00:00Z",
  payer: { name: "Saltmere Council", account: { sortCode: "123456", number: "12345678" } },
  payments,
  ...more,
});
const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, "g"))].map(([, said]) => said);

describe("a file for the bank", () => {
  const mixed = [
    payment(1),
    payment(2, { account: { iban: "GB82WEST12345698765432" }, amountPence: 1, on: "2026-12-01" }),
    payment(3, { amountPence: 9_999_999_999 }),
    payment(60, { name: bankWords("A".repeat(500)), amountPence: 10 }),
  ];
  const fromIban = { name: "Saltmere Council", account: { iban: "GB82WEST12345698765432" } };

  it("is of the form that ISO 20022 pain.001.001.09 says, from a sort code and from an IBAN", async () => {
    expect(await errorsIn(bankXml(file(mixed)), bankXml(file([payment(1)], { payer: fromIban })))).toEqual(
      [],
    );
  });

  it("is held to that form: a sum without pence, an element too early or a name too long is seen", async () => {
    const good = bankXml(file([payment(1)]));
    const wrong = [
      good.replace("6000.05</InstdAmt>", "6000.051999</InstdAmt>"),
      good.replace(/(<Cdtr>[\s\S]*<\/Cdtr>)(\s*<CdtrAcct>[\s\S]*?<\/CdtrAcct>)/, "$2$1"),
      good.replace("Second Tide", "A".repeat(141)),
      good.replace("2026-11-24<", "24/11/2026<"),
    ];
    for (const xml of wrong) {
      expect(xml).not.toBe(good);
      expect(await errorsIn(xml)).not.toEqual([]);
    }
  });

  it("counts its payments and adds them to the penny, in all and for each day", () => {
    const xml = bankXml(file(mixed));
    expect(all(xml, "NbOfTxs")).toEqual(["4", "3", "1"]);
    expect(all(xml, "CtrlSum")).toEqual(["100006000.15", "100006000.14", "0.01"]);
    expect(all(xml, "InstdAmt")).toEqual(["6000.05", "99999999.99", "0.10", "0.01"]);
    expect(all(xml, "Dt")).toEqual(["2026-11-24", "2026-12-01"]);
    expect(new Set(all(xml, "EndToEndId")).size).toBe(4);
    expect(all(xml, "Ustrd")).toContain("9Y0Z1A2B3C4D5E-01");
  });

  it("can’t be broken by a name", async () => {
    const names = [
      "</Nm></Cdtr><Amt>",
      "]]><!-- Tide",
      "\u202eEvil\u0000\u0007 & Sons\uffff",
      "A\ud800B",
      `"'><x y="`,
    ];
    const payments = names.map((name, n) => payment(n + 1, { name: bankWords(name) }));
    expect(await errorsIn(bankXml(file(payments)))).toEqual([]);
    const raw = bankXml(file([payment(1, { name: names[0] ?? "" })]));
    expect(all(raw, "Nm")).toContain("&lt;/Nm&gt;&lt;/Cdtr&gt;&lt;Amt&gt;");
  });

  it("is called the same when it asks for the same, and otherwise when anything differs", async () => {
    const asks = { payer: file([]).payer, payments: [payment(1)] };
    const id = await messageIdOf(asks);
    expect(id).toMatch(/^[0-9A-F]{30}$/);
    expect(await messageIdOf(structuredClone(asks))).toBe(id);
    for (const more of [{ amountPence: 600_006 }, { on: "2026-11-25" }, { name: "Second Tides" }])
      expect(await messageIdOf({ ...asks, payments: [payment(1, more)] })).not.toBe(id);
  });
});
