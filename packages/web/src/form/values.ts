import { toPence } from "../lib/format.ts";
import type { FieldProblem } from "../lib/problem.ts";

/**
 * What a person typed, read by name and kind. The server decides what is good enough; this only says
 * what can't be read at all, such as an amount that is no number.
 */
export class Values {
  readonly problems: FieldProblem[] = [];
  private readonly data: FormData;

  constructor(data: FormData) {
    this.data = data;
  }

  /** Trimmed text, "" when nothing was typed. */
  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === "string" ? value.trim().replace(/\r\n/g, "\n") : "";
  }

  /** Text, or undefined when nothing was typed: for what may be left out. */
  maybe(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** Whole pence from typed pounds. 0 with a problem when it can't be read. */
  pence(name: string): number {
    const pence = toPence(this.text(name));
    if (pence === undefined)
      this.problems.push({ path: name, message: "Type an amount in pounds, like 24.00." });
    return pence ?? 0;
  }

  /** A whole number. 0 with a problem when it can't be read. */
  number(name: string): number {
    const typed = this.text(name);
    if (!/^\d{1,9}$/.test(typed))
      this.problems.push({ path: name, message: "Type a whole number, like 12." });
    return Number.parseInt(typed, 10) || 0;
  }

  /** Every ticked value of a checkbox group. */
  list(name: string): string[] {
    return this.data.getAll(name).filter((value) => typeof value === "string");
  }

  /** Was this one thing ticked, or answered "yes"? */
  flag(name: string): boolean {
    return this.text(name) === "yes";
  }

  /**
   * The one of these that was chosen, with its own type.
   * Gives the first, with a problem, when none was.
   */
  choice<const T extends string>(name: string, among: readonly [T, ...T[]], message = "Pick one."): T {
    const chosen = among.find((one) => one === this.text(name));
    if (chosen === undefined) this.problems.push({ path: name, message });
    return chosen ?? among[0];
  }

  /** Says that something here needs another look before it can be sent. */
  trouble(name: string, message: string): void {
    this.problems.push({ path: name, message });
  }
}
