import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { Acts, Button } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { WaitPart } from "../../../ui/wait/wait.tsx";
import {
  closePot,
  giveBack,
  leavePot,
  oneIsEnough,
  type PotInfo,
  reopenPot,
  restPot,
  topUp,
} from "../pot.queries.ts";
import { namesOf } from "../pot.words.ts";
import { HolderForm } from "./holder-form.tsx";
import { MoneyForm } from "./money-form.tsx";

const looksAfter = [
  "topUp",
  "giveBack",
  "addHolder",
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
        <Turns pot={props.pot} />
        <OnHold pot={props.pot} />
      </Part>
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

interface TurnProps {
  readonly pot: PotInfo;
  readonly name: string;
  readonly label: string;
  readonly yes: string;
  readonly act: () => Promise<unknown>;
  readonly children?: JSX.Element;
}

/** An act that turns what the pot is for all who hold it: it says first who of them will know. */
function Turn(props: TurnProps) {
  const told = () => {
    const reader = me()?.person.personId;
    const ids = (props.pot.holderIds ?? []).filter((id) => id !== reader);
    return namesOf(ids, props.pot.people, reader);
  };
  return (
    <Show when={props.pot.actions.includes(props.name)}>
      <ConfirmAct look="quiet" label={props.label} yes={props.yes} told={told()} act={props.act}>
        {props.children}
      </ConfirmAct>
    </Show>
  );
}

function Turns(props: { pot: PotInfo }) {
  const navigate = useNavigate();
  const done = async (act: Promise<unknown>, words: string) => {
    await act;
    tell(words);
  };
  const leave = async () => {
    await leavePot(props.pot.potId);
    tellNext(`You no longer hold ${props.pot.name}.`);
    navigate(paths.pots());
  };
  return (
    <Acts>
      <Turn
        pot={props.pot}
        name="oneIsEnough"
        label="Let one of us be enough"
        yes="One of us is enough"
        act={() => done(oneIsEnough(props.pot.potId), "One of you is enough now.")}
      >
        <p>You chose that two of you say yes to each spend. This ends that.</p>
      </Turn>
      <Turn
        pot={props.pot}
        name="rest"
        label="Let it rest"
        yes="Let it rest"
        act={() => done(restPot(props.pot.potId), "It is resting. Anyone who holds it can open it again.")}
      >
        <p>Nothing is spent from it until someone opens it again.</p>
      </Turn>
      <Turn
        pot={props.pot}
        name="reopen"
        label="Open it again"
        yes="Open it again"
        act={() => done(reopenPot(props.pot.potId), "It is open again.")}
      />
      <Turn pot={props.pot} name="leave" label="No longer hold it" yes="Leave this pot" act={leave}>
        <p>You can’t spend from it any more. The lines you wrote stay.</p>
      </Turn>
      <Turn
        pot={props.pot}
        name="close"
        label="Close it"
        yes={`Close ${props.pot.name}`}
        act={() => done(closePot(props.pot.potId), "It is closed.")}
      >
        <p>{money(props.pot.balancePence)} goes back to the pot above. A closed pot stays closed.</p>
      </Turn>
    </Acts>
  );
}
