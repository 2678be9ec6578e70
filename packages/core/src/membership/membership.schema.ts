import * as z from "zod";
import { roles } from "../access/role.ts";
import { idSchema } from "../id.ts";
import { personId } from "../person/person.schema.ts";
import { email, line } from "../text.schema.ts";
import { reviewGroups } from "./review-group.ts";

/** Where a role is held: roles are given per programme or organisation, never everywhere. */
export const scope = z.union([idSchema("org"), idSchema("prog")]);

export const Info = z.strictObject({
  personId,
  scope,
  /** The name of the place, as it was when the role was given. */
  title: line(140),
  role: z.enum(roles),
  /** For reviewers: whose point of view they were asked for. */
  group: z.enum(reviewGroups).optional(),
  since: z.string(),
  /** The name they were brought in under, when whoever did so does not know the one they go by. */
  broughtInAs: z.string().optional(),
});
export type Info = z.infer<typeof Info>;

/** Someone in a place, with the name they go by. */
export const Member = Info.pick({ personId: true, role: true, group: true, since: true }).extend({
  name: z.string(),
});
export type Member = z.infer<typeof Member>;

/** Bring someone in by their e-mail address; they are made known under `name` if they are new. */
export const Give = z.strictObject({
  scope,
  role: z.enum(roles),
  group: z.enum(reviewGroups).optional(),
  email,
  name: line(80),
});

export const Remove = z.strictObject({ scope, role: z.enum(roles), personId });
