import { randomUUID } from "node:crypto";
import { Deps } from "@allotment/core/deps";
import { badInput } from "@allotment/core/error";
import type { Id } from "@allotment/core/id";
import { Request } from "@allotment/core/request";
import type { MiddlewareHandler } from "hono";
import type { Env } from "../env.ts";

/** Name the request, enter what operations need, and write one line about it: ids, status and time, never content. */
export const entered =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const requestId = randomUUID();
    c.set("requestId", requestId);
    c.header("X-Request-Id", requestId);
    const began = performance.now();
    await Deps.with(deps, next);
    deps.log.info("request", {
      requestId,
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  };

const ulid = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** Reads `Idempotency-Key`, so that the change and the fact that it was made are written together. */
export const idempotency: MiddlewareHandler<Env> = async (c, next) => {
  const header = c.req.header("idempotency-key")?.toLowerCase();
  if (header !== undefined && !ulid.test(header))
    throw badInput([{ path: "Idempotency-Key", message: "A key is a ULID: 26 letters and digits." }]);
  const act = `${c.req.method} ${c.req.path}`;
  const request: Request = header === undefined ? { act } : { act, key: `key_${header}` satisfies Id<"key"> };
  await Request.with(request, next);
  if (request.replayed) c.header("Idempotent-Replay", "true");
};
