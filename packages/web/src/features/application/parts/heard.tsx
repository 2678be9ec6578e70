import { Listen } from "../../../ui/recorder/listen.tsx";
import type { Recording } from "../application.queries.ts";
import { playRecording } from "../recording.queries.ts";

/** An answer said aloud, for those who read it. */
export function Heard(props: {
  applicationId: string;
  recording: Pick<Recording, "recordingId" | "seconds" | "byId">;
  people: Record<string, string>;
}) {
  return (
    <Listen
      seconds={props.recording.seconds}
      by={props.people[props.recording.byId]}
      find={() => playRecording(props.applicationId, props.recording.recordingId)}
    />
  );
}
