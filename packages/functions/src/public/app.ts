import { Actor } from "@allotment/core/actor";
import { Programme } from "@allotment/core/programme/index";
import { Hono, type MiddlewareHandler } from "hono";
import type { Edge, Env } from "../api/env.ts";
import { entered } from "../api/middleware/request.ts";
import { bodyLimit, sameOrigin, securityHeaders } from "../api/middleware/security.ts";
import type { Ports } from "../ports/port.ts";
import { type Assets, assetRoutes, lookOf } from "./asset.ts";
import { Front } from "./front.tsx";
import { ProgrammePage } from "./programme.tsx";
import { ProgrammesPage } from "./programmes.tsx";
import { signInRoutes } from "./sign-in-routes.ts";
import { NotFoundPage, onTrouble } from "./trouble.tsx";

export interface PublicEdge extends Omit<Edge, "build"> {
  readonly assets: Assets;
  readonly sendMail: Ports["sendMail"];
}

/** Kept by browsers and the edge network for a little while; the same for everyone, signed in or not. */
const forAnyone =
  (seconds: number): MiddlewareHandler<Env> =>
  async (c, next) => {
    await Actor.with({ type: "public" }, next);
    if (c.res.status === 200) c.header("Cache-Control", `public, max-age=${seconds}`);
  };

/** Until a route says otherwise, nothing is kept. */
const keptByNoOne: MiddlewareHandler<Env> = async (c, next) => {
  c.header("Cache-Control", "no-store");
  await next();
};

/** The pages anyone can read, and sign-in: plain HTML that needs no script. */
export const createPublic = ({ deps, origin, assets, sendMail }: PublicEdge) => {
  const look = lookOf(assets);
  const app = new Hono<Env>();
  app.onError(onTrouble(look));
  app.notFound((c) => c.html(NotFoundPage({ look }), 404));
  app.use(entered(deps), securityHeaders, bodyLimit, sameOrigin(origin), keptByNoOne);
  app.route("/", assetRoutes(look));
  app.get("/", forAnyone(300), (c) => c.html(Front({ look })));
  app.get("/programmes", forAnyone(60), async (c) => {
    const cursor = c.req.query("cursor");
    return c.html(
      ProgrammesPage({ look, readOn: cursor !== undefined, ...(await Programme.listPublic({ cursor })) }),
    );
  });
  app.get("/programmes/:programmeId", forAnyone(60), async (c) => {
    const programme = await Programme.publicPage({ programmeId: c.req.param("programmeId") });
    return c.html(ProgrammePage({ look, programme }));
  });
  app.route("/", signInRoutes({ origin, look, sendMail }));
  return app;
};
