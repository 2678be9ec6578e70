import { Dialogue } from "@allotment/core/dialogue/index";
import { CouldTalk } from "@allotment/core/dialogue/people";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, ifMatch, problems, router } from "../contract.ts";
import * as Contract from "./dialogue.contract.ts";

const list = createRoute({
  method: "get",
  path: "/",
  operationId: "listDialogues",
  tags: ["Dialogues"],
  summary: "Your talks; or those of a grant or a funder’s programme",
  request: { query: Dialogue.list.schema },
  responses: { 200: answer(Contract.Dialogues, "A page of talks."), ...problems },
});
const couldTalk = createRoute({
  method: "get",
  path: "/people",
  operationId: "listPeopleToTalkWith",
  tags: ["Dialogues"],
  summary: "People a talk about this grant or programme could be with",
  request: { query: Dialogue.couldTalk.schema },
  responses: {
    200: answer(z.object({ items: z.array(CouldTalk) }), "People, by what they are."),
    ...problems,
  },
});

export const dialogueRoutes = router()
  .openapi(list, async (c) => c.json(await Dialogue.list(c.req.valid("query")), 200))
  .openapi(couldTalk, async (c) => c.json(await Dialogue.couldTalk(c.req.valid("query")), 200))
  .openapi(Contract.invite, async (c) => c.json(await Dialogue.invite(c.req.valid("json")), 201))
  .openapi(Contract.show, async (c) => c.json(await Dialogue.fromId(c.req.valid("param")), 200))
  .openapi(Contract.link, async (c) =>
    c.json(await Dialogue.link({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.agreeTime, async (c) =>
    c.json(await Dialogue.agreeTime({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.move, async (c) =>
    c.json(await Dialogue.move({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.callOff, async (c) =>
    c.json(await Dialogue.callOff({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.sayWhatHelps, async (c) =>
    c.json(await Dialogue.sayWhatHelps({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.askInBox, async (c) =>
    c.json(await Dialogue.askInBox({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.inviteGuest, async (c) =>
    c.json(await Dialogue.inviteGuest({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.hold, async (c) =>
    c.json(await Dialogue.hold({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.writeWord, async (c) =>
    c.json(await Dialogue.writeWord({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(Contract.editWord, async (c) =>
    c.json(
      await Dialogue.editWord({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
      200,
    ),
  )
  .openapi(Contract.promise, async (c) =>
    c.json(await Dialogue.promise({ ...c.req.valid("param"), ...c.req.valid("json") }), 201),
  )
  .openapi(Contract.editRecord, async (c) =>
    c.json(
      await Dialogue.editRecord({ ...c.req.valid("param"), ...c.req.valid("json"), version: ifMatch(c) }),
      200,
    ),
  )
  .openapi(Contract.offerRecord, async (c) => c.json(await Dialogue.offerRecord(c.req.valid("param")), 200))
  .openapi(Contract.askChange, async (c) =>
    c.json(await Dialogue.askChange({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.giveAnswer, async (c) =>
    c.json(await Dialogue.answer({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.takeWordsBack, async (c) =>
    c.json(await Dialogue.takeWordsBack({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(Contract.addAddendum, async (c) =>
    c.json(await Dialogue.addAddendum({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );

const promises = createRoute({
  method: "get",
  path: "/",
  operationId: "listPromises",
  tags: ["Dialogues"],
  summary: "Promises made to you and by you, the funder’s with everyone else’s",
  request: { query: Dialogue.listPromises.schema },
  responses: { 200: answer(Contract.Promises, "A page of promises."), ...problems },
});

export const promiseRoutes = router()
  .openapi(promises, async (c) => c.json(await Dialogue.listPromises(c.req.valid("query")), 200))
  .openapi(Contract.look, async (c) =>
    c.json(await Dialogue.look({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  );
