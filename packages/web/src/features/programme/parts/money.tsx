import { money as inPounds } from "../../../lib/format.ts";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import type { SetUpPart } from "./part.ts";

export const money: SetUpPart = {
  key: "money",
  title: "How much money there is",
  about: "All of it, for all the years.",
  covers: ["totalPence"],
  summary: ({ totalPence }) => (totalPence && inPounds(totalPence)) || undefined,
  fields: (props) => (
    <MoneyField
      name="totalPence"
      label="How much money is there in all?"
      hint="It cannot become less once people have read it."
      pence={props.programme.totalPence}
    />
  ),
  read: (values) => ({ totalPence: values.pence("totalPence") }),
};
