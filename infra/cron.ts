/** What happens because time has passed, and because nobody should have to check by hand. */
import type { FunctionName } from "./contract.ts";
import { createFunction } from "./function.ts";
import { mailer } from "./mail.ts";
import { tableSweeper, tableWriter } from "./table.ts";

type Schedule = `cron(${string})`;

const runOn = (schedule: Schedule, name: FunctionName, link: sst.aws.FunctionArgs["link"]) => {
  const run = createFunction(name, { link, timeout: "15 minutes" });
  // Closing days, 28-day windows and promised days are days in Britain, summer time included.
  new sst.aws.CronV2(`${name}Timer`, { schedule, timezone: "Europe/London", retries: 2, function: run });
  return run;
};

export const crons = {
  CloseDay: runOn("cron(5 * * * ? *)", "CloseDay", [tableWriter]),
  CoSignWindow: runOn("cron(20 * * * ? *)", "CoSignWindow", [tableWriter]),
  PromiseDay: runOn("cron(0 7 * * ? *)", "PromiseDay", [tableWriter, mailer]),
  Reconcile: runOn("cron(30 3 * * ? *)", "Reconcile", [tableSweeper]),
};
