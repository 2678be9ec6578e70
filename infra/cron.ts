/** What happens because time has passed, and because nobody should have to check by hand. */
import { fromSource } from "./function.ts";
import { tableSweeper, tableWriter } from "./table.ts";

type Schedule = `cron(${string})`;

const cron = (
  name: string,
  file: string,
  schedule: Schedule,
  link: sst.Linkable<{ name: $util.Output<string> }>,
) =>
  new sst.aws.CronV2(name, {
    schedule,
    // Closing days and 28-day windows are days in Britain, summer time included.
    timezone: "Europe/London",
    retries: 2,
    function: fromSource(`cron/${file}`, { link: [link], timeout: "15 minutes" }),
  });

export const crons = {
  CloseDay: cron("CloseDay", "close-programmes", "cron(5 * * * ? *)", tableWriter),
  CoSignWindow: cron("CoSignWindow", "settle-records", "cron(20 * * * ? *)", tableWriter),
  Reconcile: cron("Reconcile", "reconcile-pots", "cron(30 3 * * ? *)", tableSweeper),
};
