import * as z from "zod";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { Names, personId } from "../person/person.schema.ts";
import { Info as Ask } from "./ask.schema.ts";
import { Look } from "./look.schema.ts";
import { Info as Perspective, Shown as ShownPerspective } from "./perspective.schema.ts";
import { group, Info } from "./review.schema.ts";

/** What whoever decides needs in sight: the fund, who would hold the new pot, and who will be told. */
export const Deciding = z.strictObject({
  fund: z.strictObject({ potId: idSchema("pot"), name: z.string(), freePence: z.int() }).optional(),
  potName: z.string(),
  holderIds: z.array(personId),
  edges: z.string(),
  willTell: z.array(personId),
});
export type Deciding = z.infer<typeof Deciding>;

/** A review as its reader may see it. Parts that are not theirs to see are left out. */
export const Shown = Info.omit({
  toSay: true,
  free: true,
  toReplace: true,
  spoken: true,
  notReached: true,
}).extend({
  orgId,
  programmeName: z.string(),
  askedPence: pence.optional(),
  /** Why the group asked for its decision to be looked at again, once it did in this round. */
  look: Look.optional(),
  /** Each of the programme's groups: whether it has spoken, or why it could not be reached. */
  groups: z.array(
    z.strictObject({
      group,
      required: z.boolean(),
      spoken: z.boolean(),
      notReachedBecause: z.string().optional(),
    }),
  ),
  /** Required groups that have neither spoken nor been marked as not reached. */
  missing: z.array(group),
  /** What the reader was asked. */
  ask: Ask.optional(),
  /** Everyone who was asked, with their ties, and who reviews here no more: for those who keep the programme. */
  asks: z.array(Ask.extend({ left: z.literal(true).optional() })).optional(),
  /** The programme's reviewers who were not asked yet: for whoever asks. */
  toAsk: z.array(z.strictObject({ personId, group })).optional(),
  mine: Perspective.optional(),
  /** Absent while the reader's own words are not in, or they have not opened the others'. */
  perspectives: z.array(ShownPerspective).optional(),
  /** Whether the reader may read the talk. */
  talk: z.boolean(),
  deciding: Deciding.optional(),
  actions: z.array(z.string()),
  people: Names,
});
export type Shown = z.infer<typeof Shown>;

/** A line of what someone is asked to read; where it stands, but for those with a tie to it. */
export const Asked = Ask.extend({ state: Info.shape.state.optional() });
export type Asked = z.infer<typeof Asked>;

/** A line of a programme's reviews. */
export const Line = Info.pick({
  applicationId: true,
  title: true,
  state: true,
  round: true,
  toSay: true,
  toReplace: true,
  spoken: true,
  beganAt: true,
  talkOpenedAt: true,
  decidedAt: true,
  decisionId: true,
});
export type Line = z.infer<typeof Line>;
