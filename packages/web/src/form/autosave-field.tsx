import { Match, Switch } from "solid-js";
import { TextareaField, type TextareaFieldProps } from "../ui/textarea-field/textarea-field.tsx";
import { TwoTexts } from "../ui/two-texts/two-texts.tsx";
import type { Autosave } from "./autosave.ts";
import type { SaveState, TheirText } from "./autosave-state.ts";

export interface AutosaveFieldProps
  extends Omit<TextareaFieldProps, "value" | "saved" | "onText" | "onLeave"> {
  of: Autosave;
}

/** The box you write in, saved as you go. When two people changed it, both texts come first. */
export function AutosaveField(props: AutosaveFieldProps) {
  return (
    <Switch>
      <Match when={theirsIn(props.of.state())}>
        {(theirs) => (
          <TwoTexts mine={props.of.text()} theirs={theirs().text} by={theirs().by} onPick={props.of.pick} />
        )}
      </Match>
      <Match when={true}>
        <TextareaField
          {...props}
          value={props.of.text()}
          saved={props.of.words()}
          onText={props.of.type}
          onLeave={() => void props.of.flush()}
        />
      </Match>
    </Switch>
  );
}

const theirsIn = (state: SaveState): TheirText | undefined =>
  state.is === "two-texts" ? state.theirs : undefined;
