import { Actor } from "@allotment/core/actor";
import { Deps } from "@allotment/core/deps";
import { Dialogue } from "@allotment/core/dialogue/index";
import { makeDeps } from "../runtime/deps.ts";

const deps = makeDeps();

/** Run by the clock: records whose time to answer is over are complete, with who answered. */
export const handler = async (): Promise<void> => {
  const { settled } = await Deps.with(deps, () =>
    Actor.with({ type: "system", reason: "the clock" }, () => Dialogue.settleDue({})),
  );
  deps.log.info("settled", { settled });
};
