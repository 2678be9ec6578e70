import { bothSay } from "@allotment/core/grant/look.rules";
import { Show } from "solid-js";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { endReasonWords } from "../end.words.ts";
import type { GrantInfo } from "../grant.queries.ts";
import type { Look } from "../look.queries.ts";
import { bothWords, choiceWords } from "../look.words.ts";
import { MoneyNow } from "./money-now.tsx";

/** One yearly look: its money, and what each side said. */
export function LookTold(props: { grant: GrantInfo; look: Look }) {
  const other = () => (props.look.first.side === "funder" ? props.grant.orgName : props.grant.funderName);
  return (
    <>
      <MoneyNow money={props.look.statement} />
      <OneSide grant={props.grant} said={props.look.first} />
      <Show when={props.look.second} fallback={<p>{other()} has not said its words yet.</p>}>
        {(second) => (
          <>
            <OneSide grant={props.grant} said={second()} />
            <p>{bothWords[bothSay(props.look.first.choice, second().choice)]}</p>
          </>
        )}
      </Show>
    </>
  );
}

function OneSide(props: { grant: GrantInfo; said: Look["first"] }) {
  const who = () => props.grant.people[props.said.by] ?? "Someone who left";
  const side = () => (props.said.side === "funder" ? props.grant.funderName : props.grant.orgName);
  const choice = () =>
    props.said.reason
      ? `${choiceWords[props.said.choice]}: ${endReasonWords[props.said.reason].toLowerCase()}`
      : choiceWords[props.said.choice];
  return (
    <>
      <Words text={props.said.purpose}>
        {who()} for {side()}, on the purpose, <When at={props.said.at} />
      </Words>
      <Words text={props.said.learning}>On what was learnt</Words>
      <p>{choice()}.</p>
    </>
  );
}
