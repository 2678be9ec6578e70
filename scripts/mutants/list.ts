import { actMutants } from "./act.ts";
import { agreedMutants } from "./agreed.ts";
import { auditMutants } from "./audit.ts";
import type { Mutant } from "./mutant.ts";
import { postMutants } from "./post.ts";
import { writeMutants } from "./write.ts";

/** Every condition and guard of the ledger, weakened one at a time. */
export const mutants: readonly Mutant[] = [
  ...writeMutants,
  ...postMutants,
  ...actMutants,
  ...agreedMutants,
  ...auditMutants,
];
