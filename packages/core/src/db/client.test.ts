import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { Deps } from "../deps.ts";
import { Heads } from "../pot/pot.entity.ts";
import { documentClient, spared } from "./client.ts";
import { live } from "./entity.ts";
import { getAll } from "./get-all.ts";

const settings = { region: "eu-west-2", credentials: { accessKeyId: "a", secretAccessKey: "b" } };

/** Runs `run` with a database that does to every call as `answer` does. */
const against = <R>(answer: () => Promise<object>, run: () => Promise<R>): Promise<R> => {
  const client = documentClient(new DynamoDBClient(settings));
  client.middlewareStack.add(() => async () => ({ output: await answer(), response: {} }) as never, {
    step: "initialize",
    priority: "high",
  });
  return Deps.with({ client, table: "table" } as Deps, run);
};

describe("the client", () => {
  it("is spared steps that the SDK still has under these names", () => {
    const { middlewareStack } = new DynamoDBClient(settings);
    expect(spared.map((step) => middlewareStack.remove(step))).toEqual([true, true]);
  });

  it("gives the SDK's own error, as it was thrown", async () => {
    const refusal = new Error("no");
    const read = against(
      () => Promise.reject(refusal),
      () => live(Heads).get({ potId: "pot_1" }).go(),
    );
    await expect(read).rejects.toBe(refusal);
  });

  it("takes a read of many for busy when some of it was left out", async () => {
    const some = { Responses: { table: [] }, UnprocessedKeys: { table: { Keys: [{ pk: "POT#pot_1" }] } } };
    const read = against(
      async () => some,
      () => getAll(Heads, [{ potId: "pot_1" }]),
    );
    await expect(read).rejects.toMatchObject({ code: "busy" });
  });
});
