import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { Hono } from "hono";
import type { Sent } from "./recorder.ts";

/** A server with nobody to sign in and nothing to permit, check or audit: one call for each request, and JSON back. */
export const bareServer = (
  client: DynamoDBDocumentClient,
  reads: readonly Sent[],
  spend: (client: number) => Promise<void>,
) => {
  const get = reads.find(
    ({ name, input }) => name === "BatchGetItemCommand" && /POT#/.test(JSON.stringify(input)),
  );
  if (!get) throw new Error("A read of a pot gets no pot");
  // Recorded from this very command.
  const input = get.input as never as BatchGetCommand["input"];
  const app = new Hono()
    .get("/pots/:potId", async (c) => {
      const { Responses = {} } = await client.send(new BatchGetCommand(input));
      return c.json(Object.values(Responses).flat()[0]);
    })
    .post("/pots/:number/spends", async (c) => {
      const body = await c.req.json();
      await spend(Number(c.req.param("number")));
      return c.json(body, 201);
    });
  return {
    async read(): Promise<void> {
      const response = await app.request("/pots/one");
      const body: { pk?: string } = await response.json();
      if (response.status !== 200 || !body.pk) throw new Error(`The bare server answered ${response.status}`);
    },
    async spend(body: object, number: number): Promise<void> {
      const headers = { "content-type": "application/json" };
      const sent = { method: "POST", headers, body: JSON.stringify(body) };
      const response = await app.request(`/pots/${number}/spends`, sent);
      if (response.status !== 201 || !(await response.json()))
        throw new Error(`The bare server answered ${response.status}`);
    },
  };
};
