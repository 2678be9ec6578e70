import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { MoneyField } from "../../../ui/money-field/money-field.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { MoreAboutSpend } from "../parts/more-about-spend.tsx";
import { NotNow } from "../parts/not-now.tsx";
import { TieField } from "../parts/tie-field.tsx";
import { WhoDecided } from "../parts/who-decided.tsx";
import { getPot, type PotInfo, recordSpend } from "../pot.queries.ts";
import { readSpend, toldWords } from "../spend-form.ts";

const WriteDownForm = later(() => import("../parts/write-down-form.tsx").then((file) => file.WriteDownForm));

/** Record a spend: three fields and one tap. The rest is there for those who need it. */
export default function RecordSpendPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            title="Record a spend"
            pageTitle={`Record a spend from ${found().name}`}
            state={
              <>
                <strong>{money(found().balancePence)}</strong> is left in {found().name}.
              </>
            }
            back={{ href: paths.pot(found()), label: `Back to ${found().name}` }}
          />
          <Show
            when={found().actions.includes("spend")}
            fallback={
              <Show when={found().actions.includes("writeDown")} fallback={<NotNow pot={found()} />}>
                <WriteDownForm pot={found()} />
              </Show>
            }
          >
            <SpendForm pot={found()} />
          </Show>
        </>
      )}
    </Show>
  );
}

function SpendForm(props: { pot: PotInfo }) {
  const navigate = useNavigate();
  const reader = () => me()?.person.personId;
  const [pence, setPence] = createSignal<number>();
  const form = useForm({
    read: (values) => readSpend(values, props.pot, reader()),
    send: (input, key) => recordSpend(props.pot.potId, input, key),
    done: ({ balancePence }) => {
      tellNext(`Saved. You do not need anyone to sign this off. ${money(balancePence)} is left.`);
      navigate(paths.pot(props.pot));
    },
  });
  return (
    <Part title="Your spend">
      <Form of={form}>
        <TextField name="what" label="What was it for?" autocomplete="off" />
        <MoneyField
          name="amountPence"
          label="How much?"
          leftPence={props.pot.balancePence}
          onPence={setPence}
        />
        <TextareaField name="why" label="Why did it matter?" rows={2} />
        <TieField pot={props.pot} reader={reader()} />
        <WhoDecided pot={props.pot} />
        <MoreAboutSpend pot={props.pot} />
        <p class="reader">{toldWords(props.pot, reader())}</p>
        <Acts>
          <SendButton doing="Saving">
            Spend {pence() ? `${money(pence() ?? 0)} ` : ""}from {props.pot.name}
          </SendButton>
          <Link href={paths.spends(props.pot)} look="quiet">
            Write down several
          </Link>
        </Acts>
      </Form>
    </Part>
  );
}
