import * as z from "zod";
import { pence } from "../money.schema.ts";
import { per } from "../review/taking-part.rules.ts";
import { words } from "../text.schema.ts";

/** What a programme offers those who read for it, for their time: how much, for what, and how they get it. */
export const TakingPart = z.strictObject({ pence, per: z.enum(per), words: words(600) });
