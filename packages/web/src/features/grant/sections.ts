import type { Values } from "../../form/values.ts";
import type { Terms } from "./grant.queries.ts";
import type { TermPart } from "./grant.words.ts";
import { readPlan } from "./plan-lines.ts";

/** One step of writing an agreement: its address, its name in the list, and the parts it holds. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly parts: readonly TermPart[];
}

/** The steps, in the order they are offered; any can be done first. */
export const sections: readonly Section[] = [
  { key: "purpose", title: "Purpose and dates", parts: ["purpose", "startsOn", "endsOn"] },
  { key: "promises", title: "What we promise each other", parts: ["promises"] },
  { key: "payments", title: "When money moves", parts: ["paymentPlan", "paymentNote"] },
  { key: "learning", title: "Time for learning", parts: ["learningTime", "learningRhythm"] },
  { key: "edges", title: "Edges of using the money", parts: ["edges"] },
  { key: "care", title: "Keeping people and their words safe", parts: ["safeguardingNote", "dataNote"] },
  { key: "pledge", title: "The funder’s pledge", parts: ["pledge"] },
];

export const HOST_AND_SUBSIDY = "subsidy";

const promisesOf = (values: Values, prefix: string, before: Terms): Terms["promises"] => {
  const known = before.promises ?? [];
  return (["funder", "grantee"] as const).flatMap((side) =>
    values
      .text(`${prefix}promises.${side}`)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((what) => known.find((one) => one.side === side && one.what === what) ?? { side, what }),
  );
};

const learningTimeOf = (values: Values, prefix: string): Terms["learningTime"] => {
  const words = values.text(`${prefix}learningTime.words`);
  const cost = values.text(`${prefix}learningTime.costPence`);
  if (words === "" && cost === "") return undefined;
  return { words, costPence: cost === "" ? 0 : values.pence(`${prefix}learningTime.costPence`) };
};

/** What was typed for one part; undefined when it was left empty. */
function readPart(part: TermPart, values: Values, prefix: string, before: Terms): Terms[TermPart] {
  if (part === "promises") return promisesOf(values, prefix, before);
  if (part === "paymentPlan") return readPlan(values, prefix);
  if (part === "amountPence") return values.pence(`${prefix}amountPence`);
  if (part === "learningTime") return learningTimeOf(values, prefix);
  return values.maybe(`${prefix}${part}`);
}

const isEmpty = (value: Terms[TermPart]): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** What was typed for some parts: those with words, and those that were emptied. */
export function readParts(
  parts: readonly TermPart[],
  values: Values,
  prefix: string,
  before: Terms,
): { terms: Terms; clear: TermPart[] } {
  const read = parts.map((part) => [part, readPart(part, values, prefix, before)] as const);
  return {
    terms: Object.fromEntries(read.filter(([, value]) => !isEmpty(value))),
    clear: read.filter(([, value]) => isEmpty(value)).map(([part]) => part),
  };
}
