import { Hono } from "hono";
import type { Edge, Env } from "../api/env.ts";
import { entered } from "../api/middleware/request.ts";
import { securityHeaders } from "../api/middleware/security.ts";

/** The pages anyone can read, and sign-in: plain HTML that needs no script. */
export const createPublic = ({ deps }: Edge) => {
  const app = new Hono<Env>();
  app.use(entered(deps), securityHeaders);
  app.get("/", (c) => c.html(<h1>Allotment</h1>));
  return app;
};
