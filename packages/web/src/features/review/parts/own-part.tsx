import { prompts } from "@allotment/core/review/prompts.rules";
import { For, Show } from "solid-js";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { More } from "../../../ui/more/more.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { later } from "../../../ui/wait/later.tsx";
import { When } from "../../../ui/when/when.tsx";
import { Said, Words } from "../../../ui/words/words.tsx";
import type { Review } from "../review.queries.ts";

const Heard = later(() => import("./heard.tsx").then((file) => file.Heard));

type Mine = NonNullable<Review["mine"]>;

/** The reader's own words, with what they first said. */
export function OwnPart(props: { mine: Mine }) {
  const lines = () =>
    [
      [prompts.excited, props.mine.excited],
      [prompts.worry, props.mine.worry],
      [prompts.help, props.mine.help],
      [prompts.lose, props.mine.lose],
      ...props.mine.answers.map(({ question, words }) => [question, words]),
    ].flatMap(([question, words]) => (question && words ? [{ question, words }] : []));
  return (
    <Part title="Your words">
      <Show when={props.mine.sound}>
        {(sound) => <Heard applicationId={props.mine.applicationId} sound={sound()} />}
      </Show>
      <Words text={props.mine.words || "Said aloud."}>
        You, <When at={props.mine.at} />
        <Show when={props.mine.changedAt}>
          {(at) => (
            <>
              , changed <When at={at()} />
            </>
          )}
        </Show>
        .
      </Words>
      <Show when={lines().length > 0}>
        <Facts>
          <For each={lines()}>
            {(line) => (
              <Fact term={line.question}>
                <Said text={line.words} />
              </Fact>
            )}
          </For>
        </Facts>
      </Show>
      <Show when={props.mine.first}>
        {(first) => (
          <More label="What you said first">
            <Said text={first().words || "Said aloud."} />
          </More>
        )}
      </Show>
    </Part>
  );
}
