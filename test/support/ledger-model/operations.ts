import { actOperations } from "./act.ts";
import { againOperations } from "./again.ts";
import { birthOperations } from "./birth.ts";
import { holdOperations } from "./hold.ts";
import { moneyOperations } from "./money.ts";
import type { Operation } from "./operation.ts";
import { togetherOperations } from "./together.ts";

/** Every act of the ledger. A test fails when one of them never went through. */
export const operations: readonly Operation[] = [
  ...moneyOperations,
  ...birthOperations,
  ...actOperations,
  ...holdOperations,
  ...togetherOperations,
  ...againOperations,
];

const named = (names: readonly string[]): Operation[] =>
  names.flatMap((name) => operations.filter((operation) => operation.name === name));

/**
 * A fund with a pot in it, a grant, a pot for two, a hold and its end: every walk starts here, and is then mostly about
 * money that moves.
 */
export const opening: readonly Operation[] = named([
  ...["open a fund", "say yes", "open"],
  ...["make a pot", "say yes", "say yes", "open", "award one", "open by agreement"],
  ...["make a pot for two", "say yes", "say yes", "open", "write down for two", "say yes together"],
  ...["put on hold", "end a hold", "reopen", "spend", "put a spend right"],
]);
