import { inject } from "vitest";

/** The local database of this test process. */
export const localDynamo = (): string => {
  const endpoints = inject("dynamo");
  const own = endpoints[Number(process.env.VITEST_POOL_ID ?? 0) % endpoints.length];
  if (!own) throw new Error("No local database was started");
  return own;
};
