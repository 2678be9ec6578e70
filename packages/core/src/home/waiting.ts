import type { Learnt, Wait } from "./home.schema.ts";

/** What one domain adds to the reader's home, worked out from what is stored now and so never out of step with it. */
export interface Waiting {
  readonly forYou: readonly Wait[];
  readonly forOthers: readonly Wait[];
  readonly learnt?: readonly Learnt[];
}
