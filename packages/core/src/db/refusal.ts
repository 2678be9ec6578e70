/** Whether a single write failed because its condition did not hold. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === "ConditionalCheckFailedException";
