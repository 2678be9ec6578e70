import type { PaymentKind } from "@allotment/core/grant/plan.rules";
import type { Values } from "../../form/values.ts";
import type { PlanLine } from "./grant.queries.ts";

/** The three ways money can move. There is no fourth. */
export const kinds = [
  { value: "onDate", label: "On a date" },
  { value: "onSign", label: "On signing" },
  { value: "onRequest", label: "When the group asks" },
] as const satisfies readonly { value: PaymentKind; label: string }[];

/** The most lines one plan holds. */
const MOST = 60;

/** The name of one field of one line, as the API calls it. */
export const lineField = (prefix: string, index: number, field: "kind" | "onDate" | "amountPence"): string =>
  `${prefix}paymentPlan.${index}.${field}`;

/** Each line's own number, kept when lines above it are taken out. */
export const numberField = (prefix: string, index: number): string => `${prefix}paymentPlan.${index}.n`;

const readLine = (values: Values, prefix: string, index: number): PlanLine => {
  const kind = values.choice(lineField(prefix, index, "kind"), ["onDate", "onSign", "onRequest"]);
  const onDate = values.maybe(lineField(prefix, index, "onDate"));
  return {
    n: values.number(numberField(prefix, index)),
    kind,
    amountPence: values.pence(lineField(prefix, index, "amountPence")),
    ...(kind === "onDate" && onDate ? { onDate } : {}),
  };
};

/** The lines of a plan as they were typed. */
export function readPlan(values: Values, prefix: string): PlanLine[] {
  const lines: PlanLine[] = [];
  for (let index = 0; index < MOST && values.text(lineField(prefix, index, "kind")) !== ""; index += 1)
    lines.push(readLine(values, prefix, index));
  return lines;
}
