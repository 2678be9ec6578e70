import * as z from "zod";
import { email, line } from "../text.schema.ts";

export const Start = z.strictObject({
  email,
  /** Where the request came from, for limits; never kept as it is. */
  address: z.string().max(100),
});

export const Verify = z.strictObject({
  email,
  code: z
    .string("Type the six digits.")
    .transform((typed) => typed.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "The code is six digits.")),
  address: z.string().max(100),
  /** What to call someone who is new here. */
  name: line(80).optional(),
});
