import * as z from "zod";

/** Each step in the life of a thing: when, who, what it came to, and why where someone said so. */
export const history = z.array(
  z.object({ at: z.string(), by: z.string(), to: z.string(), why: z.string().optional() }),
);
