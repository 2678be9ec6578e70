import { askAfter } from "@allotment/core/pot/ask-after";
import { Spend } from "@allotment/core/pot/index";
import { Record } from "@allotment/core/pot/spend.schema";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handlers, type Ids, one, type Stage, type Step } from "../stage.ts";

type SpendData = Saltmere["spends"][number];

const tieOf = ({ payeeTie, conflictDeclared }: SpendData, ids: Ids) => {
  if (payeeTie)
    return {
      personId: ids.of("person", payeeTie.by),
      what: payeeTie.what,
      steppedBack: payeeTie.steppedBack,
    };
  if (!conflictDeclared) return undefined;
  const { by, what, secondLookBy } = conflictDeclared;
  return { personId: ids.of("person", by), what, secondLookById: ids.of("person", secondLookBy) };
};

/** A spend as its holders would send it. */
export const spendOf = (spend: SpendData, ids: Ids) => {
  const person = (ref: string | undefined) => (ref === undefined ? undefined : ids.of("person", ref));
  const people = (refs: readonly string[] | undefined) => refs && ids.all("person", refs);
  const { toldSameDay: told } = spend;
  return {
    potId: ids.of("pot", spend.potId),
    amountPence: spend.amountPence,
    spentOn: spend.on,
    what: spend.what,
    why: spend.whyItMatters,
    learningNote: spend.learningNote ?? undefined,
    decidedByIds: people(spend.decidedByIds),
    presentIds: people(spend.presentIds),
    toldSameDay: told && { personId: ids.of("person", told.personId), at: told.at },
    choseById: person(spend.choseById),
    paidById: person(spend.paidById),
    paidToIds: people(spend.paidToIds),
    tie: tieOf(spend, ids),
    receiptKept: spend.receipt,
    share: spend.share,
  };
};

const record = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const wish = spendOf(one(stage.data.spends, id), stage.ids);
  // As the API hands it on, so that the same request sent there is known again.
  const act = `POST /api/v1/pots/${wish.potId}/spends`;
  const { txId } = await stage.as(by, () => Spend.record(Record.parse(wish)), act);
  stage.ids.keep(id, txId);
  // The demo's own events are not told, so it is asked here what happened next.
  await stage.as("system", () => askAfter(txId));
};

const returned = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { history, amountPence } = one(stage.data.spends, id);
  const reason = history.find(({ to }) => to === "returned")?.why ?? "";
  const back = await stage.as(by, () => Spend.returnSpend({ txId: stage.ids.of("tx", id), reason }));
  expectEqual(`What came back of ${id}`, back.amountPence, amountPence);
};

export const spend: Handlers = {
  spend: (step, stage) => (step.to === "returned" ? returned : record)(step, stage),
  "second look": async ({ by, id }, stage) => {
    await stage.as(by, () => Spend.look({ txId: stage.ids.of("tx", id) }));
  },
};

/** The second look that a tie asks for, where one was given. */
export const secondLookSteps = ({ spends }: Saltmere): Step[] =>
  spends.flatMap(({ id, conflictDeclared: tie }) =>
    tie ? [{ at: tie.secondLookAt, by: tie.secondLookBy, what: "second look", id, to: "given" }] : [],
  );
