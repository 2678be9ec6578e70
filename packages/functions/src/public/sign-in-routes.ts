import { Hono } from "hono";
import type { Env } from "../api/env.ts";
import { actor } from "../api/middleware/actor.ts";
import {
  askEmail,
  askName,
  type SignInNeeds,
  sendCode,
  signOut,
  takeCode,
  takeName,
} from "./sign-in-steps.tsx";

/** A code by mail, then the code back: no script, no password, and one answer for every address. */
export const signInRoutes = (needs: SignInNeeds) => {
  const app = new Hono<Env>();
  app.use("/sign-in/*", actor(needs.origin));
  app.use("/sign-out", actor(needs.origin));
  app.get("/sign-in", askEmail(needs));
  app.post("/sign-in", sendCode(needs));
  app.get("/sign-in/code", (c) => c.redirect("/sign-in"));
  app.post("/sign-in/code", takeCode(needs));
  app.get("/sign-in/name", askName(needs));
  app.post("/sign-in/name", takeName(needs));
  app.post("/sign-out", signOut(needs));
  return app;
};
