import { createSignal, Show } from "solid-js";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import { giveBack, type PotInfo, topUp } from "../pot.queries.ts";
import { HolderForm } from "./holder-form.tsx";
import { MoneyForm } from "./money-form.tsx";
import { Turns } from "./turns.tsx";

const looksAfter = [
  "topUp",
  "giveBack",
  "addHolder",
  "change",
  "bringHolder",
  "rest",
  "reopen",
  "leave",
  "close",
  "freeze",
  "seeHold",
  "writeDown",
];

/** What those who hold a pot do with it besides spending: each is a line in the statement. */
export function LookAfterPart(props: { pot: PotInfo }) {
  const may = (act: string) => props.pot.actions.includes(act);
  const above = () => props.pot.parent?.name ?? "the pot above";
  return (
    <Show when={looksAfter.some(may)}>
      <Part title="Look after it">
        <Show when={may("writeDown")}>
          <Link href={paths.potDrafts(props.pot)} look="plain">
            Spends to say yes to together
          </Link>
        </Show>
        <Show when={may("topUp")}>
          <More label="Put more in">
            <MoneyForm
              pot={props.pot}
              label="How much more?"
              says={(sum) => `Put ${sum} in from ${above()}`}
              send={topUp}
            />
          </More>
        </Show>
        <Show when={may("giveBack")}>
          <More label="Give some back">
            <MoneyForm
              pot={props.pot}
              label="How much goes back?"
              leftPence={props.pot.balancePence}
              says={(sum) => `Give ${sum} back to ${above()}`}
              send={giveBack}
            />
          </More>
        </Show>
        <Show when={may("addHolder") || may("bringHolder")}>
          <BringIn pot={props.pot} />
        </Show>
        <Show when={may("change")}>
          <Link href={paths.potChange(props.pot)} look="quiet">
            Change who decides, or what you agreed
          </Link>
        </Show>
        <WhatMatters pot={props.pot} />
        <Turns pot={props.pot} />
        <OnHold pot={props.pot} />
        <Show when={props.pot.edges && props.pot.holderIds}>
          <Link href={`${paths.pot(props.pot)}/delegation`} look="quiet">
            Who may spend it, on one page to sign
          </Link>
        </Show>
      </Part>
    </Show>
  );
}

/** The words of the person whose pot it is, for those who hold it with them. */
function WhatMatters(props: { pot: PotInfo }) {
  const reader = () => me()?.person.personId;
  const whose = () => {
    const { holderIds = [], personId, state } = props.pot;
    const together = state !== "proposed" && state !== "closed";
    return together && holderIds.some((id) => id === reader()) ? personId : undefined;
  };
  return (
    <Show when={whose()}>
      {(page) => (
        <Link href={paths.matters({ page: page() })} look="quiet">
          What matters to {page() === reader() ? "me" : (props.pot.people[page()] ?? "them")}
        </Link>
      )}
    </Show>
  );
}

/** The people of the place are read only once someone is to be brought in. */
function BringIn(props: { pot: PotInfo }) {
  const [open, setOpen] = createSignal(false);
  return (
    <Show
      when={open()}
      fallback={
        <Button look="quiet" onClick={() => setOpen(true)}>
          Bring someone in to hold it
        </Button>
      }
    >
      <WaitPart>
        <HolderForm pot={props.pot} />
      </WaitPart>
    </Show>
  );
}

/** A worry about it: the way to put it on hold, or to who looks into it. */
function OnHold(props: { pot: PotInfo }) {
  const may = (act: string) => props.pot.actions.includes(act);
  return (
    <>
      <Show when={may("seeHold")}>
        <Link href={paths.potHold(props.pot)} look="plain">
          Who to turn to while it is on hold
        </Link>
      </Show>
      <Show when={may("freeze")}>
        <Link href={paths.potFreeze(props.pot)} look="quiet">
          Put it on hold over a worry
        </Link>
      </Show>
    </>
  );
}
