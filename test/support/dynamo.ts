import { inject } from "vitest";

/**
 * Who asks for a table, which gives it a database of its own: beside many others, each write to it would take three
 * times as long.
 */
export const ownerOf = (table: string) => ({
  accessKeyId: table.replace(/[^A-Za-z0-9]/g, ""),
  secretAccessKey: "local",
});

/** The local database of this test process. */
export const localDynamo = (): string => {
  const endpoints = inject("dynamo");
  const own = endpoints[Number(process.env.VITEST_POOL_ID ?? 0) % endpoints.length];
  if (!own) throw new Error("No local database was started");
  return own;
};
