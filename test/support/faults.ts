import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { World } from "./world.ts";

export type Fault = "lost before" | "lost after" | "throttled" | "conflict";

/** What the local database never does: connections that break before or after a write, throttling and conflicts. */
const failing: Record<Fault, (send: () => Promise<unknown>) => Promise<unknown>> = {
  "lost before": () => Promise.reject(new Error("The connection broke")),
  "lost after": async (send) => {
    await send();
    throw new Error("The connection broke");
  },
  throttled: () =>
    Promise.reject(Object.assign(new Error("Slow down"), { name: "ProvisionedThroughputExceededException" })),
  conflict: () =>
    Promise.reject(
      new TransactionCanceledException({
        message: "Conflict",
        $metadata: {},
        CancellationReasons: [{ Code: "TransactionConflict" }, { Code: "None" }],
      }),
    ),
};

/** Make transactions of this world fail as `next` says, each time it is asked. */
export const injectFaults = ({ deps }: World, next: () => Fault | undefined): void => {
  deps.client.middlewareStack.add(
    (send, context) => async (args) => {
      const fault = context.commandName === "TransactWriteItemsCommand" ? next() : undefined;
      if (fault === undefined) return send(args);
      // The middleware's own answer passes through untouched; faults only throw.
      return (await failing[fault](() => send(args))) as Awaited<ReturnType<typeof send>>;
    },
    { step: "initialize", name: "faults" },
  );
};

/** Everything the world sends from now on, by command name, with its input. */
export const watch = ({ deps }: World): { name: string; input: Record<string, unknown> }[] => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  deps.client.middlewareStack.add(
    (send, context) => async (args) => {
      sent.push({ name: String(context.commandName), input: { ...args.input } });
      return send(args);
    },
    { step: "initialize", name: "watch" },
  );
  return sent;
};

/** Just before this world's next transaction is sent, do this: what someone else does between its reading and writing. */
export const justBefore = ({ deps }: World, change: () => Promise<unknown>): void => {
  let waits = true;
  deps.client.middlewareStack.add(
    (send, context) => async (args) => {
      if (waits && context.commandName === "TransactWriteItemsCommand") {
        waits = false;
        await change();
      }
      return send(args);
    },
    { step: "initialize", name: "just before", override: true },
  );
};
