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
  let place: HTMLDivElement | undefined;
  function pick(text: string) {
    props.of.pick(text);
    // The buttons are gone now, so focus goes on to the text that was picked.
    queueMicrotask(() => place?.querySelector("textarea")?.focus());
  }
  return (
    <div ref={place}>
      <Switch>
        <Match when={theirsIn(props.of.state())}>
          {(theirs) => (
            <TwoTexts mine={props.of.text()} theirs={theirs().text} by={theirs().by} onPick={pick} />
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
    </div>
  );
}

const theirsIn = (state: SaveState): TheirText | undefined =>
  state.is === "two-texts" ? state.theirs : undefined;
