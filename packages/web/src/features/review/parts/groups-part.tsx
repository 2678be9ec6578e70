import { groupWords } from "@allotment/core/membership/review-group";
import { prompts } from "@allotment/core/review/prompts.rules";
import { For, Show } from "solid-js";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Group, Groups } from "../../../ui/groups/groups.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { Said } from "../../../ui/words/words.tsx";
import type { Review } from "../review.queries.ts";

const Heard = later(() => import("./heard.tsx").then((file) => file.Heard));

type Perspective = NonNullable<Review["perspectives"]>[number];
type AGroup = Review["groups"][number];

/** What each group said, side by side, all the same width and weight. */
export function GroupsPart(props: { review: Review }) {
  const of = (group: AGroup["group"]) =>
    (props.review.perspectives ?? []).filter((perspective) => perspective.group === group);
  return (
    <Part
      across
      title="What each group said"
      small="Each wrote before it saw the others. No order, no marks."
    >
      <Groups>
        <For each={props.review.groups}>
          {(one) => <OneGroup review={props.review} group={one} said={of(one.group)} />}
        </For>
      </Groups>
    </Part>
  );
}

function OneGroup(props: { review: Review; group: AGroup; said: readonly Perspective[] }) {
  const name = () => groupWords[props.group.group];
  const by = () =>
    props.said.map(({ personId }) => (personId ? props.review.people[personId] : undefined)).filter(Boolean);
  return (
    <Group name={name()} by={by().join(", ") || undefined}>
      <Show when={props.said.length > 0} fallback={<NothingHere review={props.review} group={props.group} />}>
        <For each={props.said}>
          {(perspective) => (
            <OnePerspective applicationId={props.review.applicationId} perspective={perspective} />
          )}
        </For>
      </Show>
    </Group>
  );
}

/** Why a group has no words here: not yet, not reached, or not the reader's to see. */
function NothingHere(props: { review: Review; group: AGroup }) {
  const sealed = () => props.group.spoken && props.review.perspectives === undefined;
  const closed = () =>
    props.review.state === "decided" ? "Said. It stays with those who spoke." : "Said. Not open to you yet.";
  return (
    <Show
      when={props.group.notReachedBecause}
      fallback={<p class="soft">{sealed() ? closed() : "Not said yet."}</p>}
    >
      {(because) => (
        <>
          <p class="soft">Could not be reached, because:</p>
          <Said text={because()} />
        </>
      )}
    </Show>
  );
}

function OnePerspective(props: { applicationId: string; perspective: Perspective }) {
  const more = () => {
    const { excited, worry, help, lose, answers = [] } = props.perspective;
    const asked = [
      { question: prompts.excited, words: excited },
      { question: prompts.worry, words: worry },
      { question: prompts.help, words: help },
      { question: prompts.lose, words: lose },
      ...answers,
    ];
    return asked.flatMap(({ question, words }) => (words ? [{ question, words }] : []));
  };
  return (
    <Show when={props.perspective.words || more().length > 0} fallback={<Aloud {...props} />}>
      {(_) => (
        <>
          <Show when={props.perspective.words}>{(words) => <Said text={words()} />}</Show>
          <Show when={props.perspective.sound}>
            {(sound) => <Heard applicationId={props.applicationId} sound={sound()} />}
          </Show>
          <Show when={more().length > 0}>
            <More label="All they said">
              <Facts>
                <For each={more()}>
                  {(one) => (
                    <Fact term={one.question}>
                      <Said text={one.words} />
                    </Fact>
                  )}
                </For>
              </Facts>
            </More>
          </Show>
          <Show when={props.perspective.first}>
            {(first) => (
              <More label="What they said first">
                <Said text={first().words || "Said aloud."} />
              </More>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

/** Someone who typed nothing: what they said aloud, where it is the reader's to hear. */
function Aloud(props: { applicationId: string; perspective: Perspective }) {
  return (
    <Show
      when={props.perspective.sound}
      fallback={
        <p class="soft">
          {props.perspective.withheld
            ? "They spoke. Their words are theirs, and are not shown here."
            : "They spoke aloud. A voice is a name, so it is not here."}
        </p>
      }
    >
      {(sound) => <Heard applicationId={props.applicationId} sound={sound()} />}
    </Show>
  );
}
