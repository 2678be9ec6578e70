import * as z from "zod";
import { Elsewhere } from "../grant/elsewhere.schema.ts";
import { grantId } from "../grant/payment.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { email, line } from "../text.schema.ts";
import { MOST_AT_ONCE } from "./batch.rules.ts";
import { outcomes } from "./outcome.rules.ts";

/** The funder's own id as published, such as `GB-CHC-1234567`. */
export const funderRef = line(80);

/**
 * One grant in the 360Giving shape, with at least the keys that are read: `id`, `title`, `amountAwarded`, `awardDate`,
 * `fundingOrganization` and `recipientOrganization`. It may be wrong in any way: what is wrong is answered in words.
 */
export const SentGrant = z.record(z.string(), z.unknown());

export const ImportRows = z.strictObject({
  orgId,
  funderRef,
  grants: z
    .array(SentGrant)
    .min(1, "Send at least one grant.")
    .max(MOST_AT_ONCE, `Send at most ${MOST_AT_ONCE} grants at once.`),
});

/** What became of one row, in the order they were sent. */
export const RowDone = z.strictObject({
  sourceId: z.string(),
  outcome: z.enum(outcomes),
  grantId: grantId.optional(),
  orgId: orgId.optional(),
  /** Why it was not recorded, or how it differs from what was. */
  says: z.array(z.string()),
});
export type RowDone = z.infer<typeof RowDone>;

export const Imported = z.strictObject({ items: z.array(RowDone) });
export type Imported = z.infer<typeof Imported>;

/** Bring in the first person of a group whose grant was recorded: they lead it here from then on. */
export const InviteLead = z.strictObject({ grantId, email, name: line(80) });

export const Invited = z.strictObject({ orgId, personId, name: z.string() });
export type Invited = z.infer<typeof Invited>;

/** A grant recorded as made elsewhere, as its readers see it. */
export const Recorded = Elsewhere.extend({
  /** Whether the group's own people are here. */
  led: z.boolean(),
  actions: z.array(z.string()),
});
export type Recorded = z.infer<typeof Recorded>;
