import * as z from "zod";
import { MOST_PENCE } from "../money.rules.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { day, line } from "../text.schema.ts";
import { grantId } from "./payment.schema.ts";

/** A grant made and published elsewhere, as its publisher tells it. */
export const RecordElsewhere = z.strictObject({
  /** The publisher's own id for it: recording it again changes nothing. */
  sourceId: line(300),
  funderOrgId: orgId,
  funderName: line(200),
  orgId,
  orgName: line(200),
  title: line(200),
  /** May be nothing: some awards are published at £0. */
  amountPence: z.int().min(0).max(MOST_PENCE),
  awardedOn: day,
});
export type RecordElsewhere = z.infer<typeof RecordElsewhere>;

export const Elsewhere = RecordElsewhere.extend({ grantId });
export type Elsewhere = z.infer<typeof Elsewhere>;
