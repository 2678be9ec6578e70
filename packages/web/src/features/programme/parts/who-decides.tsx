import { alwaysSo, deciders, deciderWords, preset } from "@allotment/core/programme/decision-right.rules";
import { For } from "solid-js";
import type { Values } from "../../../form/values.ts";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { FieldGroup } from "../../../ui/field-group/field-group.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextField } from "../../../ui/text-field/text-field.tsx";
import type { FieldsProps, SetUpPart } from "./part.ts";

const MOST = 12;
const choices = deciders.map((value) => ({ value, label: deciderWords[value] }));
const deciderOf = (value: string) => deciders.find((one) => one === value);

/** What is there, or a place to begin, and one row more to fill in. */
const rowsOf = ({ programme }: FieldsProps) => {
  const rows = programme.decisionRights ?? preset.map((row) => ({ ...row, wouldLike: undefined }));
  const empty = { what: "", decides: undefined, asked: "", told: "", wouldLike: undefined };
  return rows.length < MOST ? [...rows, empty] : rows;
};

function Fields(props: FieldsProps) {
  const rows = rowsOf(props);
  return (
    <>
      <p>The portal keeps these, whatever else you say:</p>
      <Facts>
        <For each={alwaysSo}>{({ what, so }) => <Fact term={what}>{so}</Fact>}</For>
      </Facts>
      <p>The rest is yours to say. Leave a name empty to leave its row out.</p>
      <For each={rows}>
        {(row, at) => (
          <FieldGroup legend={row.what || "One more thing that is decided"}>
            <TextField
              name={`decisionRights.${at()}.what`}
              label="What is decided?"
              value={row.what}
              width="medium"
            />
            <Select
              name={`decisionRights.${at()}.decides`}
              label="Who decides now?"
              none="Pick who"
              choices={choices}
              value={row.decides}
            />
            <TextField
              name={`decisionRights.${at()}.asked`}
              label="Who is asked first?"
              value={row.asked}
              width="medium"
            />
            <TextField
              name={`decisionRights.${at()}.told`}
              label="Who is told?"
              value={row.told}
              width="medium"
            />
            <Select
              name={`decisionRights.${at()}.wouldLike`}
              label="Who would we like to decide it, in time?"
              none="It is right as it is"
              choices={choices}
              value={row.wouldLike}
            />
          </FieldGroup>
        )}
      </For>
    </>
  );
}

const read = (values: Values) => {
  const named = Array.from({ length: MOST }, (_, at) => `decisionRights.${at}.`).filter(
    (row) => values.text(`${row}what`) !== "",
  );
  return {
    decisionRights: named.map((row) => ({
      what: values.text(`${row}what`),
      decides: values.choice(`${row}decides`, deciders, "Pick who decides now."),
      asked: values.text(`${row}asked`),
      told: values.text(`${row}told`),
      wouldLike: deciderOf(values.text(`${row}wouldLike`)),
    })),
  };
};

/** Who decides each thing now, and who we would like to. A thing that moves is kept with its day. */
export const whoDecides: SetUpPart = {
  key: "who-decides",
  title: "Who decides what",
  about: "Anyone can read it. When a thing moves to someone else, its day is kept.",
  covers: ["decisionRights"],
  summary: ({ decisionRights }) =>
    decisionRights?.map(({ what, decides }) => `${what}: ${deciderWords[decides].toLowerCase()}`).join(". "),
  fields: Fields,
  read,
};
