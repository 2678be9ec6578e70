import { prepare } from "./check-infra/cache.ts";
import { bundleProgram, runStage } from "./check-infra/run.ts";
import { typeErrors } from "./check-infra/types.ts";

console.time("prepare");
prepare();
console.timeEnd("prepare");
console.time("types");
console.log(typeErrors().join("\n"));
console.timeEnd("types");
console.time("bundle");
await bundleProgram();
console.timeEnd("bundle");
for (const s of ["production", "rehearsal"]) {
  console.time(s);
  const r = runStage(s);
  console.timeEnd(s);
  console.log(r.resources.length);
}
