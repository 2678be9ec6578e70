import { Match, Switch } from "solid-js";
import { list, money } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts } from "../../../ui/button/button.tsx";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Answers } from "../../../ui/groups/groups.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { openPot, type PotInfo, sayNo, sayYes } from "../pot.queries.ts";
import { namesOf } from "../pot.words.ts";

/** Before a pot opens: your yes or no, or whom it waits for. */
export function AnswerPart(props: { pot: PotInfo }) {
  const waiting = () => namesOf(props.pot.waitingIds ?? [], props.pot.people, me()?.person.personId);
  return (
    <Switch>
      <Match when={props.pot.actions.includes("sayYes")}>
        <YesOrNo pot={props.pot} />
      </Match>
      <Match when={props.pot.actions.includes("open")}>
        <Open pot={props.pot} />
      </Match>
      <Match when={props.pot.state === "proposed"}>
        <Part title="What it waits for">
          <p>
            {waiting().length > 0
              ? `It waits for a yes from ${list(waiting())}.`
              : props.pot.opensBy === "agreement"
                ? "It opens when both sides have signed the agreement."
                : "Everyone said yes. Whoever made it can open it."}
          </p>
        </Part>
      </Match>
    </Switch>
  );
}

/** Those who hold or made a pot, but not the reader. */
const others = (pot: PotInfo): string[] => {
  const reader = me()?.person.personId;
  const ids = [...(pot.holderIds ?? []), ...(pot.makerId ? [pot.makerId] : [])];
  return namesOf(
    [...new Set(ids)].filter((id) => id !== reader),
    pot.people,
    reader,
  );
};

function YesOrNo(props: { pot: PotInfo }) {
  const yes = async () => {
    await sayYes(props.pot.potId);
    tell("You said yes. Whoever made it opens it when all have.");
  };
  const no = async () => {
    await sayNo(props.pot.potId);
    tell("You said no. The money went back, and the pot is closed.");
  };
  return (
    <Part title="Will you hold it?">
      <p>Holding it means you can spend from it. You do not have to say why.</p>
      <Answers>
        <ActButton look="plain" act={yes} doing="Saying yes">
          Yes, I will hold it
        </ActButton>
        <ConfirmAct
          look="plain"
          label="No, not for me"
          yes={`Say no, and give back ${money(props.pot.balancePence)}`}
          told={others(props.pot)}
          act={no}
          doing="Giving it back"
        >
          <p>The money goes back to where it came from, and this pot closes.</p>
        </ConfirmAct>
      </Answers>
    </Part>
  );
}

function Open(props: { pot: PotInfo }) {
  const open = async () => {
    await openPot(props.pot.potId);
    tell("It is open. Those who hold it can spend from it now.");
  };
  return (
    <Part title="Open it">
      <p>Everyone who will hold it said yes.</p>
      <Acts>
        <ActButton act={open} doing="Opening">
          Open this pot
        </ActButton>
      </Acts>
    </Part>
  );
}
