import * as z from "zod";
import { MOST_PENCE } from "../money.rules.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { outcomes } from "./subsidy.rules.ts";

const sum = z.int().min(0).max(MOST_PENCE);

/** The four questions of the subsidy screen; four yes make it a subsidy. */
const Screen = z.strictObject({
  fromPublicMoney: z.boolean(),
  toSomeoneWhoSells: z.boolean(),
  givesAnAdvantage: z.boolean(),
  couldAffectTrade: z.boolean(),
});

/** What the funder finds about one receiver: the group, or the host that holds its money. */
export const SubsidyFound = z
  .strictObject({
    outcome: z.enum(outcomes),
    why: words(1500).optional(),
    recipientOrgId: orgId,
    /** What the receiver had before from anyone, in this and the two previous financial years, outside these agreements. */
    declaredBeforePence: sum.default(0),
    screen: Screen.optional(),
  })
  .refine(
    ({ outcome, screen }) => outcome !== "notASubsidy" || !screen || Object.values(screen).includes(false),
    {
      path: ["outcome"],
      message: "Four yes answers make this a subsidy.",
    },
  );

export const Subsidy = z.strictObject({
  ...SubsidyFound.shape,
  noticeOn: z.string().optional(),
  confirmedOn: z.string().optional(),
  confirmedBy: personId.optional(),
});
export type Subsidy = z.infer<typeof Subsidy>;

export const Sums = z.strictObject({
  declaredBeforePence: sum,
  otherGrantsPence: z.int(),
  thisGrantPence: z.int(),
  threeYearSumPence: z.int(),
  limitPence: z.int(),
  headroomAfterPence: z.int(),
  headroomBeforePence: z.int(),
});
