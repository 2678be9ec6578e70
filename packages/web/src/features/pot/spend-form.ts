import type { Values } from "../../form/values.ts";
import { list } from "../../lib/format.ts";
import { today } from "../../lib/today.ts";
import type { PotInfo, SpendInput } from "./pot.queries.ts";
import { namesOf } from "./pot.words.ts";

/** Who holds the pot besides the reader. */
export const othersOf = (pot: PotInfo, reader: string | undefined): string[] =>
  (pot.holderIds ?? []).filter((id) => id !== reader);

/** Both were there, or the other one is told today: the portal shows it to them at once. */
const pairOf = (values: Values, pot: PotInfo, reader: string | undefined): Partial<SpendInput> => {
  if (values.flag("bothThere")) return { presentIds: pot.holderIds };
  const [other] = othersOf(pot, reader);
  return other === undefined ? {} : { toldSameDay: { personId: other, at: new Date().toISOString() } };
};

const circleOf = (values: Values, pot: PotInfo): Partial<SpendInput> => {
  const stepped = values.list("steppedBackIds");
  const decided = (pot.holderIds ?? []).filter((id) => !stepped.includes(id));
  return { decidedByIds: decided, ...(stepped.length > 0 ? { steppedBackIds: stepped } : {}) };
};

/** What the pot's own way of deciding needs to be said with a spend. */
export const deciders = (values: Values, pot: PotInfo, reader: string | undefined): Partial<SpendInput> => {
  if (pot.whoDecides === "pair") return pairOf(values, pot, reader);
  if (pot.whoDecides === "circle") return circleOf(values, pot);
  const { personId } = pot;
  const helped = pot.whoDecides === "citizenHolds" && personId !== undefined && personId !== reader;
  return helped ? { decidedByIds: [personId] } : {};
};

const tieOf = (values: Values, pot: PotInfo): SpendInput["tie"] => {
  if (!values.flag("tied")) return undefined;
  const personId = values.maybe("tie.personId");
  const steppedBack = pot.whoDecides === "circle";
  return { what: values.text("tie.what"), steppedBack, ...(personId ? { personId } : {}) };
};

/** What was typed, as the API takes it. */
export const readSpend = (values: Values, pot: PotInfo, reader: string | undefined): SpendInput => {
  const tie = tieOf(values, pot);
  const learningNote = values.maybe("learningNote");
  const outsideBecause = values.maybe("outsideBecause");
  return {
    what: values.text("what"),
    amountPence: values.pence("amountPence"),
    why: values.text("why"),
    spentOn: values.text("spentOn") || today(),
    receiptKept: values.flag("receiptKept"),
    notSure: values.flag("notSure"),
    ...deciders(values, pot, reader),
    ...(tie ? { tie } : {}),
    ...(learningNote ? { learningNote } : {}),
    ...(outsideBecause ? { outsideBecause } : {}),
  };
};

/** Who will know, before it is sent. */
export const toldWords = (pot: PotInfo, reader: string | undefined): string => {
  const others = namesOf(othersOf(pot, reader), pot.people, reader);
  const told = others.length > 0 ? `${list(others)} will see it today. ` : "";
  return `${told}No one needs to sign this off.`;
};
