import { Match, Switch } from "solid-js";
import { CheckboxGroup, Tick } from "../../../ui/choices/checkbox-group.tsx";
import type { PotInfo } from "../pot.queries.ts";

/** What the pot's own way of deciding needs to be said. Nothing, for most pots. */
export function WhoDecided(props: { pot: PotInfo }) {
  const holders = () =>
    (props.pot.holderIds ?? []).map((id) => ({ value: id, label: props.pot.people[id] ?? "Someone" }));
  return (
    <Switch>
      <Match when={props.pot.whoDecides === "pair"}>
        <Tick name="bothThere" label="We were both there" />
      </Match>
      <Match when={props.pot.whoDecides === "circle"}>
        <CheckboxGroup
          name="steppedBackIds"
          label="Who stepped back?"
          hint="Everyone else decided together."
          choices={holders()}
        />
      </Match>
    </Switch>
  );
}
