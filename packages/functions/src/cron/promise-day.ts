import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import * as ports from "#ports";
import { readConfig } from "../runtime/config.ts";
import { makeDeps } from "../runtime/deps.ts";
import { askAfterPromises } from "../stream/promise-day.ts";

const { origin } = readConfig();
const deps = makeDeps();

/** Run by the clock each morning: the day someone said they would look at a promise. */
export const handler = (): Promise<void> =>
  Deps.with(deps, () =>
    Actor.with({ type: "system", reason: "the clock" }, () => askAfterPromises(origin, ports.sendMail)),
  );
