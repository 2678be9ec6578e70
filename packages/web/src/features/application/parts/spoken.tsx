import { Show } from "solid-js";
import { ActButton } from "../../../ui/button/button.tsx";
import { More } from "../../../ui/more/more.tsx";

export interface SpokenProps {
  spoken: boolean;
  right: boolean;
  /** No one else spoke: the reader can say whether the words are right. */
  maySay: boolean;
  /** Says how the words came: spoken or typed, and whether their speaker has said that they are right. */
  onMark: (how: { spoken: boolean; right: boolean }) => Promise<void>;
}

/** For words said aloud: someone types them up, and their speaker says whether they are right. */
export function Spoken(props: SpokenProps) {
  return (
    <Show
      when={props.spoken}
      fallback={
        <More label="Did you say it to someone?">
          <p>
            Say it to someone who helps you, and let them type it here. Then check that the words are yours.
          </p>
          <ActButton look="quiet" act={() => props.onMark({ spoken: true, right: false })} doing="Saving">
            This was said aloud and typed up
          </ActButton>
        </More>
      }
    >
      <p class="state">
        {props.right ? "Spoken. Its speaker said the words are right." : "Typed up. Is it what you meant?"}
      </p>
      <Show when={!props.right && props.maySay}>
        <ActButton look="plain" act={() => props.onMark({ spoken: true, right: true })} doing="Saving">
          Yes, the words are right
        </ActButton>
      </Show>
      <ActButton look="quiet" act={() => props.onMark({ spoken: false, right: false })} doing="Saving">
        This was written, not said
      </ActButton>
    </Show>
  );
}
