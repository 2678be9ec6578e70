import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { getToTalkAbout, type Spent, talkedAbout } from "../to-talk-about.queries.ts";

/** Spends of the reader's own pots that wait for a talk. Only they see them here: what they bring is theirs to say. */
export function FromPotsPart() {
  const found = createAsync(() => getToTalkAbout());
  return (
    <Show when={(found()?.items ?? []).length > 0}>
      <Part title="From your pots, if you want to bring it" small="Only you see this list">
        <For each={found()?.items}>{(spend) => <OneSpend spend={spend} />}</For>
      </Part>
    </Show>
  );
}

function OneSpend(props: { spend: Spent }) {
  const talked = async () => {
    await talkedAbout(props.spend.txId);
    tell("It is off the list. The spend stays as it is.");
  };
  return (
    <section>
      <p>
        <Link href={paths.oneSpend(props.spend)} look="quiet">
          {props.spend.what ?? "A spend"}, {money(props.spend.amountPence)}
        </Link>
        , from {props.spend.potName}. {props.spend.notSure ? "Someone was not sure." : ""}
      </p>
      <Show when={props.spend.outsideBecause}>
        {(because) => (
          <p>
            Outside what you agreed, because: <span class="said">{because()}</span>
          </p>
        )}
      </Show>
      <ActButton look="quiet" act={talked} doing="Saving">
        We talked about it
      </ActButton>
    </section>
  );
}
