import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deps } from "@allotment/core/deps";
import { inPounds } from "@allotment/core/money.rules";
import { checkSums } from "./check.ts";
import { castOf } from "./lines.ts";
import { playDemo } from "./play.ts";

/** Where the page to sign in from reads who there is; on a machine that keeps no folder, nothing is written. */
const writeCast = (cast: ReturnType<typeof castOf>): void => {
  const folder = process.env.ALLOTMENT_LOCAL;
  if (folder) writeFileSync(join(folder, "demo-people.json"), `${JSON.stringify(cast, undefined, 2)}\n`);
};

/**
 * Load Saltmere: every step of its timeline, taken by its own people through the domain's operations, with its dates
 * moved so that it ends today. Throws at the first step that does not go, or if a penny is off.
 */
export const loadDemo = async (deps: Deps, say: (line: string) => void): Promise<void> => {
  const stage = await playDemo(deps, say);
  const { pots, freePence, spentPence } = await checkSums(stage, deps);
  writeCast(castOf(stage.data));
  say(`Saltmere is loaded: ${pots} pots, ${inPounds(freePence)} free and ${inPounds(spentPence)} spent.`);
};
