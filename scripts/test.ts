import { staticSteps } from "./check.ts";
import { runSteps, type Step, vitestCounts } from "./steps.ts";

const vitest = "node_modules/.bin/vitest";

/** Everything, in the order that fails soonest. The last line is read by machines: `N passed, N failed`. */
const steps: readonly Step[] = [
  ...staticSteps,
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "rules, operations, routes, infrastructure", command: [vitest, "run"], count: vitestCounts },
  { name: "browser", command: [vitest, "run", "--config", "vitest.browser.config.ts"], count: vitestCounts },
];

const { passed, failed } = await runSteps(steps);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
