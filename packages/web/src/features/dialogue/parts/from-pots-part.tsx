import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import {
  answerTalkedAbout,
  getToTalkAbout,
  type Said,
  type Spent,
  talkedAbout,
} from "../to-talk-about.queries.ts";

/** Spends of the reader's own pots, and what makes one hard to use, that wait for a talk. Only they see them here: what they bring is theirs to say. */
export function FromPotsPart() {
  const found = createAsync(() => getToTalkAbout());
  const some = () => (found()?.items ?? []).length + (found()?.answers ?? []).length > 0;
  return (
    <Show when={some()}>
      <Part title="From your pots, if you want to bring it" small="Only you see this list">
        <For each={found()?.items}>{(spend) => <OneSpend spend={spend} />}</For>
        <For each={found()?.answers}>
          {(said) => <OneAnswer said={said} by={found()?.people[said.byId] ?? "Someone who left"} />}
        </For>
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

/** What someone said makes a pot hard to use. */
function OneAnswer(props: { said: Said; by: string }) {
  const talked = async () => {
    await answerTalkedAbout(props.said);
    tell("It is off the list, and its words are gone.");
  };
  return (
    <section>
      <p>
        What makes{" "}
        <Link href={paths.pot(props.said)} look="quiet">
          {props.said.potName}
        </Link>{" "}
        hard to use:
      </p>
      <Words text={props.said.words}>
        {props.by}, <When at={props.said.at} />
      </Words>
      <ActButton look="quiet" act={talked} doing="Saving">
        We talked about it
      </ActButton>
    </section>
  );
}
