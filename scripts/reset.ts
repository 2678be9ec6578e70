/** `npm run reset`: throws away what this machine kept, so that the next start begins again. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isInUse } from "./local/dynamo.ts";

const folder = process.env.ALLOTMENT_LOCAL ?? fileURLToPath(new URL("../.local", import.meta.url));

if (await isInUse(join(folder, "dynamo"))) {
  console.error("Allotment is running. Stop it first, with Ctrl-C.");
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
console.log("What this machine kept is gone. The next npm start begins again.");
