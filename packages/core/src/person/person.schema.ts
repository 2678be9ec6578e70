import * as z from "zod";
import { idSchema } from "../id.ts";
import { email, line } from "../text.schema.ts";

export const personId = idSchema("person");

/** Someone who uses the portal. The name is the one they chose; no birth date, address or number is ever asked. */
export const Info = z.strictObject({
  personId,
  name: line(80),
  email,
});
export type Info = z.infer<typeof Info>;

export const Named = Info.pick({ personId: true, name: true });
export type Named = z.infer<typeof Named>;

/** Names by person id, sent beside anything that mentions people by reference. */
export const Names = z.record(z.string(), z.string());
export type Names = z.infer<typeof Names>;
