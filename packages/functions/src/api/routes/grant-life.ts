import { Grant } from "@allotment/core/grant/index";
import { KeepPause, PauseGrant, Resume } from "@allotment/core/grant/pause.schema";
import { router } from "../contract.ts";
import { act, without } from "./grant-act.ts";

/** What becomes of a signed agreement: paused for a listed reason, looked at again, and going on. */
export const lifeRoutes = router()
  .openapi(
    act(
      "/{grantId}/actions/pause",
      "pauseGrant",
      "Pause a grant, with a second person, until it is looked at again",
      PauseGrant.omit(without),
    ),
    async (c) => c.json(await Grant.pause({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/keep-pause",
      "keepPause",
      "Look at a pause again, and leave it for now",
      KeepPause.omit(without),
    ),
    async (c) => c.json(await Grant.keepPause({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(act("/{grantId}/actions/resume", "resumeGrant", "End a pause", Resume.omit(without)), async (c) =>
    c.json(await Grant.resume({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
