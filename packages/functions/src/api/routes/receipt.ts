import { Receipt } from "@allotment/core/pot/index";
import * as Schema from "@allotment/core/pot/receipt.schema";
import * as SpendSchema from "@allotment/core/pot/spend.schema";
import { createRoute, z } from "@hono/zod-openapi";
import { answer, body, keyHeader, problems, router } from "../contract.ts";
import { Shown } from "./spend.ts";

const ofSpend = z.object({ txId: SpendSchema.txId });
const params = ofSpend.extend({ receiptId: Schema.receiptId });
const spend = { 200: answer(Shown, "The spend."), ...problems };

const post = <const Path extends string>(path: Path, operationId: string, summary: string) => ({
  method: "post" as const,
  path,
  operationId,
  tags: ["Spends"],
  summary,
});

/** Receipts of a spend. The file itself goes to the file store and comes from there, by addresses good for a short while. */
export const receiptRoutes = router()
  .openapi(
    createRoute({
      ...post("/{txId}/receipts", "startReceipt", "Ask where to send a receipt or a photo to"),
      request: { params: ofSpend, body: body(Schema.Start.omit({ txId: true })) },
      responses: { 200: answer(Schema.Started, "A form that takes one file."), ...problems },
    }),
    async (c) => c.json(await Receipt.start({ ...c.req.valid("param"), ...c.req.valid("json") }), 200),
  )
  .openapi(
    createRoute({
      ...post("/{txId}/receipts/{receiptId}/actions/add", "addReceipt", "Add the receipt that was sent"),
      request: { params, headers: keyHeader },
      responses: spend,
    }),
    async (c) => c.json(await Receipt.add(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...post(
        "/{txId}/receipts/{receiptId}/actions/open",
        "openReceipt",
        "Open a receipt; that you did is kept",
      ),
      request: { params },
      responses: { 200: answer(Schema.Opened, "An address that opens it for a short while."), ...problems },
    }),
    async (c) => c.json(await Receipt.open(c.req.valid("param")), 200),
  )
  .openapi(
    createRoute({
      ...post(
        "/{txId}/receipts/{receiptId}/actions/take-back",
        "takeBackReceipt",
        "Take back a receipt you added; the line stays",
      ),
      request: { params, headers: keyHeader },
      responses: spend,
    }),
    async (c) => c.json(await Receipt.takeBack(c.req.valid("param")), 200),
  );
