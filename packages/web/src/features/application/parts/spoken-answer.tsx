import { revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { ConfirmAct } from "../../../ui/confirm-act/confirm-act.tsx";
import { Listen } from "../../../ui/recorder/listen.tsx";
import { Recorder } from "../../../ui/recorder/recorder.tsx";
import { getDraft, type QuestionKey, type Recording } from "../application.queries.ts";
import { playRecording, recordingSender, takeBackRecording } from "../recording.queries.ts";

export interface SpokenAnswerProps {
  applicationId: string;
  question: QuestionKey;
  recording: Recording | undefined;
  by: string | undefined;
  /** The reader spoke, or sends for the group. */
  mayTakeBack: boolean;
  onRecording: (recording: Recording | undefined) => void;
}

/** An answer said aloud: the recording that is kept, or the way to make one. */
export function SpokenAnswer(props: SpokenAnswerProps) {
  const send = recordingSender(props.applicationId, props.question);
  const changed = async (recording: Recording | undefined) => {
    props.onRecording(recording);
    await revalidate(getDraft.keyFor(props.applicationId));
  };
  return (
    <>
      <Show when={props.recording} keyed>
        {(one) => (
          <>
            <Listen
              seconds={one.seconds}
              by={props.by}
              find={() => playRecording(props.applicationId, one.recordingId)}
            />
            <Show when={props.mayTakeBack}>
              <ConfirmAct
                look="quiet"
                label="Take this recording away"
                yes="Take it away for good"
                told={[]}
                act={async () => {
                  await takeBackRecording(props.applicationId, one.recordingId);
                  await changed(undefined);
                }}
                doing="Taking away"
              />
            </Show>
          </>
        )}
      </Show>
      <Show when={props.recording === undefined}>
        <p class="hint">
          Up to 5 minutes. You can type it up too, or leave it as it is. Those who read your words can listen.
        </p>
      </Show>
      <Recorder
        name={`application/${props.applicationId}/${props.question}`}
        again={props.recording !== undefined}
        keep={async (sound) => changed(await send(sound))}
      />
    </>
  );
}
