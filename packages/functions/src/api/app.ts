import { notFound } from "@allotment/core/error";
import { router } from "./contract.ts";
import type { Edge } from "./env.ts";
import { actor, signedIn } from "./middleware/actor.ts";
import { entered, idempotency } from "./middleware/request.ts";
import { bodyLimit, sameOrigin, securityHeaders } from "./middleware/security.ts";
import { onError, sendProblem } from "./on-error.ts";
import { describe } from "./openapi.ts";
import { toProblem } from "./problem.ts";
import { accountRoutes } from "./routes/account.ts";
import {
  applicationRoutes,
  groupApplicationRoutes,
  programmeApplicationRoutes,
} from "./routes/application.ts";
import { cycleRoutes } from "./routes/cycle.ts";
import { applicationDecisionRoutes, decisionRoutes } from "./routes/decision.ts";
import { dialogueRoutes, promiseRoutes } from "./routes/dialogue.ts";
import { experimentRoutes } from "./routes/experiment.ts";
import { grantRoutes } from "./routes/grant.ts";
import { applicationGrantRoutes, groupGrantRoutes, programmeGrantRoutes } from "./routes/grant-list.ts";
import { healthRoutes } from "./routes/health.ts";
import { holdRoutes } from "./routes/hold.ts";
import { importRoutes, recordedRoutes } from "./routes/import-grants.ts";
import { meRoutes } from "./routes/me.ts";
import { membershipRoutes } from "./routes/membership.ts";
import { noteRoutes } from "./routes/note.ts";
import { organisationRoutes } from "./routes/organisation.ts";
import { perspectiveRoutes } from "./routes/perspective.ts";
import { potRoutes } from "./routes/pot.ts";
import { potChangeRoutes } from "./routes/pot-change.ts";
import { funderProgrammeRoutes, programmeRoutes } from "./routes/programme.ts";
import { applicationReviewRoutes, askedRoutes, programmeReviewRoutes } from "./routes/review.ts";
import { spendRoutes } from "./routes/spend.ts";
import { togetherRoutes } from "./routes/together.ts";

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
  app.route("/api/v1/programmes", programmeRoutes);
  app.route("/api/v1/programmes", programmeApplicationRoutes);
  app.route("/api/v1/applications", applicationRoutes);
  app.route("/api/v1/organisations", groupApplicationRoutes);
  app.route("/api/v1/organisations", funderProgrammeRoutes);
  app.route("/api/v1/applications", applicationReviewRoutes);
  app.route("/api/v1/applications", perspectiveRoutes);
  app.route("/api/v1/applications", applicationDecisionRoutes);
  app.route("/api/v1/decisions", decisionRoutes);
  app.route("/api/v1/programmes", programmeReviewRoutes);
  app.route("/api/v1/reviews", askedRoutes);
  app.route("/api/v1/grants", grantRoutes);
  app.route("/api/v1/programmes", programmeGrantRoutes);
  app.route("/api/v1/organisations", groupGrantRoutes);
  app.route("/api/v1/applications", applicationGrantRoutes);
  app.route("/api/v1/cycles", cycleRoutes);
  app.route("/api/v1/experiments", experimentRoutes);
  app.route("/api/v1/notes", noteRoutes);
  app.route("/api/v1/accounts", accountRoutes);
  app.route("/api/v1/dialogues", dialogueRoutes);
  app.route("/api/v1/promises", promiseRoutes);
  app.route("/api/v1/pots", potRoutes);
  app.route("/api/v1/pots", holdRoutes);
  app.route("/api/v1/pots", togetherRoutes);
  app.route("/api/v1/pots", potChangeRoutes);
  app.route("/api/v1/spends", spendRoutes);
  app.route("/api/v1/organisations", importRoutes);
  app.route("/api/v1/grants", recordedRoutes);
  return app;
};
