import { Show } from "solid-js";
import { tell } from "../../../lib/tell.ts";
import { Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { agreeEnd, dropEnd, type Ending } from "../end.queries.ts";
import { endReasonWords } from "../end.words.ts";
import type { GrantInfo } from "../grant.queries.ts";
import { namesOf } from "../grant.words.ts";

/** An early end that one side asked for: why, when, and the answer of the other. */
export function EarlyEnd(props: { grant: GrantInfo; ending: Ending }) {
  const may = (act: string) => props.grant.actions.includes(act);
  const name = (id: string | undefined) => props.grant.people[id ?? ""] ?? "Someone who left";
  const sideName = () => (props.ending.side === "funder" ? props.grant.funderName : props.grant.orgName);
  const other = () => (props.ending.side === "funder" ? props.grant.orgName : props.grant.funderName);
  const told = () => namesOf(props.grant.people, props.grant.willTell);
  return (
    <Part title="An early end" small={endReasonWords[props.ending.reason]}>
      <Words text={props.ending.why}>
        {name(props.ending.by)} for {sideName()}, <When at={props.ending.at} />
      </Words>
      <Show
        when={props.ending.needsYes && !props.ending.agreedAt}
        fallback={
          <p>
            It ends on <When at={props.ending.on} />.{" "}
            <Show when={props.ending.agreedBy}>{name(props.ending.agreedBy)} said yes.</Show>
          </p>
        }
      >
        <p>
          It ends on <When at={props.ending.on} /> if {other()} says yes. Until then it runs as agreed.
        </p>
      </Show>
      <Acts>
        <Show when={may("agreeEnd")}>
          <ConfirmAct
            label="Say yes to this end"
            yes="Yes, it ends early"
            doing="Saying yes"
            told={told()}
            act={() => agreeEnd(props.grant.grantId).then(() => tell("You said yes. Both sides are told."))}
          />
        </Show>
        <Show when={may("dropEnd")}>
          <ConfirmAct
            label="Take this back"
            yes="It runs as agreed"
            doing="Taking it back"
            look="quiet"
            told={told()}
            act={() => dropEnd(props.grant.grantId).then(() => tell("Taken back. It runs to its day."))}
          />
        </Show>
      </Acts>
    </Part>
  );
}
