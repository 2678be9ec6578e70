import { Show } from "solid-js";
import { Button } from "../../../ui/button/button.tsx";
import { Listen } from "../../../ui/recorder/listen.tsx";
import { Recorder } from "../../../ui/recorder/recorder.tsx";
import { playSound, type Sound, saidSender } from "../sound.queries.ts";

interface Props {
  applicationId: string;
  sound: Sound | undefined;
  onSound: (sound: Sound | undefined) => void;
}

/** Saying what one sees instead of typing it. It goes in with the words, and is as blind as they are. */
export function SaidAloud(props: Props) {
  const send = saidSender(props.applicationId);
  return (
    <>
      <Show when={props.sound} keyed>
        {(one) => (
          <>
            <Listen
              seconds={one.seconds}
              by="you"
              find={() => playSound(props.applicationId, one.recordingId)}
            />
            <Button look="quiet" onClick={() => props.onSound(undefined)}>
              Leave it out
            </Button>
          </>
        )}
      </Show>
      <Show when={props.sound === undefined}>
        <p class="hint">
          Up to 5 minutes, in place of words or beside them. The people who applied never hear it: a voice is
          a name.
        </p>
      </Show>
      <Recorder
        name={`review/${props.applicationId}`}
        again={props.sound !== undefined}
        keep={async (sound) => props.onSound(await send(sound))}
      />
    </>
  );
}
