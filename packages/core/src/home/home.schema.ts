import * as z from "zod";

/** The same human help on every page: the steward of your place. */
export const Help = z.strictObject({
  name: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
  /** The programme they look after. */
  looksAfter: z.string().optional(),
  programmeId: z.string().optional(),
});
export type Help = z.infer<typeof Help>;

/** Something that waits for someone: which thing, and a sentence that says what. Never a count or a colour. */
export const Wait = z.strictObject({
  /** The id of the thing it is about; the portal makes a link of it. */
  subject: z.string(),
  /**
   * Which page of it to open, when not its own: an application is waited for in its review, a worry in its hold, a
   * spend among the drafts.
   */
  page: z.enum(["review", "hold", "drafts", "change"]).optional(),
  title: z.string(),
  /** One short sentence. */
  says: z.string(),
  /** A day it is planned for, if any. */
  on: z.string().optional(),
});
export type Wait = z.infer<typeof Wait>;

/** Something lately learnt: someone's words, with where they come from. */
export const Learnt = z.strictObject({
  subject: z.string(),
  words: z.string(),
  from: z.string(),
  on: z.string(),
});
export type Learnt = z.infer<typeof Learnt>;

export const Shown = z.strictObject({
  waitingForYou: z.array(Wait),
  waitingForOthers: z.array(Wait),
  latelyLearnt: z.array(Learnt),
});
export type Shown = z.infer<typeof Shown>;
