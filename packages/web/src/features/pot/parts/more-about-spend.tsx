import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { today } from "../../../lib/today.ts";
import { Tick } from "../../../ui/choices/checkbox-group.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { PotInfo } from "../pot.queries.ts";

/** What some spends need: another day, a receipt, what was learnt, or that it is outside what was agreed. */
export function MoreAboutSpend(props: { pot: PotInfo }) {
  const over = () => money(props.pot.edges?.keepReceiptOverPence ?? 0);
  return (
    <More label="More to say, or another day">
      <DateField name="spentOn" label="When was it?" value={today()} min={props.pot.openedOn} max={today()} />
      <Tick name="receiptKept" label={`We kept the receipt (for anything over ${over()})`} />
      <TextareaField name="learningNote" label="What did you notice?" hint="One line is plenty." rows={2} />
      <TextField
        name="outsideBecause"
        label="Is it outside what you agreed?"
        hint="You can still save it. Say why, and talk about it next time."
      />
      <Tick name="notSure" label="I was not sure. Let us talk about it." />
      <p>
        <Link href={paths.askPeer(props.pot)} look="quiet">
          Ask someone first
        </Link>
      </p>
    </More>
  );
}
