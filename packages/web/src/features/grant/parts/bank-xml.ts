import { type BankFile, bankFile } from "@allotment/core/grant/bank-file.rules";
import Builder from "fast-xml-builder";

const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: "@", format: true });

/** A file for the bank, in XML. */
export const bankXml = (file: BankFile): string =>
  builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...bankFile(file) });

/**
 * What names a file: 30 signs made from what it asks for. The same payments from and to the same accounts on the same
 * days have the same name, so a bank that looks for copies finds one.
 */
export async function messageIdOf(asks: Pick<BankFile, "payer" | "payments">): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([asks.payer, asks.payments]));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.slice(0, 15), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
