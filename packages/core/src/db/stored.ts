import type * as z from "zod";

const made = new WeakMap<z.ZodObject, z.ZodObject>();

/**
 * The schema of a thing as the table holds it: what it is, past the marks that storage adds. Made once for each schema,
 * since zod compiles every schema it makes at its first use, which costs more than reading many rows.
 */
export const stored = <S extends z.ZodRawShape>(schema: z.ZodObject<S>): z.ZodObject<S, z.core.$strip> => {
  // The map holds each schema under the one it was made from, so the shape that went in is the one that comes out.
  const found = made.get(schema) as z.ZodObject<S, z.core.$strip> | undefined;
  if (found) return found;
  const strip = schema.strip();
  made.set(schema, strip);
  return strip;
};
