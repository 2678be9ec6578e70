import { runSteps, type Step } from "./steps.ts";

const bin = (name: string) => `node_modules/.bin/${name}`;

/** What can be known without running the product: form, types, lint, import direction, dead code. */
export const staticSteps: readonly Step[] = [
  { name: "format and lint", command: [bin("biome"), "ci", "--error-on-warnings", "--max-diagnostics=100"] },
  { name: "types", command: ["node", "node_modules/typescript7/bin/tsc", "-b"] },
  { name: "import direction", command: [bin("tsx"), "scripts/check-imports.ts"] },
  { name: "dead code", command: [bin("knip"), "--no-progress"] },
];

if (import.meta.url === `file://${process.argv[1]}`) {
  const { failed } = await runSteps(staticSteps);
  process.exitCode = failed > 0 ? 1 : 0;
}
