import { questions } from "@allotment/core/application/questions.rules";
import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { paths } from "../../../lib/paths.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { Link } from "../../../ui/link/link.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { Select } from "../../../ui/select/select.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Said } from "../../../ui/words/words.tsx";
import type { Application } from "../application.queries.ts";
import { addComment, getComments, takeBackComment } from "../comment.queries.ts";

const choices = questions.map(({ key, short }) => ({ value: key, label: `${key.slice(1)}. ${short}` }));
const keys = questions.map(({ key }) => key);

/** What those who write a draft say to each other of its answers. None of it is sent. */
export function Comments(props: { application: Application }) {
  const { applicationId } = props.application;
  const found = createAsync(() => getComments(applicationId));
  const adds = () => props.application.actions.includes("comment");
  const takesBack = (byId: string) =>
    adds() && (byId === me()?.person.personId || props.application.actions.includes("send"));
  return (
    <Show when={adds() || found()?.items.length}>
      <Part title="What you say to each other" small="Never sent">
        <For each={found()?.items}>
          {(one) => (
            <>
              <p>
                {found()?.people[one.byId] ?? "Someone who left"}, <When at={one.at} />, on{" "}
                <Link look="quiet" href={paths.applicationQuestion({ applicationId, questionKey: one.part })}>
                  question {one.part.slice(1)}
                </Link>
                :
              </p>
              <Said text={one.words} />
              <Show when={takesBack(one.byId)}>
                <ActButton
                  look="quiet"
                  act={() => takeBackComment(applicationId, one.commentId)}
                  doing="Taking it back"
                >
                  Take it back
                </ActButton>
              </Show>
            </>
          )}
        </For>
        <Show when={adds()}>
          <Say applicationId={applicationId} />
        </Show>
      </Part>
    </Show>
  );
}

function Say(props: { applicationId: string }) {
  const [times, setTimes] = createSignal(1);
  const form = useForm({
    read: (values) => ({
      part: values.choice("part", keys as [(typeof keys)[number], ...typeof keys], "Pick a question."),
      words: values.text("words"),
    }),
    send: (input, key) => addComment(props.applicationId, input, key),
    done: () => {
      tell("Said. Everyone who writes here can read it.");
      setTimes((n) => n + 1);
    },
  });
  return (
    <Show when={times()} keyed>
      <Form of={form} name="comment">
        <Select name="part" label="Which answer is it about?" none="Pick a question" choices={choices} />
        <TextareaField
          name="words"
          label="What would you say of it?"
          reader="your group, and those it asked to help. Nobody you send it to."
          rows={3}
        />
        <Acts>
          <SendButton look="plain" doing="Saying it">
            Say it
          </SendButton>
        </Acts>
      </Form>
    </Show>
  );
}
