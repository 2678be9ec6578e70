import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { CheckboxGroup } from "../../../ui/choices/checkbox-group.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type Account, getAccount, getAccounts, getCouldTalk, shareAccount } from "../account.queries.ts";
import { titleOf } from "../account.words.ts";
import { AnswerRead } from "../parts/answer-read.tsx";

/** Read it through as others will, choose who hears it, and share. */
export default function SharePage() {
  const ids = useParams<{ accountId: string }>();
  const account = createAsync(() => getAccount(ids.accountId));
  return (
    <Show when={account()}>
      {(found) => (
        <Show when={found().actions.includes("share")} fallback={<NotFound />}>
          <Sharing account={found()} />
        </Show>
      )}
    </Show>
  );
}

const asWords: Record<"served" | "peer", string> = { served: "a person you serve", peer: "a peer" };

function Sharing(props: { account: Account }) {
  const { accountId } = props.account;
  return (
    <>
      <PageHead
        kind={titleOf(props.account)}
        title="Share it for talk"
        state="This is how others will read it. You can take it back until the talk begins."
        back={{ href: paths.accountEdit({ accountId }), label: "Back to writing" }}
      />
      <For each={props.account.parts}>
        {(part) => <AnswerRead part={part} people={props.account.people} />}
      </For>
      <Part title="Who will you talk about it with?">
        <ShareForm account={props.account} />
      </Part>
    </>
  );
}

function ShareForm(props: { account: Account }) {
  const navigate = useNavigate();
  const { accountId, grantId, programmeId } = props.account;
  const people = createAsync(() =>
    getCouldTalk(grantId ? { grantId } : { ...(programmeId ? { programmeId } : {}) }),
  );
  const others = () => (people()?.items ?? []).filter(({ personId }) => personId !== me()?.person.personId);
  const [chosen, setChosen] = createSignal<string[]>([]);
  const names = () =>
    others()
      .filter(({ personId }) => chosen().includes(personId))
      .map(({ name }) => name);
  const form = useForm({
    read: (values) => ({ receiverIds: values.list("receiverIds"), summary: values.text("summary") }),
    send: (input) => shareAccount(accountId, input),
    done: async () => {
      tellNext("Shared. Now invite people to talk about it.");
      await revalidate([getAccount.keyFor(accountId), getAccounts.key]);
      navigate(paths.account({ accountId }));
    },
  });
  return (
    <Show when={people()}>
      <Form of={form}>
        <CheckboxGroup
          name="receiverIds"
          label="These people will read it"
          hint="Only those you choose, and your own team. If you choose the funder, its commissioner and steward read it."
          onChoices={setChosen}
          choices={others().map(({ personId, name, as, place }) => ({
            value: personId,
            label: name,
            hint: as === "served" || as === "peer" ? `${place}, ${asWords[as]}` : place,
          }))}
        />
        <TextareaField
          name="summary"
          label="A few lines for the board, if you like"
          hint="The board reads these lines and not the account."
          rows={3}
        />
        <Show when={names().length > 0}>
          <p class="told">{list(names())} will be told.</p>
        </Show>
        <Acts>
          <SendButton doing="Sharing">
            {names().length > 0 ? `Share with ${list(names())}` : "Share it"}
          </SendButton>
          <Link look="quiet" href={paths.accountEdit({ accountId })}>
            Go on writing
          </Link>
        </Acts>
      </Form>
    </Show>
  );
}
