/** What every function has in common: how it runs, what it is told, and how long its log is kept. */
import { environment, runtime } from "./contract.ts";
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
  [environment.build]: settings().build,
};

type Own = Pick<sst.aws.FunctionArgs, "link" | "memory" | "timeout" | "url">;

/** Arguments for the function in `packages/functions/src/<file>.ts`, with what is its own. */
export const fromSource = (file: string, own: Own): sst.aws.FunctionArgs => ({
  handler: `packages/functions/src/${file}.handler`,
  runtime,
  architecture: "arm64",
  // People are told that sign-in logs are kept for a year.
  logging: { format: "json", retention: isShared($app.stage) ? "1 year" : "1 week" },
  environment: told,
  nodejs: { format: "esm", minify: true },
  ...own,
});
