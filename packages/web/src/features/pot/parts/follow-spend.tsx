import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { FromSpend } from "../follow.queries.ts";
import { MatterForm } from "./matter-form.tsx";
import { MatterWordsOf } from "./matter-words.tsx";
import { ServeForm } from "./serve-form.tsx";
import { Way } from "./way.tsx";

/** The way from the fund to a spend, and what came of it. */
export function FollowSpend(props: { of: FromSpend }) {
  const spend = () => props.of.spend;
  return (
    <>
      <PageHead
        kind="Follow the pound"
        title={spend().what || "A spend"}
        pageTitle={`Follow the pound: ${spend().what || "a spend"}`}
        state="From the fund to this spend, and what came of it."
        back={{ href: paths.oneSpend(spend()), label: "Back to the spend" }}
      />
      <Part title="The way it came">
        <Way steps={props.of.steps} programme={props.of.programme}>
          <Spent spend={spend()} />
          <Show when={spend().why}>
            {(why) => (
              <li>
                Why it mattered:
                <Words text={why()} />
              </li>
            )}
          </Show>
          <Served of={props.of} />
          <Show when={props.of.matters}>
            {(about) => (
              <li>
                It was for what matters:
                <MatterWordsOf about={about()} />
              </li>
            )}
          </Show>
          <For each={props.of.next}>
            {(note) => (
              <li>
                What happened next, on <When at={note.at} />:<Words text={note.words} />
              </li>
            )}
          </For>
        </Way>
      </Part>
      <Show when={props.of.actions.includes("serve")}>
        <ServeForm of={props.of} />
        <MatterForm txId={spend().txId} />
      </Show>
    </>
  );
}

function Spent(props: { spend: FromSpend["spend"] }) {
  return (
    <li>
      <Show when={props.spend.amountPence} fallback="You may read its words, but not the sums.">
        {(pence) => (
          <>
            <strong>{money(pence())}</strong> of it was spent
          </>
        )}
      </Show>
      <Show when={props.spend.spentOn}>
        {(on) => (
          <>
            {" "}
            on <When at={on()} />
            {props.spend.what ? ": " : "."}
          </>
        )}
      </Show>
      <Show when={props.spend.amountPence && props.spend.what}>
        {(what) => <Link href={paths.oneSpend(props.spend)}>{what()}</Link>}
      </Show>
      <Show when={props.spend.amountPence && props.spend.what}>.</Show>
      <Show when={props.spend.returnedOn}>
        {(on) => (
          <>
            {" "}
            It was put back on <When at={on()} />.
          </>
        )}
      </Show>
    </li>
  );
}

function Served(props: { of: FromSpend }) {
  return (
    <Show when={props.of.served}>
      {(tried) => (
        <li>
          It served something we tried: <Link href={paths.experiment(tried())}>{tried().idea}</Link>.
          <Show when={tried().whatWeLearnt}>{(learnt) => <Words text={learnt()}>What we learnt</Words>}</Show>
        </li>
      )}
    </Show>
  );
}
