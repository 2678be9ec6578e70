import { type Area, areas, leans, pullsIn, pullWords } from "@allotment/core/programme/mirror.rules";
import { For, Show } from "solid-js";
import type { Values } from "../../../form/values.ts";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { Words } from "../../../ui/words/words.tsx";
import type { FieldsProps, SetUpPart } from "./part.ts";

const areaWords: Record<Area, string> = {
  counting: "What counts",
  deciding: "Who says yes",
  fitting: "Who fits whom",
  agreeing: "What is bought",
};

const leanChoices = [
  { value: leans[0], label: "We will learn here, and change it" },
  { value: leans[1], label: "We choose it, and say why" },
  { value: "open", label: "We leave it open" },
];

/** Each place where two ways of managing pull, and what was chosen about it. */
function Fields(props: FieldsProps) {
  const pulls = () => pullsIn(props.programme);
  const chosen = (area: Area) => props.programme.paradigmChoices?.find((choice) => choice.area === area);
  // What was chosen stays to be read, also once nothing pulls there any more.
  const shown = () => areas.filter((area) => chosen(area) || pulls().some((pull) => pull.area === area));
  return (
    <Show
      when={shown().length > 0}
      fallback={<p>Nothing pulls two ways here. Look again when words change.</p>}
    >
      <For each={shown()}>
        {(area) => (
          <section class="form">
            <h3>{areaWords[area]}</h3>
            <For
              each={pulls().filter((pull) => pull.area === area)}
              fallback={<p>Nothing pulls here any more. What you chose is kept.</p>}
            >
              {(pull) => <Words text={pull.quote}>{pull.where}</Words>}
            </For>
            <p>{pullWords[area]}</p>
            <Show when={chosen(area)}>
              {(choice) => <p class="soft as-typed">You chose this: {choice().why}</p>}
            </Show>
            <RadioGroup
              name={`mirror.${area}.lean`}
              label="What do you choose?"
              hint="You can leave it. It holds nothing back."
              choices={leanChoices}
              value={chosen(area)?.lean}
            />
            <TextareaField
              name={`mirror.${area}.why`}
              label="Why do we manage this way?"
              reader="anyone who is signed in."
              value={chosen(area)?.why}
              rows={2}
            />
          </section>
        )}
      </For>
    </Show>
  );
}

/** A choice and its why go together; words without a choice are never dropped. */
const read = (values: Values) => ({
  paradigmChoices: areas.flatMap((area) => {
    const [name, whyName] = [`mirror.${area}.lean`, `mirror.${area}.why`];
    const lean = leans.find((one) => one === values.text(name));
    const why = values.text(whyName);
    if (!lean && why) values.trouble(name, "Pick one of the first two to keep your why, or clear it.");
    if (lean && !why) values.trouble(whyName, "Say why, in a few words.");
    return lean ? [{ area, lean, why }] : [];
  }),
});

/** The coherence mirror: read from what is there, kept only as a choice with its why. */
export const mirror: SetUpPart = {
  key: "mirror",
  title: "Do two ways pull?",
  about: "Where your words and settings may pull against your purpose. Never a gate.",
  covers: ["paradigmChoices"],
  summary: ({ paradigmChoices }) =>
    paradigmChoices?.length ? "What you chose is kept, with why" : undefined,
  fields: Fields,
  read,
};
