import { Actor } from "@allotment/core/actor";
import { live } from "@allotment/core/db/entity";
import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/index";
import { Programmes } from "@allotment/core/programme/programme.entity";
import { states } from "@allotment/core/programme/programme.rules";
import { makeDeps } from "../runtime/deps.ts";

const deps = makeDeps();

/** The fund of every programme that has one. */
const funds = async (): Promise<string[]> => {
  const found = await Promise.all(
    states.map((state) => live(Programmes).query.inState({ state }).go({ pages: "all" })),
  );
  return found.flatMap(({ data }) => data.map(({ rootPotId }) => rootPotId)).filter((id) => id !== undefined);
};

/** Run by the clock at night: audit every tree of pots. It mends nothing; what does not hold is an error in the log. */
export const handler = (): Promise<void> =>
  Deps.with(deps, () =>
    Actor.with({ type: "system", reason: "the clock" }, async () => {
      for (const rootId of await funds()) {
        const { findings, ...report } = await reconcile(rootId);
        if (findings.length > 0) deps.log.error("a ledger does not hold", { ...report, findings });
        else deps.log.info("a ledger holds", report);
      }
    }),
  );
