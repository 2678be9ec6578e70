import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Deps } from "../deps.ts";
import { DomainError } from "../error.ts";

type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Write {
  readonly item: Item;
  /** @param found the item as it is stored, when there is one. */
  readonly refused: (found: Record<string, unknown> | undefined) => Error;
}

/** Anything ElectroDB can turn into a request: `Entity.create(…)`, `.patch(…)`, `.delete(…)`. */
interface HasParams {
  params<T>(options?: { table?: string }): T;
}

// ElectroDB answers params() in whatever type its caller names, so a narrower one would claim what nothing checks.
// biome-ignore lint/suspicious/noExplicitAny: toItem and stillThere read the keys that are really there
const paramsOf = (operation: HasParams): any => operation.params({ table: Deps.use().table });

const toItem = (operation: HasParams): Item => {
  const params = { ...paramsOf(operation), ReturnValuesOnConditionCheckFailure: "ALL_OLD" };
  if ("Item" in params) return { Put: params };
  if ("UpdateExpression" in params) return { Update: params };
  return { Delete: params };
};

const moved = () =>
  new DomainError(
    "conflict",
    "changed_since",
    "Someone else changed this first. Look again, then try once more.",
  );

/** A write to go in a transaction; `refused` names what a failed condition means (by default: changed since). */
export const write = (operation: HasParams, refused: Write["refused"] = moved): Write => ({
  item: toItem(operation),
  refused,
});

/**
 * Holds a transaction to something it does not write: the item that `get` reads must still be there.
 * Two that each rest on what the other takes away can't both go through.
 */
export const stillThere = (get: HasParams, refused: Write["refused"] = moved): Write => {
  const { TableName, Key } = paramsOf(get);
  const ConditionExpression = "attribute_exists(pk)";
  return { item: { ConditionCheck: { TableName, Key, ConditionExpression } }, refused };
};

/** Tries at one write before 503: what a function's time allows. */
export const MOST_TRIES = 6;

/** Full jitter: anywhere from nothing to a bound that doubles (AWS's advice for contended writes), in ms. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(25 * 2 ** attempt, 800)));

const passing = new Set([
  "TransactionConflictException",
  "TransactionInProgressException",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);
const passingSlots = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

export const busy = (cause: unknown): DomainError =>
  new DomainError("unavailable", "busy", "That did not go through. Nothing was lost. Try again.", {
    retryAfterSeconds: 2,
    cause,
  });

/** Each slot's verdict on a cancelled transaction, with the item that stood in its way. */
export interface Slot {
  readonly code: string;
  readonly found: Record<string, unknown> | undefined;
}

/** All or nothing was nothing: which writes said no, and what they found. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  readonly slots: readonly Slot[];
  constructor(slots: readonly Slot[], cause: unknown) {
    super("The transaction was cancelled", { cause });
    this.slots = slots;
  }
}

const slotsOf = (error: TransactionCanceledException): Slot[] =>
  (error.CancellationReasons ?? []).map((reason) => ({
    code: reason.Code ?? "None",
    found: reason.Item ? unmarshall(reason.Item) : undefined,
  }));

/** What to do about a failed try: go round again, or the error to throw. */
const verdict = (error: unknown): { again: true } | { again: false; error: unknown } => {
  if (error instanceof TransactionCanceledException) {
    const slots = slotsOf(error);
    const refused = slots.some((slot) => slot.code === "ConditionalCheckFailed");
    if (!refused && slots.some((slot) => passingSlots.has(slot.code))) return { again: true };
    return { again: false, error: new Cancelled(slots, error) };
  }
  return error instanceof Error && passing.has(error.name) ? { again: true } : { again: false, error };
};

/**
 * Send items as one transaction, with bounded retries for what passes by itself.
 * @throws Cancelled with each slot's verdict; DomainError `busy` (503) when retries ran out.
 */
export const send = async (items: readonly Item[]): Promise<void> => {
  const { client } = Deps.use();
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
      return;
    } catch (error) {
      const next = verdict(error);
      if (!next.again) throw next.error;
      if (attempt + 1 >= MOST_TRIES) throw busy(error);
      await pause(attempt);
    }
  }
};

/**
 * The only way a group of writes reaches the table: one transaction, and a cancelled one always throws.
 * (ElectroDB's own `.go()` on a transaction answers `canceled: true` and throws nothing.)
 */
export const transact = async (writes: readonly Write[]): Promise<void> => {
  try {
    await send(writes.map((each) => each.item));
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    const at = error.slots.findIndex((slot) => slot.code === "ConditionalCheckFailed");
    throw writes[at]?.refused(error.slots[at]?.found) ?? busy(error);
  }
};
