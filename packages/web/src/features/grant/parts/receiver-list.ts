import { type Account, accountInWords, accountOfCells } from "@allotment/core/grant/bank-account.rules";
import type { FileRow } from "@allotment/core/grant/bank-statement.rules";
import { bankWords } from "@allotment/core/grant/bank-words.rules";
import { csv } from "../../../lib/csv.ts";
import type { Due } from "../due.queries.ts";

/** Whoever is paid: a group, or the host that holds its money. */
export interface Receiver {
  readonly orgId: string;
  readonly name: string;
}

/** The account of one receiver, as a list of someone's own has it. */
export interface Listed {
  /** The name on the account. */
  readonly name: string;
  readonly account: Account;
}

/** What a list says: an account for each receiver it names, and what of it can't be used. */
export interface ReceiverList {
  readonly accounts: ReadonlyMap<string, Listed>;
  readonly troubles: readonly string[];
}

const HEADS = [
  "Receiver",
  "Number here",
  "Name on the account",
  "Sort code",
  "Account number",
  "IBAN",
] as const;

/** Each of those who are paid, once, by name. */
export const receiversOf = (dues: readonly Due[]): Receiver[] =>
  [
    ...new Map(
      dues.map((due) => [due.paidToOrgId, { orgId: due.paidToOrgId, name: due.paidToName }]),
    ).values(),
  ].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));

/** A list to fill in, with a line for each receiver. */
export const listToFill = (receivers: readonly Receiver[]): string =>
  csv(
    HEADS,
    receivers.map(({ orgId, name }) => [name, orgId, bankWords(name), "", "", ""]),
  );

const plain = (text: string): string => bankWords(text, 200).toLowerCase();

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<(typeof HEADS)[number], string>>;
}

const cellsBy = (heads: readonly string[], { line, cells }: FileRow): Row => {
  const at = (head: (typeof HEADS)[number]) => cells[heads.indexOf(plain(head))]?.trim() ?? "";
  return {
    line,
    cells: {
      Receiver: at("Receiver"),
      "Number here": at("Number here"),
      "Name on the account": at("Name on the account"),
      "Sort code": at("Sort code"),
      "Account number": at("Account number"),
      IBAN: at("IBAN"),
    },
  };
};

/** Which rows are a receiver's: by its number here where the row has one, else by its name. */
const isOf =
  ({ orgId, name }: Receiver) =>
  ({ cells }: Row): boolean =>
    cells["Number here"] ? cells["Number here"] === orgId : plain(cells.Receiver) === plain(name);

const listedIn = (receiver: Receiver, rows: readonly Row[]): (Listed | { trouble: string })[] =>
  rows.filter(isOf(receiver)).map(({ line, cells }) => {
    const read = accountOfCells({
      sortCode: cells["Sort code"],
      number: cells["Account number"],
      iban: cells.IBAN,
    });
    return "trouble" in read
      ? { trouble: `Line ${line}, ${receiver.name}: ${read.trouble}` }
      : { name: bankWords(cells["Name on the account"] || receiver.name), account: read.account };
  });

/** Whether two receivers have one name, so that a name alone does not say who is meant. */
const namesake = (receiver: Receiver, all: readonly Receiver[]): boolean =>
  all.some(({ orgId, name }) => orgId !== receiver.orgId && plain(name) === plain(receiver.name));

/** Finds the account of each receiver in a list. What could mean two accounts is never chosen from. */
export const readReceivers = (rows: readonly FileRow[], receivers: readonly Receiver[]): ReceiverList => {
  const [head, ...below] = rows;
  const heads = (head?.cells ?? []).map(plain);
  if (!heads.includes("receiver") || !(heads.includes("sort code") || heads.includes("iban")))
    return { accounts: new Map(), troubles: [`Its first line needs these headings: ${HEADS.join(", ")}.`] };
  const accounts = new Map<string, Listed>();
  const troubles = below.flatMap(({ line, trouble }) => (trouble ? [`Line ${line}: ${trouble}`] : []));
  const named = below.filter(({ trouble }) => !trouble).map((row) => cellsBy(heads, row));
  for (const receiver of receivers) {
    const sure = namesake(receiver, receivers) ? named.filter(({ cells }) => cells["Number here"]) : named;
    const found = listedIn(receiver, sure);
    const listed = found.flatMap((one) => ("account" in one ? [one] : []));
    const [first] = listed;
    troubles.push(...found.flatMap((one) => ("trouble" in one ? [one.trouble] : [])));
    const ways = new Set(listed.map(({ account }) => accountInWords(account)));
    if (ways.size > 1) troubles.push(`${receiver.name} has ${ways.size} accounts here. Type the right one.`);
    else if (first) accounts.set(receiver.orgId, first);
  }
  return { accounts, troubles };
};
