import {
  controlsPeople,
  controlWarning,
  natureAdvice,
  natureLean,
} from "@allotment/core/programme/advice.rules";
import { createSignal, For, Show } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Note } from "../../../ui/note/note.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import type { Programme } from "../programme.queries.ts";
import { natureAsks } from "../system-words.ts";
import type { FieldsProps, SetUpPart } from "./part.ts";

type Nature = NonNullable<Programme["nature"]>;

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "notSure", label: "Not sure" },
];
const holdings = ["nothing", "things", "people", "notSure"] as const;
const holdingWords: Record<Nature["holds"], string> = {
  nothing: "Nothing",
  things: "Things, such as stock or steps",
  people: "The people it is for",
  notSure: "Not sure",
};

const holdsOf = (value: string): Nature["holds"] => holdings.find((one) => one === value) ?? "notSure";

function Fields(props: FieldsProps) {
  const now = props.programme.nature;
  const [holds, setHolds] = createSignal<string>(now?.holds ?? "");
  const [words, setWords] = createSignal(now?.words ?? "");
  const controls = () =>
    controlsPeople({
      known: "no",
      expert: "no",
      repeats: "no",
      calm: "yes",
      holds: holdsOf(holds()),
      words: words(),
    });
  return (
    <>
      <For each={natureAsks}>
        {([key, ask]) => (
          <RadioGroup name={`nature.${key}`} label={ask} choices={choices} value={now?.[key]} inline />
        )}
      </For>
      <RadioGroup
        name="nature.holds"
        label="What must be held in line for it to go as planned?"
        choices={holdings.map((value) => ({ value, label: holdingWords[value] }))}
        value={now?.holds}
        onChoice={setHolds}
      />
      <TextareaField
        name="nature.words"
        label="How is it held in line, and what happens if it is not?"
        value={now?.words}
        rows={3}
        onText={setWords}
      />
      <div aria-live="polite">
        <Show when={controls()}>
          <Note title={controlWarning}>
            <p>This seems to need people to be held in line. You can still save it.</p>
          </Note>
        </Show>
      </div>
    </>
  );
}

/** Is it known what to do? Advice in words, and a warning where people would be made to fit. Never a gate. */
export const nature: SetUpPart = {
  key: "nature",
  title: "Is it known what to do?",
  about: "Five questions. “Not sure” is a fine answer.",
  covers: ["nature"],
  summary: ({ nature: found }) =>
    found && `${natureAdvice[natureLean(found)]}${controlsPeople(found) ? ` ${controlWarning}` : ""}`,
  fields: Fields,
  read: (values) => {
    const answer = (key: string) => values.choice(`nature.${key}`, ["yes", "no", "notSure"]);
    return {
      nature: {
        known: answer("known"),
        expert: answer("expert"),
        repeats: answer("repeats"),
        calm: answer("calm"),
        holds: values.choice("nature.holds", holdings),
        words: values.text("nature.words"),
      },
    };
  },
};
