import { For, Show } from "solid-js";
import { newKey } from "../../../lib/new-key.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Words } from "../../../ui/words/words.tsx";
import { dropChange, type GrantInfo, type Proposal, signChange } from "../grant.queries.ts";
import { moneyMoves, namesOf, signatureWords } from "../grant.words.ts";
import { BeforeAfter } from "./before-after.tsx";

/** An open change: what, why and from when, who has signed, and the acts that are the reader's. */
export function OpenChange(props: { grant: GrantInfo; proposal: Proposal }) {
  const side = () => (props.proposal.side === "funder" ? props.grant.funderName : props.grant.orgName);
  const mover = () => props.grant.people[props.proposal.proposedBy] ?? "Someone who left";
  return (
    <Part title="A change is proposed" small={`By ${side()}`} across id="change">
      <Words text={props.proposal.why}>
        {mover()}, <When at={props.proposal.proposedAt} />. It would hold from{" "}
        <When at={props.proposal.from} />.
      </Words>
      <BeforeAfter before={props.proposal.before} after={props.proposal.after} />
      <For each={props.proposal.signatures}>
        {(signature) => <p>Signed by {signatureWords(props.grant, signature)}.</p>}
      </For>
      <p>What is agreed now stays until both sides have signed this.</p>
      <Show when={moneyMoves(props.proposal)}>{(says) => <p>{says()}</p>}</Show>
      <ChangeActs grant={props.grant} proposal={props.proposal} />
    </Part>
  );
}

function ChangeActs(props: { grant: GrantInfo; proposal: Proposal }) {
  const told = () => namesOf(props.grant.people, props.grant.willTell);
  // One key for this page's one signature, so that pressing twice signs once.
  const key = newKey();
  const may = (act: string) => props.grant.actions.includes(act);
  return (
    <Show when={may("signChange") || may("dropChange")}>
      <Acts>
        <Show when={may("signChange")}>
          <ConfirmAct
            label="Sign this change"
            yes="Sign it"
            doing="Signing"
            told={told()}
            act={() =>
              signChange(props.grant.grantId, props.proposal.proposalId, key).then(() => tell("Signed."))
            }
          />
        </Show>
        <Show when={may("dropChange")}>
          <ConfirmAct
            look="quiet"
            label="Let this change go"
            yes="Let it go"
            doing="Letting it go"
            told={told()}
            act={() =>
              dropChange(props.grant.grantId, props.proposal.proposalId).then(() =>
                tell("Let go. What was agreed stays as it is."),
              )
            }
          >
            <p>What was agreed stays as it is.</p>
          </ConfirmAct>
        </Show>
      </Acts>
    </Show>
  );
}
