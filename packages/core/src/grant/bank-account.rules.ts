/** Where money goes: a sort code and account number of the United Kingdom, or an IBAN. Digits and capitals only. */
export type Account = { readonly sortCode: string; readonly number: string } | { readonly iban: string };

/** An account, or in words why there is none. */
export type ReadAccount = { readonly account: Account } | { readonly trouble: string };

const HOW = "Give a sort code and account number, such as 12-34-56 12345678, or an IBAN.";

const close = (text: string): string => text.replace(/[\s\p{Format}\p{Dash}]/gu, "").toUpperCase();

/** The remainder that the check digits of an IBAN make 1, a few digits at a time so that no number grows too big. */
const remainder = (iban: string): number => {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (sign) =>
    String(sign.charCodeAt(0) - 55),
  );
  return (digits.match(/\d{1,7}/g) ?? []).reduce((rest, some) => Number(`${rest}${some}`) % 97, 0);
};

const readIban = (iban: string): ReadAccount => {
  const whole = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) && (!iban.startsWith("GB") || iban.length === 22);
  if (whole && remainder(iban) === 1) return { account: { iban } };
  return { trouble: "This IBAN is not right. Look for a digit too few, too many or changed." };
};

const sortCodeAndNumber = /^\s*(\d\d)[\s\p{Dash}]?(\d\d)[\s\p{Dash}]?(\d\d)[\s\p{Dash},;/]*(\d{8})\s*$/u;

/** An account as someone types it, on one line. */
export const readAccount = (typed: string): ReadAccount => {
  const iban = close(typed);
  if (/^[A-Z]{2}/.test(iban)) return readIban(iban);
  const [, a = "", b = "", c = "", number = ""] = sortCodeAndNumber.exec(typed) ?? [];
  return number ? { account: { sortCode: a + b + c, number } } : { trouble: HOW };
};

const digitsOf = (what: string, text: string, needed: number): string | undefined => {
  if (!/^\d+$/.test(text)) return `The ${what} is not made of digits.`;
  if (text.length === needed) return undefined;
  return `The ${what} has ${text.length} digits, and needs ${needed}. Spreadsheets drop a nought at the start.`;
};

/** An account out of the cells of a list: a sort code and a number, or an IBAN. */
export const accountOfCells = (cells: Record<"sortCode" | "number" | "iban", string>): ReadAccount => {
  const [sortCode, number, iban] = [close(cells.sortCode), close(cells.number), close(cells.iban)];
  if (iban && (sortCode || number))
    return { trouble: "It has a sort code or number, and an IBAN. Give one." };
  if (iban) return readIban(iban);
  if (!sortCode && !number) return { trouble: "It has no account." };
  const trouble = digitsOf("sort code", sortCode, 6) ?? digitsOf("account number", number, 8);
  return trouble ? { trouble } : { account: { sortCode, number } };
};

/** `12-34-56 12345678`, or the IBAN. */
export const accountInWords = (account: Account): string =>
  "iban" in account
    ? account.iban
    : `${account.sortCode.replace(/(\d\d)(\d\d)(\d\d)/, "$1-$2-$3")} ${account.number}`;

/** Whether both are written the same. */
export const sameAccount = (a: Account, b: Account): boolean => accountInWords(a) === accountInWords(b);
