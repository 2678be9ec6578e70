import {
  waits as limits,
  type WaitKey,
  waitKeys,
  waitsOf,
  waitWords,
} from "@allotment/core/programme/waits.rules";
import { For, Show } from "solid-js";
import type { Values } from "../../../form/values.ts";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { FieldsProps, SetUpPart } from "./part.ts";

const asks: Record<WaitKey, string> = {
  lookAgainDays: "For how many days can a group ask you to look again?",
  keepTalkingMonths: "For how many months can words be sent again, where you keep talking?",
  graceHours: "For how many hours may the steward keep the door open, when something technical went wrong?",
  answerDays: "How many days does each side have to answer what was written down after a talk?",
  pauseLookDays: "Within how many days does someone look again at a grant that is paused?",
};

const hintOf = (key: WaitKey): string => {
  const { least, most, usual } = limits[key];
  return `From ${least} to ${most}. Most use ${usual}.`;
};

function Fields(props: FieldsProps) {
  const now = waitsOf(props.programme);
  return (
    <>
      <Show when={props.programme.state !== "draft"}>
        <p>People were told these. Time to ask or answer can only get longer, and a pause only shorter.</p>
      </Show>
      <For each={waitKeys}>
        {(key) => (
          <TextField
            name={`waits.${key}`}
            label={asks[key]}
            hint={hintOf(key)}
            inputmode="numeric"
            width="short"
            value={String(now[key])}
          />
        )}
      </For>
    </>
  );
}

const read = (values: Values) => {
  const of = (key: WaitKey) => values.number(`waits.${key}`);
  return {
    waits: {
      lookAgainDays: of("lookAgainDays"),
      keepTalkingMonths: of("keepTalkingMonths"),
      graceHours: of("graceHours"),
      answerDays: of("answerDays"),
      pauseLookDays: of("pauseLookDays"),
    },
  };
};

/** How long people have, or wait. None of it has to be said: the usual ones hold. */
export const waits: SetUpPart = {
  key: "waits",
  title: "How long people have",
  about: "To ask, to answer, and to look again. These are ours, not the law’s, so they are yours to set.",
  covers: ["waits"],
  summary: ({ waits }) => (waits ? waitWords(waits)[0] : "As most do"),
  fields: Fields,
  read,
};
