import * as z from "zod";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { line } from "../text.schema.ts";

const applicationId = idSchema("app");

/** A picture or a PDF that goes with an application, and what it is in its sender's words: a file's own name is not kept. */
export const Enclosure = z.strictObject({
  enclosureId: idSchema("encl"),
  about: line(140),
  type: z.string(),
  bytes: z.int(),
  scanned: z.boolean(),
  byId: personId,
  at: z.string(),
  /** The first sending that it went with. */
  sentIn: z.int().optional(),
});
export type Enclosure = z.infer<typeof Enclosure>;

/** What is frozen of one when an application is sent. */
export const SentEnclosure = Enclosure.pick({ enclosureId: true, about: true, type: true, bytes: true });

export const StartEnclosure = z.strictObject({
  applicationId,
  type: z.string().max(100),
  bytes: z.int().min(1, "That file has nothing in it."),
});

/** Where to send it: a form with these fields, and then the file, in a field called `file`. */
export const StartedEnclosure = z.strictObject({
  enclosureId: Enclosure.shape.enclosureId,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
});

export const OneEnclosure = z.strictObject({ applicationId, enclosureId: Enclosure.shape.enclosureId });
export const KeepEnclosure = OneEnclosure.extend({ about: Enclosure.shape.about });

/** An address that opens it for a while. */
export const Opening = z.strictObject({ url: z.string(), forSeconds: z.int() });
