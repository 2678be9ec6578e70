import { For } from "solid-js";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { systemAsks } from "../system-words.ts";
import type { SetUpPart } from "./part.ts";

const hints: Partial<Record<(typeof systemAsks)[number][0], string>> = {
  harmed: "This one needs an answer. “We do not know yet” is one.",
  acts: "People, groups and offices: those with a lot of say, and those with little.",
  view: "Who drew this picture? Who would draw it another way?",
};

/** The picture the programme starts from. Who might be harmed can't be passed by unseen. */
export const system: SetUpPart = {
  key: "picture",
  title: "Who and what is in it",
  about: "A few words each. You can leave out all but one, and change it as you learn.",
  covers: ["system"],
  summary: (programme) => programme.system && `Might be harmed or left out: ${programme.system.harmed}`,
  fields: (props) => (
    <For each={systemAsks}>
      {([key, ask]) => (
        <TextareaField
          name={`system.${key}`}
          label={ask}
          hint={hints[key]}
          reader={
            key === "helped" ? "everyone, once the programme is open. So are the next ones." : undefined
          }
          value={props.programme.system?.[key]}
          rows={2}
        />
      )}
    </For>
  ),
  read: (values) => {
    const words = (key: (typeof systemAsks)[number][0]) => values.text(`system.${key}`);
    return {
      system: {
        helped: words("helped"),
        harmed: words("harmed"),
        acts: words("acts"),
        changes: words("changes"),
        view: words("view"),
        stops: words("stops"),
        fixed: words("fixed"),
      },
    };
  },
};
