import { groupWords } from "@allotment/core/membership/review-group";
import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { tell } from "../../../lib/tell.ts";
import { Acts, SendButton } from "../../../ui/button/button.tsx";
import { MorePages } from "../../../ui/more-pages/more-pages.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { NotYetHeard, Turn, TurnList } from "../../../ui/turn/turn.tsx";
import { addToTalk, getTalk, type Review, refreshReview, type Talk } from "../review.queries.ts";
import { groupsInWords } from "../review.words.ts";

/** The talk, oldest first, with a box to add to it for those who have read the others. */
export function TalkPart(props: { review: Review }) {
  const talk = createAsync(() => getTalk(props.review.applicationId));
  const away = () =>
    props.review.groups.filter(({ notReachedBecause }) => notReachedBecause).map(({ group }) => group);
  return (
    <Part title="The talk" small="Minds can change. First words stay." id="talk">
      <Show when={talk()} keyed>
        {(found) => (
          <TurnList>
            <For each={found.items}>{(said) => <One said={said} people={found.people} />}</For>
            <MorePages
              from={found.next}
              read={async (cursor) => {
                const page = await getTalk(props.review.applicationId, cursor);
                return { ...page, items: page.items.map((said) => ({ said, people: page.people })) };
              }}
            >
              {(one) => <One {...one} />}
            </MorePages>
            <Show when={away().length > 0}>
              <NotYetHeard>We could not reach {groupsInWords(away())}.</NotYetHeard>
            </Show>
          </TurnList>
        )}
      </Show>
      <Show when={talk()?.items.length === 0}>
        <p class="soft">
          {props.review.actions.includes("addToTalk")
            ? "Nobody has added to the talk yet."
            : "Nobody added to the talk."}
        </p>
      </Show>
      <Show when={props.review.actions.includes("addToTalk")}>
        <AddWords review={props.review} />
      </Show>
    </Part>
  );
}

function One(props: { said: Talk["items"][number]; people: Talk["people"] }) {
  const name = () => props.people[props.said.personId ?? ""];
  return (
    <Turn
      id={props.said.sayId}
      name={name() ?? groupWords[props.said.group]}
      group={name() ? groupWords[props.said.group] : undefined}
      at={props.said.at}
      text={props.said.words ?? ""}
    >
      <Show when={props.said.withheld}>
        <p class="soft">They spoke. Their words are theirs, and are not shown here.</p>
      </Show>
    </Turn>
  );
}

function AddWords(props: { review: Review }) {
  const form = useForm({
    read: (values) => values.text("words"),
    send: (words, key) => addToTalk(props.review.applicationId, words, key),
    done: async () => {
      document.forms.namedItem("talk")?.reset();
      tell("Your words are in the talk.");
      await refreshReview();
    },
  });
  return (
    <Form of={form} name="talk">
      <TextareaField
        name="words"
        rows={3}
        label="Add to the talk"
        reader="everyone who was asked and has spoken, the steward, and those who decide."
      />
      <Acts>
        <SendButton look="plain" doing="Adding">
          Add my words
        </SendButton>
      </Acts>
    </Form>
  );
}
