import { actOperations } from "./act.ts";
import { againOperations } from "./again.ts";
import { birthOperations } from "./birth.ts";
import { changeOperations } from "./change.ts";
import { holdOperations } from "./hold.ts";
import { makeOperations } from "./make.ts";
import { moneyOperations } from "./money.ts";
import type { Operation } from "./operation.ts";
import { peopleOperations } from "./people.ts";
import { spendOperations } from "./spend.ts";
import { togetherOperations } from "./together.ts";

/** Every act of the ledger. A test fails when one of them never went through. */
export const operations: readonly Operation[] = [
  ...moneyOperations,
  ...spendOperations,
  ...makeOperations,
  ...birthOperations,
  ...actOperations,
  ...peopleOperations,
  ...changeOperations,
  ...holdOperations,
  ...togetherOperations,
  ...againOperations,
];

const named = (names: readonly string[]): Operation[] =>
  names.flatMap((name) => operations.filter((operation) => operation.name === name));

/**
 * A fund with a pot in it, a grant, a pot for two, one with a person, changes, a hold and its end: every walk starts
 * here, and is then mostly about money that moves.
 */
export const opening: readonly Operation[] = named([
  ...["open a fund", "say yes", "open"],
  ...["make a pot", "say yes", "say yes", "open", "award one", "open by agreement"],
  ...["make a pot for two", "say yes", "say yes", "open", "write down for two", "say yes together"],
  ...["make a pot with a person", "say yes", "say yes", "open"],
  ...["spend", "put a spend right", "write down several", "ask for a change", "say yes to a change"],
  ...["as many holders as a pot takes"],
  ...["put on hold", "name another reviewer", "end a hold", "reopen"],
]);
