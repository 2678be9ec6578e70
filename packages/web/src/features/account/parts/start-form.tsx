import { revalidate, useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { DateField } from "../../../ui/date-field/date-field.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { getAccounts, startAccount } from "../account.queries.ts";

export interface StartFormProps {
  /** Grants to choose from; none when it is about a programme. */
  grants?: readonly { readonly grantId: string; readonly label: string }[];
  grantId?: string | undefined;
  programmeId?: string | undefined;
  children?: JSX.Element;
}

/** The days an account covers; then the questions. */
export function StartForm(props: StartFormProps) {
  const navigate = useNavigate();
  const form = useForm({
    read: (values) => {
      const covers = { from: values.text("covers.from"), to: values.text("covers.to") };
      return props.programmeId
        ? { programmeId: props.programmeId, covers }
        : { grantId: values.text("grantId") || (props.grantId ?? ""), covers };
    },
    send: startAccount,
    done: async ({ accountId }) => {
      await revalidate(getAccounts.key);
      navigate(paths.accountEdit({ accountId }));
    },
  });
  return (
    <Form of={form}>
      {props.children}
      <Show when={(props.grants ?? []).length > 1}>
        <Select
          name="grantId"
          label="Which grant is it about?"
          value={props.grantId}
          choices={(props.grants ?? []).map(({ grantId, label }) => ({ value: grantId, label }))}
        />
      </Show>
      <DateField name="covers.from" label="It tells of the days from" />
      <DateField name="covers.to" label="Up to and with" />
      <Acts>
        <SendButton doing="Starting">Start writing</SendButton>
      </Acts>
    </Form>
  );
}
