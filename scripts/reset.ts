/** `npm run reset`: throws away what this machine kept, so that the next start begins again. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

rmSync(process.env.ALLOTMENT_LOCAL ?? fileURLToPath(new URL("../.local", import.meta.url)), {
  recursive: true,
  force: true,
});
console.log("What this machine kept is gone. The next npm start begins again.");
