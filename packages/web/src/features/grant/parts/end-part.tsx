import { Show } from "solid-js";
import { agreedMoney } from "../../../lib/format.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { Ended } from "../end.queries.ts";
import type { GrantInfo } from "../grant.queries.ts";
import { AskEndForm } from "./ask-end-form.tsx";
import { EarlyEnd } from "./early-end.tsx";
import { SettleForm } from "./settle-form.tsx";

/** The end of a grant: how it ended, an early end that was asked for, and what either side can do. */
export function EndPart(props: { grant: GrantInfo }) {
  const may = (act: string) => props.grant.actions.includes(act);
  return (
    <>
      <Show when={props.grant.ended}>{(ended) => <HowItEnded grant={props.grant} ended={ended()} />}</Show>
      <Show when={props.grant.state !== "ended" && props.grant.ending}>
        {(ending) => <EarlyEnd grant={props.grant} ending={ending()} />}
      </Show>
      <Show when={may("end")}>
        <SettleForm grant={props.grant} />
      </Show>
      <Show when={may("askEnd")}>
        <AskEndForm grant={props.grant} />
      </Show>
    </>
  );
}

function HowItEnded(props: { grant: GrantInfo; ended: Ended }) {
  const who = () => props.grant.people[props.ended.by] ?? "Someone who left";
  return (
    <Part title="How it ended">
      <Facts>
        <Fact term="Paid">{agreedMoney(props.ended.paidPence)}</Fact>
        <Fact term="Spent">{agreedMoney(props.ended.spentPence)}</Fact>
        <Fact term="Came back">{agreedMoney(props.ended.cameBackPence)}</Fact>
      </Facts>
      <Show
        when={props.ended.words}
        fallback={
          <p>
            {who()} ended it, <When at={props.ended.at} />.
          </p>
        }
      >
        {(words) => (
          <Words text={words()}>
            {who()} ended it, <When at={props.ended.at} />
          </Words>
        )}
      </Show>
    </Part>
  );
}
