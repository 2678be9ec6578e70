import { AskEnd, End } from "@allotment/core/grant/end.schema";
import { Act, grantId } from "@allotment/core/grant/grant.schema";
import { Grant } from "@allotment/core/grant/index";
import { SayLook, Statement } from "@allotment/core/grant/look.schema";
import { KeepPause, PauseGrant, Resume } from "@allotment/core/grant/pause.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, problems, router } from "../contract.ts";
import { act, without } from "./grant-act.ts";

/** What becomes of a signed agreement: paused for a listed reason, looked at again, and going on; or its end. */
export const lifeRoutes = router()
  .openapi(
    createRoute({
      method: "get",
      path: "/{grantId}/money",
      operationId: "showGrantMoney",
      tags: ["Grants"],
      summary: "A grant’s money to the penny: what was paid, was spent, is free and went back",
      request: { params: z.object({ grantId }) },
      responses: { 200: answer(Statement.openapi("GrantMoney"), "The sums now, in pence."), ...problems },
    }),
    async (c) => c.json(await Grant.money(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/begin-look",
      "beginYearlyLook",
      "Look back on the year, on the money as it is",
      SayLook.omit(without),
    ),
    async (c) => c.json(await Grant.beginLook({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/answer-look",
      "answerYearlyLook",
      "The other side’s words in a yearly look",
      SayLook.omit(without),
    ),
    async (c) => c.json(await Grant.answerLook({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
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
  )
  .openapi(
    act(
      "/{grantId}/actions/ask-end",
      "askEndOfGrant",
      "Give notice of an early end, or ask the other side for one",
      AskEnd.omit(without),
    ),
    async (c) => c.json(await Grant.askEnd({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    act("/{grantId}/actions/agree-end", "agreeEndOfGrant", "Say yes to an early end", Act.omit(without)),
    async (c) => c.json(await Grant.agreeEnd(c.req.valid("param")), 200),
  )
  .openapi(
    act("/{grantId}/actions/drop-end", "dropEndOfGrant", "Take an early end back", Act.omit(without)),
    async (c) => c.json(await Grant.dropEnd(c.req.valid("param")), 200),
  )
  .openapi(
    act(
      "/{grantId}/actions/end",
      "endGrant",
      "End a grant whose time is over, with its money settled",
      End.omit(without),
    ),
    async (c) => c.json(await Grant.end({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
