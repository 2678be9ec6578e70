import { onMount } from "solid-js";
import { announce } from "../../lib/live.ts";
import { Acts, Button } from "../button/button.tsx";
import { Group, Groups } from "../groups/groups.tsx";

export interface TwoTextsProps {
  mine: string;
  theirs: string;
  /** Whose the other text is, if it is known. */
  by?: string | undefined;
  /** The text to go on with. Joined texts come back for the person to tidy. */
  onPick: (text: string) => void;
}

/** Two people changed it: both texts, side by side, and three ways on. Nothing is lost silently. */
export function TwoTexts(props: TwoTextsProps) {
  const theirs = () => (props.by ? `${props.by}’s` : "Theirs");
  onMount(() => announce("Someone else changed this too. Pick one text or join them."));
  return (
    <div class="body">
      <h2 class="state">Someone else changed this too. Here are both.</h2>
      <Groups>
        <Group name="Yours" text={props.mine} />
        <Group name={theirs()} text={props.theirs} />
      </Groups>
      <Acts>
        <Button look="plain" onClick={() => props.onPick(props.mine)}>
          Keep mine
        </Button>
        <Button look="plain" onClick={() => props.onPick(props.theirs)}>
          Keep {props.by ? `${props.by}’s` : "theirs"}
        </Button>
        <Button look="plain" onClick={() => props.onPick(`${props.mine}\n\n${props.theirs}`)}>
          Join them
        </Button>
      </Acts>
    </div>
  );
}
