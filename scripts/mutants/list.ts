import { actMutants } from "./act.ts";
import { agreedMutants } from "./agreed.ts";
import { auditMutants } from "./audit.ts";
import type { Mutant } from "./mutant.ts";
import { peopleMutants } from "./people.ts";
import { postMutants } from "./post.ts";
import { spendMutants } from "./spend.ts";
import { writeMutants } from "./write.ts";

/** Every condition and guard of the ledger, weakened one at a time. */
export const mutants: readonly Mutant[] = [
  ...writeMutants,
  ...postMutants,
  ...actMutants,
  ...agreedMutants,
  ...spendMutants,
  ...peopleMutants,
  ...auditMutants,
];
