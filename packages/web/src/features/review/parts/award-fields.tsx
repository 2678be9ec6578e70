import { list } from "../../../lib/format.ts";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { More } from "../../../ui/more/more.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { Deciding } from "../decide-form.ts";

/** How much, and the pot it goes into: named, held and edged as usual unless someone says otherwise. */
export function AwardFields(props: {
  review: Deciding;
  /** What the box starts with: what they asked for, or nothing for a smaller step. */
  pence: number | undefined;
  onPence: (pence: number | undefined) => void;
}) {
  const fund = () => props.review.deciding.fund;
  const holders = () => props.review.deciding.holderIds.flatMap((id) => props.review.people[id] ?? []);
  return (
    <>
      <MoneyField
        name="amountPence"
        label="How much do they begin with?"
        hint="The money goes into their pot now. It opens when the agreement has both signatures."
        pence={props.pence}
        leftPence={fund()?.freePence}
        place={fund()?.name}
        onPence={props.onPence}
      />
      <More label="Their pot">
        <TextField name="pot.name" label="What the pot is called" value={props.review.deciding.potName} />
        <TextareaField
          name="pot.edges"
          rows={2}
          label="Its edges: what is agreed in advance"
          value={props.review.deciding.edges}
        />
        <p class="soft">{list(holders())} will hold it, once they say yes.</p>
      </More>
    </>
  );
}
