import { createAsync, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { agreedMoney, list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { NotFound } from "../../../ui/wait/wait.tsx";
import { When } from "../../../ui/when/when.tsx";
import { getPot, type PotInfo } from "../pot.queries.ts";
import { agreed, namesOf } from "../pot.words.ts";

/** One page that says who may spend what, until when, for whoever signs a funder's scheme of delegation. */
export default function DelegationPage() {
  const ids = useParams<{ potId: string }>();
  const pot = createAsync(() => getPot(ids.potId));
  return (
    <Show when={pot()}>
      {(found) => (
        <Show when={found().holderIds && found().edges} fallback={<NotFound />}>
          <Delegation pot={found()} />
        </Show>
      )}
    </Show>
  );
}

function Delegation(props: { pot: PotInfo }) {
  const holders = () => list(namesOf(props.pot.holderIds ?? [], props.pot.people, undefined));
  return (
    <>
      <PageHead
        kind="A scheme of delegation"
        title={props.pot.name}
        state="Those named here spend from this pot without asking anyone else."
        back={{ href: paths.pot(props.pot), label: `Back to ${props.pot.name}` }}
      >
        <Button look="quiet" onClick={() => window.print()}>
          Print this page
        </Button>
      </PageHead>
      <Part title="Who may spend what">
        <Facts>
          <Fact term="Pot">{props.pot.name}</Fact>
          <Fact term="Held by">{holders()}</Fact>
          <Fact term="Limit">
            What the pot holds, and never more. It began with {agreedMoney(props.pot.startedWithPence)}, and{" "}
            {agreedMoney(props.pot.balancePence)} is free now.
          </Fact>
          <Fact term="Period">
            <Show when={props.pot.openedOn} fallback="From the day it opens">
              {(from) => (
                <>
                  From <When at={from()} as="full" />
                </>
              )}
            </Show>{" "}
            <Show when={props.pot.openUntil} fallback="until it is closed.">
              {(until) => (
                <>
                  to <When at={until()} as="full" />.
                </>
              )}
            </Show>
          </Fact>
          <Show when={props.pot.twoOfUs}>
            <Fact term="Two of them">Two holders say yes to each spend, as they chose.</Fact>
          </Show>
        </Facts>
      </Part>
      <Show when={props.pot.edges}>
        {(edges) => (
          <Part title="Within what was agreed">
            <ul>
              <For each={agreed(edges())}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Part>
        )}
      </Show>
      <Part title="How it is kept safe">
        <ul>
          <li>Each spend is a line that cannot be changed. The pot cannot go below nothing.</li>
          <li>A spend outside what was agreed is recorded too, and talked about.</li>
          <li>Over a worry, it is put on hold while two people look into it.</li>
          <li>Money is sent by the funder’s own bank. This record moves none.</li>
        </ul>
      </Part>
      <Part title="Signed" small="By whoever answers for the funder’s money">
        <Facts>
          <Fact term="Name">{"\u00a0"}</Fact>
          <Fact term="Post">{"\u00a0"}</Fact>
          <Fact term="Signature">{"\u00a0"}</Fact>
          <Fact term="Day">{"\u00a0"}</Fact>
        </Facts>
      </Part>
    </>
  );
}
