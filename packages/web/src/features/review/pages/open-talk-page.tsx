import { groupWords } from "@allotment/core/membership/review-group";
import { createAsync, useNavigate, useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { paths } from "../../../lib/paths.ts";
import { tellNext } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { PageHead } from "../../../ui/page-head/page-head.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { getReview, openTalk, type Review, refreshReview } from "../review.queries.ts";
import { groupsInWords } from "../review.words.ts";

/** Open the talk; each required group that has not spoken needs a reason. */
export default function OpenTalkPage() {
  const ids = useParams<{ applicationId: string }>();
  const review = createAsync(() => getReview(ids.applicationId));
  return <Show when={review()}>{(found) => <OpenTalk review={found()} />}</Show>;
}

const whoIsTold = ({ asks = [], people }: Review): string => {
  const names = asks.filter(({ tie }) => tie !== "tied").flatMap(({ personId }) => people[personId] ?? []);
  return names.length > 0 ? `${list(names)} will be told.` : "No one is told.";
};

function OpenTalk(props: { review: Review }) {
  const navigate = useNavigate();
  const form = useForm({
    read: (values) =>
      props.review.missing.flatMap((group) => {
        const because = values.text(group);
        return because ? [{ group, because }] : [];
      }),
    send: (notReached) => openTalk(props.review.applicationId, notReached),
    done: async () => {
      tellNext("The talk is open.");
      navigate(paths.review(props.review));
      await refreshReview();
    },
  });
  const state = () =>
    props.review.missing.length === 0
      ? "Every group has spoken."
      : `Not heard yet: ${groupsInWords(props.review.missing)}.`;
  return (
    <>
      <PageHead
        kind={`A review, ${props.review.title}`}
        title="Open the talk"
        state={state()}
        back={{ href: paths.review(props.review), label: "Back to the review" }}
      />
      <Part title="Before you open it">
        <p>Those who said what they saw then read each other. Nobody can add a first word after this.</p>
        <Form of={form} name="open-talk">
          <For each={props.review.missing}>
            {(group) => (
              <TextareaField
                name={group}
                rows={2}
                label={`${groupWords[group]}: we could not reach them, because`}
                hint="Better still, wait and ask them again."
                reader="everyone in the review, and the people who applied once it is decided."
              />
            )}
          </For>
          <p class="hint">{whoIsTold(props.review)}</p>
          <Acts>
            <SendButton doing="Opening">Open the talk on {props.review.title}</SendButton>
          </Acts>
        </Form>
      </Part>
    </>
  );
}
