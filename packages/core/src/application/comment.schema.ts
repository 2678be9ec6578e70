import * as z from "zod";
import { idSchema } from "../id.ts";
import { Names, personId } from "../person/person.schema.ts";
import { words } from "../text.schema.ts";
import { questionKeys } from "./questions.rules.ts";

const applicationId = idSchema("app");

/** What someone says of an answer while it is written: for those who write, and for nobody it is sent to. */
export const Comment = z.strictObject({
  commentId: idSchema("say"),
  part: z.enum(questionKeys),
  words: words(1500),
  byId: personId,
  at: z.string(),
});
export type Comment = z.infer<typeof Comment>;

/** What was said, newest first. */
export const Comments = z.strictObject({ items: z.array(Comment), people: Names });
export type Comments = z.infer<typeof Comments>;

export const AddComment = Comment.pick({ part: true, words: true }).extend({ applicationId });
export const OneComment = z.strictObject({ applicationId, commentId: Comment.shape.commentId });
