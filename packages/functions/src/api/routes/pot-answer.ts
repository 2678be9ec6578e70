import { AnswerUse, OneAnswer } from "@allotment/core/pot/ask.schema";
import { Pot, Spend } from "@allotment/core/pot/index";
import { createRoute } from "@hono/zod-openapi";
import { body, keyHeader, router } from "../contract.ts";
import { pot } from "./pot.contract.ts";
import { toTalkAbout } from "./spend.ts";

const headers = keyHeader;
const tags = ["Pots"];

/** What holders say about using a pot: among what they have to talk about until they have. */
export const potAnswerRoutes = router()
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/answers",
      operationId: "answerUseOfPot",
      tags,
      summary:
        "Say what makes a pot you hold hard to use, for your next talk; with no words, it is fine for now",
      request: {
        params: AnswerUse.pick({ potId: true }),
        headers,
        body: body(AnswerUse.omit({ potId: true })),
      },
      responses: pot,
    }),
    async (c) => c.json(await Pot.answerUse({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      method: "post",
      path: "/{potId}/answers/{answerId}/actions/talked-about",
      operationId: "talkedAboutAnswer",
      tags,
      summary: "Say that what someone said about a pot was talked about; its words are kept no longer",
      request: { params: OneAnswer, headers },
      responses: toTalkAbout,
    }),
    async (c) => c.json(await Spend.sayAnswerTalkedAbout(c.req.valid("param")), 200),
  );
