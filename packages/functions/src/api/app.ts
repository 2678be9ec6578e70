import { notFound } from "@allotment/core/error";
import { router } from "./contract.ts";
import type { Edge } from "./env.ts";
import { actor, signedIn } from "./middleware/actor.ts";
import { entered, idempotency } from "./middleware/request.ts";
import { bodyLimit, sameOrigin, securityHeaders } from "./middleware/security.ts";
import { onError, sendProblem } from "./on-error.ts";
import { describe } from "./openapi.ts";
import { toProblem } from "./problem.ts";
import { healthRoutes } from "./routes/health.ts";
import { meRoutes } from "./routes/me.ts";
import { membershipRoutes } from "./routes/membership.ts";
import { organisationRoutes } from "./routes/organisation.ts";

/** The whole API over what it is given; the Lambda, the tests and the local server all use this one. */
export const createApp = ({ deps, origin, build }: Edge) => {
  const app = router();
  app.onError(onError);
  app.notFound((c) => sendProblem(c, toProblem(notFound(), c.get("requestId"))));
  app.use(entered(deps), securityHeaders, bodyLimit);
  app.get("/api/openapi.json", (c) => c.json(describe(app)));
  app.route("/api/health", healthRoutes(build));
  app.use("/api/v1/*", sameOrigin(origin), actor(origin), signedIn, idempotency);
  app.route("/api/v1/me", meRoutes);
  app.route("/api/v1/organisations", organisationRoutes);
  app.route("/api/v1/places", membershipRoutes);
  return app;
};

export type Api = ReturnType<typeof createApp>;
