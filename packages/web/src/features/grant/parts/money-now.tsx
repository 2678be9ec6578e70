import { agreedMoney } from "../../../lib/format.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import type { Money } from "../look.queries.ts";

/** A grant's money on a day, to the penny. */
export function MoneyNow(props: { money: Money }) {
  return (
    <Facts>
      <Fact term="Paid">{agreedMoney(props.money.paidPence)}</Fact>
      <Fact term="Spent">{agreedMoney(props.money.spentPence)}</Fact>
      <Fact term="Free">{agreedMoney(props.money.freePence)}</Fact>
      <Fact term="Back in the fund">{agreedMoney(props.money.returnedPence)}</Fact>
    </Facts>
  );
}
