import { Deps } from "@allotment/core/deps";
import { Pot } from "@allotment/core/pot/index";
import { reconcile } from "@allotment/core/pot/reconcile";
import type { Saltmere } from "./data.ts";
import { expectEqual, one, type Stage } from "./stage.ts";

type Expected = Saltmere["expected"];

export interface Sums {
  readonly pots: number;
  /** Free over all pots, and spent and not returned, in pence. */
  readonly freePence: number;
  readonly spentPence: number;
}

/** What one pot holds, as one of its holders sees it. */
const held = async (potRef: string, stage: Stage) => {
  const [holder] = one(stage.data.pots, potRef).holders;
  const potId = stage.ids.of("pot", potRef);
  return stage.as(holder?.personId ?? "", () => Pot.fromId({ potId }));
};

/** Hold every pot to the sum the data tells, read as its holders read it. Gives what is free over all. */
const checkBalances = async (stage: Stage, expected: Expected): Promise<number> => {
  const { balancesPence, setAsideWithPeoplePence } = expected;
  expectEqual(
    "The list of pots",
    Object.keys(balancesPence).sort(),
    stage.data.pots.map(({ id }) => id).sort(),
  );
  let free = 0;
  for (const [ref, told] of Object.entries(balancesPence)) {
    const { balancePence, setAsidePence } = await held(ref, stage);
    expectEqual(`What is free in ${ref}, in pence,`, balancePence, told);
    expectEqual(`What ${ref} set aside, in pence,`, setAsidePence, setAsideWithPeoplePence[ref] ?? 0);
    free += balancePence;
  }
  return free;
};

/** The audit of the whole tree finds nothing, and sees the same money. */
const audit = async (stage: Stage, expected: Expected, freePence: number): Promise<Sums> => {
  const { pots } = stage.data;
  const root = pots.find(({ parentId }) => parentId === null);
  const report = await reconcile(stage.ids.of("pot", root?.id ?? ""));
  expectEqual("What the audit found", report.findings, []);
  expectEqual("How many pots there are", report.pots, pots.length);
  expectEqual("What the audit counts as free, in pence,", report.balance, freePence);
  const spentPence = report.external + expected.rootPence;
  expectEqual("What was spent, in pence,", spentPence, expected.totalSpentPence);
  expectEqual("Free and spent together, in pence,", freePence + spentPence, expected.rootPence);
  return { pots: report.pots, freePence, spentPence };
};

/** Hold what was loaded to what the data expects, to the penny; the first difference is thrown. */
export const checkSums = (
  stage: Stage,
  deps: Deps,
  expected: Expected = stage.data.expected,
): Promise<Sums> => Deps.with(deps, async () => audit(stage, expected, await checkBalances(stage, expected)));
