import type { Account } from "./bank-account.rules.ts";
import { shortReference } from "./due.rules.ts";

/** One payment for the bank to make. */
export interface BankPayment {
  /** Names it at the bank, and in the register: no other payment has it. */
  readonly reference: string;
  /** The name on the account, in signs that banks take. */
  readonly name: string;
  readonly account: Account;
  readonly amountPence: number;
  /** The day on which the bank sends it. */
  readonly on: string;
}

/** What a file for the bank says. */
export interface BankFile {
  /** Up to 30 signs. The same file again has the same one, so that a bank can see it is a copy. */
  readonly messageId: string;
  /** The instant it was made, `2026-11-02T09:00:00Z`. */
  readonly madeAt: string;
  readonly payer: { readonly name: string; readonly account: Account };
  readonly payments: readonly BankPayment[];
}

/** Elements in their order; a list is an element that comes again, and a name with @ is an attribute. */
export interface Elements {
  readonly [name: string]: string | Elements | readonly Elements[];
}

/** `600005` → `6000.05`, with whole numbers only. */
export const inDecimal = (pence: number): string =>
  `${(pence - (pence % 100)) / 100}.${String(pence % 100).padStart(2, "0")}`;

const sumOf = (payments: readonly BankPayment[]) => ({
  NbOfTxs: String(payments.length),
  CtrlSum: inDecimal(payments.reduce((sum, { amountPence }) => sum + amountPence, 0)),
});

const accountId = (account: Account): Elements =>
  "iban" in account ? { Id: { IBAN: account.iban } } : { Id: { Othr: { Id: account.number } } };

const bankOf = (account: Account): Elements | undefined =>
  "iban" in account
    ? undefined
    : { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: "GBDSC" }, MmbId: account.sortCode } } };

/** What stands where the bank must be named, and its IBAN says all. */
const saidByIban: Elements = { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } };

const transfer = ({ reference, name, account, amountPence }: BankPayment): Elements => {
  const bank = bankOf(account);
  return {
    PmtId: { EndToEndId: reference },
    Amt: { InstdAmt: { "@Ccy": "GBP", "#text": inDecimal(amountPence) } },
    ...(bank ? { CdtrAgt: bank } : {}),
    Cdtr: { Nm: name },
    CdtrAcct: accountId(account),
    RmtInf: { Ustrd: shortReference(reference) },
  };
};

const dayOf = (
  { messageId, payer }: BankFile,
  on: string,
  payments: readonly BankPayment[],
  index: number,
): Elements => ({
  PmtInfId: `${messageId}-${index + 1}`,
  PmtMtd: "TRF",
  // Each payment is a line of its own on the statement, so that it can be laid beside the register.
  BtchBookg: "false",
  ...sumOf(payments),
  ReqdExctnDt: { Dt: on },
  Dbtr: { Nm: payer.name },
  DbtrAcct: accountId(payer.account),
  DbtrAgt: bankOf(payer.account) ?? saidByIban,
  CdtTrfTxInf: payments.map(transfer),
});

/** A customer credit transfer initiation, ISO 20022 pain.001.001.09, in pounds: one block for each day. */
export const bankFile = (file: BankFile): Elements => {
  const days = [...new Set(file.payments.map(({ on }) => on))].sort();
  return {
    Document: {
      "@xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: file.messageId,
          CreDtTm: file.madeAt,
          ...sumOf(file.payments),
          InitgPty: { Nm: file.payer.name },
        },
        PmtInf: days.map((day, index) =>
          dayOf(
            file,
            day,
            file.payments.filter(({ on }) => on === day),
            index,
          ),
        ),
      },
    },
  };
};
