import * as Schema from "@allotment/core/grant/grant.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems } from "../contract.ts";

export const Shown = Schema.Info.openapi("Grant");

/** What the path says already. */
export const without = { grantId: true } as const;

/** One step of an agreement: what it takes besides the grant, and the agreement as it then is. */
export const act = <P extends string, S extends z.ZodType>(
  path: P,
  operationId: string,
  summary: string,
  input: S,
) =>
  createRoute({
    method: "post",
    path,
    operationId,
    tags: ["Grants"],
    summary,
    request: { params: z.object({ grantId: Schema.grantId }), headers: keyHeader, body: body(input) },
    responses: { 200: answer(Shown, "The agreement as it is now."), ...problems },
  });
