import { groupWords } from "@allotment/core/membership/review-group";
import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Ask } from "../../../ui/ask/ask.tsx";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Empty } from "../../../ui/empty/empty.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { askReviewer, getReview, type Review, refreshReview } from "../review.queries.ts";

/** Ask one of the programme's reviewers to read an application. */
export default function AskReviewerPage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  return (
    <Show when={review()}>
      {(found) => (
        <Show when={found().toAsk?.length} fallback={<NobodyLeft review={found()} />}>
          <AskOne review={found()} />
        </Show>
      )}
    </Show>
  );
}

const back = (review: Review) => ({ href: paths.review(review), label: "Back to the review" });

function NobodyLeft(props: { review: Review }) {
  return (
    <>
      <PageHead
        title="Everyone here was asked"
        state="Bring another reviewer into the programme first."
        back={back(props.review)}
      />
      <Empty>
        <Link look="quiet" href={paths.programme(props.review)}>
          Go to the programme
        </Link>
      </Empty>
    </>
  );
}

const parts = [
  { value: "first", label: "Read it first", hint: "They say what they see." },
  { value: "standIn", label: "Stand by", hint: "They read it, and are ready if someone has a tie." },
];

function AskOne(props: { review: Review }) {
  const navigate = useNavigate();
  const name = (personId: string) => props.review.people[personId] ?? "Someone";
  const people = () =>
    [...(props.review.toAsk ?? [])]
      .sort((a, b) => groupWords[a.group].localeCompare(groupWords[b.group]))
      .map(({ personId, group }) => ({ value: personId, label: `${groupWords[group]}: ${name(personId)}` }));
  const form = useForm({
    read: (values) => ({
      personId: values.text("personId"),
      part: props.review.look ? "first" : values.choice("part", ["first", "standIn"]),
    }),
    send: (input, key) => askReviewer(props.review.applicationId, input, key),
    done: async (_, { personId }) => {
      tellNext(`${name(personId)} was asked. They say first whether they have a tie.`);
      navigate(paths.review(props.review));
      await refreshReview();
    },
  });
  return (
    <Ask kind={`A review, ${props.review.title}`} back={back(props.review)}>
      <Form of={form} name="ask">
        <Select
          name="personId"
          heading
          label={
            props.review.look
              ? `Who could look again at ${props.review.title}?`
              : `Who else could read ${props.review.title}?`
          }
          hint="They are told, and say first whether they know the people who applied."
          none="Pick a reviewer"
          choices={people()}
        />
        <Show when={!props.review.look}>
          <RadioGroup name="part" label="What do you ask of them?" choices={parts} value="first" />
        </Show>
        <Acts>
          <SendButton doing="Asking">Ask them to read it</SendButton>
        </Acts>
      </Form>
    </Ask>
  );
}
