import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Ask } from "../../../ui/ask/ask.tsx";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { declareTie, getReview, type Review, refreshReview } from "../review.queries.ts";

/** Do you know the people who applied? */
export default function TiePage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  return <Show when={review()}>{(found) => <Tie review={found()} />}</Show>;
}

const choices = [
  { value: "no", label: "No, I have no tie to them" },
  { value: "yes", label: "Yes, and I will say how" },
];

function Tie(props: { review: Review }) {
  const navigate = useNavigate();
  const [tied, setTied] = createSignal("");
  const form = useForm({
    read: (values) => {
      const said = values.choice("tied", ["no", "yes"], "Say no or yes.");
      return said === "yes" ? { tied: true as const, words: values.text("words") } : { tied: false as const };
    },
    send: (input) => declareTie(props.review.applicationId, input),
    done: async (_, input) => {
      tellNext(input.tied ? "Thank you. Someone else will read this one." : "Thank you. You can go on.");
      navigate(input.tied ? paths.asked() : paths.review(props.review));
      await refreshReview();
    },
  });
  return (
    <Ask
      kind={`A review, ${props.review.title} to ${props.review.programmeName}`}
      back={{ href: paths.review(props.review), label: "Back to the review" }}
    >
      <Form of={form} name="tie">
        <RadioGroup
          name="tied"
          heading
          label={`Do you know the people of ${props.review.title}?`}
          hint="You work with them, they help you, or someone close to you is one of them. It is fine to say yes."
          choices={choices}
          onChoice={setTied}
        />
        <Show when={tied() === "yes"}>
          <TextareaField
            name="words"
            rows={2}
            label="How do you know them?"
            reader="the steward, who asks someone else, and those who check for the funder."
          />
        </Show>
        <p class="hint">
          {tied() === "yes"
            ? "The steward is told. This application then closes for you."
            : "The steward sees what you say. If you have a tie, someone else reads this one."}
        </p>
        <Acts>
          <SendButton doing="Saving">{tied() === "yes" ? "Say that I know them" : "Say this"}</SendButton>
        </Acts>
      </Form>
    </Ask>
  );
}
