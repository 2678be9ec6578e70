/** `npm run crash -- 100`: kill the whole server at random moments, and show that nothing it said was saved is lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFunctions } from "./build-functions.ts";
import { crash } from "./crash/run.ts";

const falls = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), "allotment-crash-"));
await buildFunctions("local");
const { lost, ...figures } = await crash(folder, falls, (line) => console.log(line));
console.table(figures);
for (const what of lost) console.error(`LOST ${what}`);
if (lost.length === 0) rmSync(folder, { recursive: true });
process.exit(lost.length === 0 ? 0 : 1);
