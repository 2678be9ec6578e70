import * as z from "zod";

/** What was promised in a programme, and whether it was kept, in words. */
export const Promises = z.strictObject({
  items: z.array(z.strictObject({ promised: z.string(), kept: z.string() })),
});

/** How often a group was asked for its time this month, and the sentence that says so. */
export const Asks = z.strictObject({ asks: z.int(), says: z.string().optional() });
