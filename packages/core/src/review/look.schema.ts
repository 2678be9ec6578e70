import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { grounds } from "./look.rules.ts";

/** Why a group asks for a decision to be looked at again. */
export const Look = z.strictObject({
  decisionId: idSchema("dec"),
  applicationId: idSchema("app"),
  ground: z.enum(grounds, "Say whether a fact is wrong, or we did not do what we said."),
  words: words(1500),
  askedBy: personId,
  askedAt: z.string(),
});
export type Look = z.infer<typeof Look>;

export const AskLook = Look.pick({ decisionId: true, ground: true, words: true });
