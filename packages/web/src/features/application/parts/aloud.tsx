import { Show } from "solid-js";
import { me } from "../../../lib/session.ts";
import type { Application, QuestionKey, Recording } from "../application.queries.ts";
import { Spoken, type SpokenProps } from "./spoken.tsx";
import { SpokenAnswer } from "./spoken-answer.tsx";

export interface AloudProps extends Omit<SpokenProps, "maySay"> {
  application: Application;
  question: QuestionKey;
  people: Record<string, string>;
  recording: Recording | undefined;
  onRecording: (recording: Recording | undefined) => void;
  /** There are words in the box. */
  typed: boolean;
}

/** Saying it instead: recorded here, or said to someone who types it up. */
export function Aloud(props: AloudProps) {
  const byId = () => props.recording?.byId;
  const mine = () => byId() === me()?.person.personId;
  return (
    <>
      <SpokenAnswer
        applicationId={props.application.applicationId}
        question={props.question}
        recording={props.recording}
        by={mine() ? "you" : props.people[byId() ?? ""]}
        mayTakeBack={mine() || props.application.actions.includes("send")}
        onRecording={props.onRecording}
      />
      <Show when={props.typed}>
        <Spoken
          spoken={props.spoken}
          right={props.right}
          maySay={props.recording === undefined || mine()}
          onMark={props.onMark}
        />
      </Show>
    </>
  );
}
