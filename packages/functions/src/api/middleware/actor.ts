import { Actor } from "@allotment/core/actor";
import { DomainError } from "@allotment/core/error";
import { spendAllowance } from "@allotment/core/limit/limit";
import { Membership } from "@allotment/core/membership/index";
import { Session } from "@allotment/core/session/index";
import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { Env } from "../env.ts";
import { cookieName } from "../session-cookie.ts";

const writes = { what: "writes", most: 120, everySeconds: 60 };

/** Who is asking: the person whose session the cookie opens, with the roles they hold now; or the public. */
export const actor =
  (origin: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = getCookie(c, cookieName(origin));
    c.set("token", token);
    const personId = token === undefined ? undefined : await Session.personOf(token);
    if (personId === undefined) return Actor.with({ type: "public" }, next);
    const [person] = await Promise.all([
      Membership.actorOf(personId),
      c.req.method === "GET" ? undefined : spendAllowance(writes, personId),
    ]);
    return Actor.with(person, next);
  };

/** 401 for anyone not signed in. Everything in the API but its description needs a person. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  // What one person may see is kept by no browser and no edge, to be given to the next.
  c.header("Cache-Control", "no-store");
  if (Actor.use().type !== "person")
    throw new DomainError("unauthenticated", "sign_in_first", "Sign in first. We kept your words.");
  await next();
};
