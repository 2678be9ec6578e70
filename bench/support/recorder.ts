import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** A command as it was sent: the same object can be sent again, bare. */
export interface Sent {
  readonly name: string;
  readonly input: Record<string, unknown>;
  /** Whether an earlier one was still under way: it was sent beside it, not after it. */
  readonly beside: boolean;
}

/** Note every command a client sends while `run` runs. */
export const record = async (
  client: DynamoDBDocumentClient,
  run: () => Promise<unknown>,
): Promise<Sent[]> => {
  const sent: Sent[] = [];
  let under = 0;
  client.middlewareStack.add(
    (next, context) => async (given) => {
      sent.push({
        name: context.commandName ?? "",
        // What the client sends is the plain object that its command was made with.
        input: structuredClone(given.input) as Record<string, unknown>,
        beside: under > 0,
      });
      under += 1;
      try {
        return await next(given);
      } finally {
        under -= 1;
      }
    },
    { step: "initialize", name: "recorder", priority: "high", override: true },
  );
  try {
    await run();
  } finally {
    client.middlewareStack.remove("recorder");
  }
  return sent;
};
