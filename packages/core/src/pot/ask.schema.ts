import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { potId } from "./pot.schema.ts";

export const answerId = idSchema("ans");

/** Say what makes a pot hard to use; with no words, it is fine for now. */
export const AnswerUse = z.strictObject({ potId, words: words(1000).optional() });

export const OneAnswer = z.strictObject({ potId, answerId });

/** What someone said about using a pot, as those who hold it see it. */
export const PotAnswer = z.strictObject({
  ...{ answerId, potId, potName: z.string(), byId: personId, at: z.string() },
  words: z.string(),
});
export type PotAnswer = z.infer<typeof PotAnswer>;

/** What the table holds of one. */
export const KeptAnswer = PotAnswer.omit({ potName: true });
