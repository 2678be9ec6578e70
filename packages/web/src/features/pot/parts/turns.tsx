import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { money } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell, tellNext } from "../../../lib/tell.ts";
import { Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { closePot, leavePot, oneIsEnough, type PotInfo, reopenPot, restPot } from "../pot.queries.ts";
import { namesOf } from "../pot.words.ts";

interface PotTurnProps {
  readonly pot: PotInfo;
  readonly name: string;
  readonly label: string;
  readonly yes: string;
  readonly act: () => Promise<unknown>;
  readonly children?: JSX.Element;
}

/** An act that turns what the pot is for all who hold it: it says first who of them will know. */
function PotTurn(props: PotTurnProps) {
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

/** Resting, leaving, closing and the like. */
export function Turns(props: { pot: PotInfo }) {
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
      <PotTurn
        pot={props.pot}
        name="oneIsEnough"
        label="Let one of us be enough"
        yes="One of us is enough"
        act={() => done(oneIsEnough(props.pot.potId), "One of you is enough now.")}
      >
        <p>You chose that two of you say yes to each spend. This ends that.</p>
      </PotTurn>
      <PotTurn
        pot={props.pot}
        name="rest"
        label="Let it rest"
        yes="Let it rest"
        act={() => done(restPot(props.pot.potId), "It is resting. Anyone who holds it can open it again.")}
      >
        <p>Nothing is spent from it until someone opens it again.</p>
      </PotTurn>
      <PotTurn
        pot={props.pot}
        name="reopen"
        label="Open it again"
        yes="Open it again"
        act={() => done(reopenPot(props.pot.potId), "It is open again.")}
      />
      <PotTurn pot={props.pot} name="leave" label="No longer hold it" yes="Leave this pot" act={leave}>
        <p>You can’t spend from it any more. The lines you wrote stay.</p>
      </PotTurn>
      <PotTurn
        pot={props.pot}
        name="close"
        label="Close it"
        yes={`Close ${props.pot.name}`}
        act={() => done(closePot(props.pot.potId), "It is closed.")}
      >
        <p>{money(props.pot.balancePence)} goes back to the pot above. A closed pot stays closed.</p>
      </PotTurn>
    </Acts>
  );
}
