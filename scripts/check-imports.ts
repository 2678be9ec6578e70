import { cruise, type IReporterOutput } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** Fewer modules than this means the cruiser read nothing, which would pass every rule. */
const FEWEST_MODULES = 100;

const options = await extractConfig("./.dependency-cruiser.cjs");
const folders = ["packages/core/src", "packages/functions/src", "packages/web/src"];
const { output }: IReporterOutput = await cruise(
  folders,
  { ruleSet: options, validate: true, ...options.options },
  undefined,
  { tsConfig: extractTsConfig("./tsconfig.base.json") },
);
if (typeof output === "string") throw new Error("Expected a result to read, not a text");

const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} modules, ${violations.length} imports the wrong way`);
if (totalCruised < FEWEST_MODULES)
  console.error(`Only ${totalCruised} modules were read: the cruiser is not seeing the code.`);
process.exitCode = violations.length > 0 || totalCruised < FEWEST_MODULES ? 1 : 0;
