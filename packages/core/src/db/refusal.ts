/** Whether a single write failed because its condition did not hold (ElectroDB wraps the SDK's error). */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "ConditionalCheckFailedException" ||
    (error.cause instanceof Error && error.cause.name === "ConditionalCheckFailedException"));
