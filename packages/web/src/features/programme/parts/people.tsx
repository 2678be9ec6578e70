import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { Link } from "../../../ui/link/link.tsx";
import { Select } from "../../../ui/select/select.tsx";
import type { FieldsProps, SetUpPart } from "./part.ts";

const choices = (props: FieldsProps) => {
  const names = new Map(props.people.map(({ personId, name }) => [personId as string, name]));
  for (const [id, name] of Object.entries(props.programme.people)) names.set(id, name);
  return [...names].map(([value, label]) => ({ value, label }));
};

export const people: SetUpPart = {
  key: "people",
  title: "Who answers for it",
  about: "Named people, not offices.",
  covers: ["seniorResponsibleId", "safeguardingLeadId", "stewardId"],
  summary: ({ people: names, seniorResponsibleId, safeguardingLeadId, stewardId }) =>
    list([seniorResponsibleId, stewardId, safeguardingLeadId].flatMap((id) => (id && names[id]) || [])) ||
    undefined,
  fields: (props) => (
    <>
      <Select
        name="seniorResponsibleId"
        label="Who answers for it all?"
        none="Pick a person"
        choices={choices(props)}
        value={props.programme.seniorResponsibleId}
      />
      <Select
        name="stewardId"
        label="Who brings people together?"
        hint="The steward. They get that role, and are named as the person to turn to."
        none="Pick a person"
        choices={choices(props)}
        value={props.programme.stewardId}
      />
      <Select
        name="safeguardingLeadId"
        label="Who keeps people safe?"
        hint="Their name and address are on the public page."
        none="Pick a person"
        choices={choices(props)}
        value={props.programme.safeguardingLeadId}
      />
      <p>
        Someone missing from these lists?{" "}
        <Link href={paths.programmePeople({ programmeId: props.programme.programmeId })}>
          Bring them in first
        </Link>
        .
      </p>
    </>
  ),
  read: (values) => ({
    seniorResponsibleId: values.maybe("seniorResponsibleId"),
    stewardId: values.maybe("stewardId"),
    safeguardingLeadId: values.maybe("safeguardingLeadId"),
  }),
};
