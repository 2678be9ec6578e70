import { opening } from "@allotment/core/account/questions.rules";
import { createAsync, revalidate, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { type Account, getAccount } from "../account.queries.ts";
import { titleOf } from "../account.words.ts";
import { Questions } from "../parts/question-part.tsx";

/** Write an account: four questions, saved as they are written, in any order. */
export default function EditPage() {
  const ids = useParams<{ accountId: string }>();
  const account = createAsync(() => getAccount(ids.accountId));
  return (
    <Show when={account()}>
      {(found) => (
        <Show when={found().actions.includes("save")} fallback={<NotFound />}>
          <Writing account={found()} />
        </Show>
      )}
    </Show>
  );
}

function Writing(props: { account: Account }) {
  const navigate = useNavigate();
  const { accountId } = props.account;
  async function goOn() {
    // Leaving a box saves it; the next page reads what is stored.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await revalidate(getAccount.keyFor(accountId));
    navigate(paths.accountShare({ accountId }));
  }
  return (
    <>
      <PageHead
        kind="A learning account"
        title={titleOf(props.account)}
        state={opening}
        back={{ href: paths.account({ accountId }), label: "Back to the account" }}
      />
      <Questions account={props.account} />
      <Part title="When it says enough">
        <p>Everything is saved as you write. No one else reads it until you share it.</p>
        <Acts>
          <Button onClick={() => void goOn()}>Read it through, then share</Button>
          <Link look="quiet" href={paths.account({ accountId })}>
            Come back to it later
          </Link>
        </Acts>
      </Part>
    </>
  );
}
