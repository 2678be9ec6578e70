import { fileURLToPath } from "node:url";

/** Where this machine keeps all it was told: `.local/`, unless `ALLOTMENT_LOCAL` says where. */
export const localFolder =
  process.env.ALLOTMENT_LOCAL ?? fileURLToPath(new URL("../../.local", import.meta.url));

// What runs here asks the environment, as the functions do.
process.env.ALLOTMENT_LOCAL = localFolder;
