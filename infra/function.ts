/** What every function has in common: how it runs, what it is told, and how long its log is kept. */
import { execSync } from "node:child_process";
import { environment, type FunctionName, functions, runtime } from "./contract.ts";
import { bucket } from "./file.ts";
import { mailFrom } from "./mail.ts";
import { notices } from "./queue.ts";
import { router } from "./router.ts";
import { pepper } from "./secret.ts";
import { isShared, settings } from "./stage.ts";
import { table } from "./table.ts";

const told = {
  [environment.tableName]: table.name,
  [environment.pepper]: pepper.value,
  [environment.origin]: router.url,
  [environment.mailFrom]: mailFrom,
  [environment.noticeQueue]: notices.url,
  [environment.fileBucket]: bucket.name,
  [environment.build]: settings().build,
};

/** SST lets the whole account take on a function's role, which only `sst dev` needs. Lambda alone may. */
const lambdaAlone = {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
};

type Own = Pick<sst.aws.FunctionArgs, "link" | "permissions" | "timeout" | "url">;

// Bundled by ourselves, so that what is deployed is what was tested, measured and run on one machine.
execSync("npm run --silent build:functions", { cwd: $cli.paths.root, stdio: "inherit" });

/**
 * One of the contract's functions, with what is its own. Subscriptions and timers are given the function,
 * not its arguments: on that way SST would drop the mark that keeps the pepper out of its state.
 */
export const createFunction = (name: FunctionName, own: Own): sst.aws.Function =>
  new sst.aws.Function(name, {
    bundle: `packages/functions/dist/${functions[name]}`,
    handler: "index.handler",
    runtime,
    architecture: "arm64",
    // People are told that sign-in logs are kept for a year.
    logging: { format: "json", retention: isShared($app.stage) ? "1 year" : "1 week" },
    environment: told,
    ...($dev ? {} : { transform: { role: lambdaAlone } }),
    ...own,
  });
