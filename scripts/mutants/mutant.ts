/** A text of the source, and what stands there instead; it must be there exactly once. */
export interface Edit {
  /** A file of core, or a folder (ending in `/`) that holds the text in one of its files. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/** The tests of the ledger, those that end soonest first. The last pins what a request looks like. */
export const suites = {
  rules: "packages/core/src/pot/ledger.rules.test.ts",
  changeRules: "packages/core/src/pot/change.rules.test.ts",
  receiptRules: "packages/core/src/pot/receipt.rules.test.ts",
  audit: "test/integration/ledger-audit.test.ts",
  guard: "test/integration/ledger-guard.test.ts",
  many: "test/integration/ledger-many.test.ts",
  agreed: "test/integration/ledger-agreed.test.ts",
  several: "test/api/pot-many.test.ts",
  correct: "test/api/pot-correct.test.ts",
  change: "test/api/pot-change.test.ts",
  talk: "test/api/pot-talk-about.test.ts",
  bring: "test/api/pot-bring-holder.test.ts",
  hold: "test/api/pot-hold.test.ts",
  receipt: "test/api/receipt.test.ts",
  model: "test/integration/ledger-model.test.ts",
  mix: "test/integration/ledger-mix.test.ts",
  storm: "test/integration/ledger-storm.test.ts",
  shape: "test/integration/ledger-shape.test.ts",
} as const;
export type Suite = keyof typeof suites;

/** One weakening of the ledger: a condition or a guard that is gone, or says too little. */
export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The suite that should kill it: tried first. */
  readonly by: Suite;
  /** Another condition covers for this one, so the shape of the request must pin it whatever else does. */
  readonly redundant?: true;
}

export const edit = (place: string, from: string, to: string): Edit => ({ place, from, to });

export const mutant = (by: Suite, name: string, place: string, from: string, to = ""): Mutant => ({
  ...{ name, by },
  edits: [edit(place, from, to)],
});
