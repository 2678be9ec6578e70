/** `npm run reset`: throws away what this machine kept, so that the next start begins again. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { isInUse } from "./local/dynamo.ts";
import { localFolder } from "./local/folder.ts";

if (await isInUse(join(localFolder, "dynamo"))) {
  console.error("Allotment is running. Stop it first, with Ctrl-C.");
  process.exit(1);
}
rmSync(localFolder, { recursive: true, force: true });
console.log("What this machine kept is gone. The next npm start begins again.");
