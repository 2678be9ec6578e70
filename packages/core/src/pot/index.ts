export * as Change from "./change.ts";
export * as Hold from "./hold.ts";
export * as Ledger from "./ledger.ts";
export * as Pot from "./pot.ts";
export * as Receipt from "./receipt.ts";
export { reconcile } from "./reconcile.ts";
export * as Spend from "./spend.ts";
export * as Statement from "./statement.ts";
