import * as z from "zod";
import { applicationId } from "../application/application.schema.ts";
import { states } from "../experiment/experiment.rules.ts";
import { experimentId } from "../experiment/experiment.schema.ts";
import { idSchema } from "../id.ts";
import { About } from "../matters/matters.schema.ts";
import { Listed, potId } from "../pot/pot.schema.ts";
import { txId } from "../pot/spend.schema.ts";
import { Row } from "../pot/statement.schema.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { day } from "../text.schema.ts";

/** What gave a pot its money: the decision, and the agreement that came of it; each where the reader may open it. */
const Given = z.strictObject({
  applicationId,
  decidedOn: day,
  grantId: idSchema("grant").optional(),
});

/**
 * One pot on the way from the fund. Pots on the way that the reader may not see are one step with a name for all of
 * them, no id and no sum: neither which they are nor how many.
 */
const Step = z.strictObject({
  potId: potId.optional(),
  name: z.string(),
  startedWithPence: z.int().optional(),
  madeOn: day.optional(),
  given: Given.optional(),
});
export type Step = z.infer<typeof Step>;

const Programme = z.strictObject({ programmeId, name: z.string() });

/** A spend among those of a pot: its words for those who may read them. */
const Spend = Row.pick({ txId: true, at: true, spentOn: true, what: true, why: true, returned: true }).extend(
  {
    amountPence: z.int(),
  },
);

/** From a fund down to a pot, and on to what was made and spent from it. */
export const FromPot = z.strictObject({
  programme: Programme.optional(),
  /** The fund first, the pot itself last. */
  steps: z.array(Step),
  pot: Listed,
  /** The first pots right under it; read on with its own list of pots. */
  pots: z.array(Listed),
  morePots: z.string().optional(),
  /** The newest spends, newest first: those on the last page of its statement, and the page before. */
  spends: z.array(Spend),
  /** There are earlier lines, in its statement. */
  earlier: z.boolean(),
});
export type FromPot = z.infer<typeof FromPot>;

const Try = z.strictObject({
  experimentId,
  idea: z.string(),
  state: z.enum(states),
  whatWeLearnt: z.string().optional(),
});

/** From a spend back up to the fund, and on to what came of it. */
export const FromSpend = z.strictObject({
  programme: Programme.optional(),
  /** The fund first, the pot that paid last. None for those who may read its words alone. */
  steps: z.array(Step),
  spend: z.strictObject({
    txId,
    amountPence: z.int().optional(),
    spentOn: day.optional(),
    what: z.string().optional(),
    why: z.string().optional(),
    /** The day it was put back. */
    returnedOn: day.optional(),
  }),
  /** The try it served, for those who may see that. */
  served: Try.optional(),
  /** The words of what matters that it was for, for those who may read them. */
  matters: About.optional(),
  /** What happened next, for those who may read the words. */
  next: z.array(z.strictObject({ at: z.string(), words: z.string() })),
  /** The acts the reader may take: `serve`. */
  actions: z.array(z.string()),
});
export type FromSpend = z.infer<typeof FromSpend>;

export const Serve = z.strictObject({ txId, experimentId: experimentId.optional() });
