import { Listen } from "../../../ui/recorder/listen.tsx";
import { playSound, type Sound } from "../sound.queries.ts";

/** What someone said aloud, to listen to. */
export function Heard(props: { applicationId: string; sound: Sound }) {
  return (
    <Listen
      seconds={props.sound.seconds}
      find={() => playSound(props.applicationId, props.sound.recordingId)}
    />
  );
}
