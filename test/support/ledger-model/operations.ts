import { actOperations } from "./act.ts";
import { againOperations } from "./again.ts";
import { birthOperations } from "./birth.ts";
import { moneyOperations } from "./money.ts";
import type { Operation } from "./operation.ts";

/** Every act of the ledger. A test fails when one of them never went through. */
export const operations: readonly Operation[] = [
  ...moneyOperations,
  ...birthOperations,
  ...actOperations,
  ...againOperations,
];

const named = (names: readonly string[]): Operation[] =>
  names.flatMap((name) => operations.filter((operation) => operation.name === name));

/** A fund with a pot in it, and a grant: every walk starts here, so that most of it is about money that moves. */
export const opening: readonly Operation[] = named([
  ...["open a fund", "say yes", "open"],
  ...["make a pot", "say yes", "say yes", "open", "award one", "open by agreement"],
]);
