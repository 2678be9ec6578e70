import * as z from "zod";

/** An event on its way to the subscribers, as the queue carries it. References and facts only. */
export const Published = z.object({
  eventId: z.string().min(1),
  name: z.string().min(1),
  /** Id of the thing it happened to. */
  subject: z.string(),
  /** Id of the person who did it, `system` or `public`. */
  actor: z.string(),
  at: z.string(),
  facts: z.unknown(),
  /** Where to read on, when so many are told that it takes more than one page. */
  from: z.string().optional(),
});
export type Published = z.infer<typeof Published>;
