import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { Programme } from "@allotment/core/programme/index";
import { makeDeps } from "../runtime/deps.ts";

const deps = makeDeps();

/** Run by the clock: applications close when their time has come. */
export const handler = async (): Promise<void> => {
  const { closed } = await Deps.with(deps, () =>
    Actor.with({ type: "system", reason: "the clock" }, () => Programme.closeDue({})),
  );
  deps.log.info("closed", { closed });
};
