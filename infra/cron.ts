/** What happens because time has passed, and because nobody should have to check by hand. */
import { createFunction } from "./function.ts";
import { tableSweeper, tableWriter } from "./table.ts";

type Schedule = `cron(${string})`;

const runOn = (name: string, schedule: Schedule, file: string, link: typeof tableWriter) => {
  const run = createFunction(name, `cron/${file}`, { link: [link], timeout: "15 minutes" });
  // Closing days and 28-day windows are days in Britain, summer time included.
  new sst.aws.CronV2(`${name}Timer`, { schedule, timezone: "Europe/London", retries: 2, function: run });
  return run;
};

export const crons = {
  CloseDay: runOn("CloseDay", "cron(5 * * * ? *)", "close-programmes", tableWriter),
  CoSignWindow: runOn("CoSignWindow", "cron(20 * * * ? *)", "settle-records", tableWriter),
  Reconcile: runOn("Reconcile", "cron(30 3 * * ? *)", "reconcile-pots", tableSweeper),
};
