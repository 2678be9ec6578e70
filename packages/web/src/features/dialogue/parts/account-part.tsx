import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { inDays } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { getAccounts, getTalk, linkAccount, type Talk } from "../dialogue.queries.ts";

/** The account the talk is about; or choosing one before it is held. */
export function AccountPart(props: { talk: Talk }) {
  const about = () => props.talk.accountId ?? props.talk.aboutAccountId;
  return (
    <Part title="What it is about">
      <Show
        when={about()}
        fallback={
          <p>
            {props.talk.openTalk ? "An open talk, with no account of its own." : "No account is chosen yet."}
          </p>
        }
      >
        {(accountId) => (
          <p>
            <Show
              when={props.talk.opensAccount}
              fallback={<>The learning account of {props.talk.giverName}. Ask them if you want to read it.</>}
            >
              <Link href={paths.account({ accountId: accountId() })}>
                The learning account of {props.talk.giverName}
              </Link>
            </Show>
          </p>
        )}
      </Show>
      <Show when={!props.talk.accountId && props.talk.actions.includes("link")}>
        <Choose talk={props.talk} />
      </Show>
    </Part>
  );
}

function Choose(props: { talk: Talk }) {
  const { grantId, programmeId, dialogueId } = props.talk;
  const accounts = createAsync(() =>
    getAccounts(grantId ? { grantId } : { ...(programmeId ? { programmeId } : {}) }),
  );
  const free = () =>
    (accounts()?.items ?? []).filter(
      (one) => (one.state === "drafting" || one.state === "shared") && !one.dialogueId,
    );
  const form = useForm({
    read: (values) => values.text("accountId"),
    send: (accountId) => linkAccount(dialogueId, accountId),
    done: () => {
      tell("Chosen.");
      return revalidate(getTalk.keyFor(dialogueId));
    },
  });
  return (
    <Show when={free().length > 0}>
      <Form of={form} name="link">
        <Select
          name="accountId"
          label="Say which account you will talk about"
          choices={free().map(({ accountId, covers }) => ({
            value: accountId,
            label: `${inDays(covers.from)} to ${inDays(covers.to)}`,
          }))}
        />
        <Acts>
          <SendButton look="plain" doing="Choosing">
            Talk about this one
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
