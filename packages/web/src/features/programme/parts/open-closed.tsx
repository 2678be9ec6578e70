import { openAdvice, openLean } from "@allotment/core/programme/advice.rules";
import { For } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { openAsks } from "../system-words.ts";
import type { SetUpPart } from "./part.ts";

const places = ["0", "1", "2", "3", "4"] as const;
const kept = [0, 1, 2, 3, 4] as const;

/** Four places between open and closed, each by itself, and one about size. */
export const openClosed: SetUpPart = {
  key: "open-closed",
  title: "Open or closed",
  about: "Most things are a bit of both. Say where each stands.",
  covers: ["openness"],
  summary: (programme) => programme.openness && openAdvice[openLean(programme.openness)],
  fields: (props) => (
    <>
      <For each={openAsks}>
        {([key, ask, ends]) => (
          <RadioGroup
            name={`openness.${key}`}
            label={ask}
            hint={key === "scope" ? "Says nothing about open or closed. You can leave it out." : undefined}
            choices={ends.map((label, at) => ({ value: String(at), label }))}
            value={props.programme.openness?.[key]?.toString()}
          />
        )}
      </For>
      <TextareaField
        name="openness.words"
        label="What makes you say so?"
        value={props.programme.openness?.words}
        rows={3}
      />
    </>
  ),
  read: (values) => {
    const place = (key: string) =>
      kept[places.indexOf(values.choice(`openness.${key}`, places, "Pick where it stands."))] ?? 0;
    return {
      openness: {
        change: place("change"),
        differs: place("differs"),
        whoDecides: place("whoDecides"),
        whatCounts: place("whatCounts"),
        scope: values.maybe("openness.scope") === undefined ? undefined : place("scope"),
        words: values.text("openness.words"),
      },
    };
  },
};
