import { For } from "solid-js";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { groupKeys, groupNames } from "../programme-words.ts";
import type { SetUpPart } from "./part.ts";

export const listenFor: SetUpPart = {
  key: "listen-for",
  title: "What we listen for",
  about: "Groups read this before they write. Once it is open it stays.",
  covers: ["listenFor"],
  promised: true,
  summary: (programme) => (programme.listenFor.length > 0 ? programme.listenFor.join(", ") : undefined),
  fields: (props) => (
    <TextareaField
      name="listenFor"
      label="What will those who read listen for?"
      hint="Three to eight short lines, one under the other."
      reader="everyone, before they apply."
      value={props.programme.listenFor.join("\n")}
      rows={8}
      noted
    />
  ),
  read: (values) => ({
    listenFor: values
      .text("listenFor")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  }),
};

const asked = [
  { value: "no", label: "Not asked" },
  { value: "asked", label: "Asked" },
  { value: "required", label: "Always needed" },
];

export const groups: SetUpPart = {
  key: "groups",
  title: "Who is heard",
  about: "Each application is read by people who see it differently.",
  covers: ["groups"],
  promised: true,
  summary: (programme) => programme.groups.map(({ group }) => groupNames[group]).join(", ") || undefined,
  fields: (props) => {
    const now = (key: (typeof groupKeys)[number]) => {
      const found = props.programme.groups.find(({ group }) => group === key);
      if (!found) return key === "peopleServed" ? "required" : "no";
      return found.required ? "required" : "asked";
    };
    return (
      <>
        <p>At least three groups read. Nothing is decided without those always needed.</p>
        <For each={groupKeys}>
          {(key, at) => (
            <RadioGroup
              name={at() === 0 ? "groups" : `group-${key}`}
              label={groupNames[key]}
              hint={key === "peopleServed" ? "People served are always heard." : undefined}
              choices={key === "peopleServed" ? asked.slice(2) : asked}
              value={now(key)}
              inline
            />
          )}
        </For>
      </>
    );
  },
  read: (values) => ({
    groups: groupKeys.flatMap((group, at) => {
      const choice = values.text(at === 0 ? "groups" : `group-${group}`);
      return choice === "asked" || choice === "required" ? [{ group, required: choice === "required" }] : [];
    }),
  }),
};
