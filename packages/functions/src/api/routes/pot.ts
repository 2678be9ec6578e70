import { Pot, Spend, Statement } from "@allotment/core/pot/index";
import { made, router } from "../contract.ts";
import * as contract from "./pot.contract.ts";

export const potRoutes = router()
  .openapi(contract.makePot, async (c) => c.json(await Pot.make(c.req.valid("json")), made()))
  .openapi(contract.listMyPots, async (c) => c.json(await Pot.mine(c.req.valid("query")), 200))
  .openapi(contract.showPot, async (c) => c.json(await Pot.fromId(c.req.valid("param")), 200))
  .openapi(contract.listPotsUnder, async (c) =>
    c.json(await Pot.children({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(contract.showTree, async (c) =>
    c.json(await Pot.tree({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(contract.showStatement, async (c) => {
    const { page, words } = c.req.valid("query");
    return c.json(await Statement.read({ ...c.req.valid("param"), page, words: words === "true" }), 200);
  })
  .openapi(contract.showBalance, async (c) =>
    c.json(await Statement.onDay({ ...c.req.valid("param"), ...c.req.valid("query") }), 200),
  )
  .openapi(contract.sayYes, async (c) => c.json(await Pot.sayYes(c.req.valid("param")), 200))
  .openapi(contract.sayNo, async (c) =>
    c.json(await Pot.sayNo({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(contract.openPot, async (c) => c.json(await Pot.open(c.req.valid("param")), 200))
  .openapi(contract.restPot, async (c) => c.json(await Pot.rest(c.req.valid("param")), 200))
  .openapi(contract.oneIsEnough, async (c) => c.json(await Pot.oneIsEnough(c.req.valid("param")), 200))
  .openapi(contract.reopenPot, async (c) => c.json(await Pot.reopen(c.req.valid("param")), 200))
  .openapi(contract.closePot, async (c) => c.json(await Pot.close(c.req.valid("param")), 200))
  .openapi(contract.topUpPot, async (c) =>
    c.json(await Pot.topUp({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(contract.giveBackFromPot, async (c) =>
    c.json(await Pot.giveBack({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(contract.addHolder, async (c) =>
    c.json(await Pot.addHolder({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(contract.bringHolder, async (c) =>
    c.json(await Pot.bringHolder({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(contract.leavePot, async (c) => c.json(await Pot.leave(c.req.valid("param")), 200))
  .openapi(contract.recordSpend, async (c) =>
    c.json(await Spend.record({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  )
  .openapi(contract.recordSpends, async (c) =>
    c.json(await Spend.recordMany({ ...c.req.valid("param"), ...c.req.valid("json") }), made()),
  );
