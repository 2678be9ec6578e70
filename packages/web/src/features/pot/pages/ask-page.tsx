import { createAsync, useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { QuestionsPart } from "../parts/questions-part.tsx";
import { getPot, type PotInfo } from "../pot.queries.ts";
import { askPeers, getPeers } from "../question.queries.ts";

/** Ask one or a few people near you what they think, before you spend or after. */
export default function AskPage() {
  const ids = useParams<{ potId: string }>();
  const [asked] = useSearchParams<{ spend?: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  const back = (found: PotInfo) =>
    asked.spend
      ? { href: paths.oneSpend({ txId: asked.spend }), label: "Back to the spend" }
      : { href: paths.pot(found), label: `Back to ${found.name}` };
  return (
    <Show when={pot()}>
      {(found) => (
        <>
          <PageHead
            title={asked.spend ? "Ask someone about it" : "Ask someone first"}
            state="What they say is advice, never permission."
            back={back(found())}
          />
          <Show
            when={found().actions.some((act) => act === "spend" || act === "writeDown")}
            fallback={
              <Part title="Not now">
                <p>Only those who hold an open pot can ask about it.</p>
              </Part>
            }
          >
            <AskForm pot={found()} txId={asked.spend} />
          </Show>
          <WaitPart>
            <QuestionsPart />
          </WaitPart>
        </>
      )}
    </Show>
  );
}

function AskForm(props: { pot: PotInfo; txId: string | undefined }) {
  const navigate = useNavigate();
  const peers = createAsync(() => getPeers(props.pot.potId));
  const choices = () =>
    (peers()?.items ?? []).map(({ personId, name, holdsIt }) => ({
      value: personId,
      label: name,
      ...(holdsIt ? { hint: "Holds this pot too." } : {}),
    }));
  const form = useForm({
    read: (values) => ({
      words: values.text("words"),
      askedIds: values.list("askedIds"),
      ...(props.txId ? { txId: props.txId } : {}),
    }),
    send: (input, key) => askPeers(props.pot.potId, input, key),
    done: ({ questionId }) => {
      tellNext("Asked. You need not wait for an answer.");
      navigate(paths.question({ page: questionId }));
    },
  });
  return (
    <Show when={peers()}>
      <Part title="Your question">
        <Show
          when={choices().length > 0}
          fallback={
            <Empty>
              <p>No one else holds this pot, and you work with no one here yet.</p>
            </Empty>
          }
        >
          <Form of={form}>
            <TextareaField
              name="words"
              label="What are you not sure of?"
              hint="They read these words alone: not the pot, the sum or the spend."
              rows={4}
            />
            <CheckboxGroup name="askedIds" label="Who would you like to ask?" choices={choices()} />
            <p class="reader">Each of them sees your question, and not who else you ask.</p>
            <Acts>
              <SendButton doing="Asking">Ask them</SendButton>
            </Acts>
          </Form>
        </Show>
      </Part>
    </Show>
  );
}
