import { questions } from "@allotment/core/application/questions.rules";
import { waitsOf, waitWords } from "@allotment/core/programme/waits.rules";
import { createSignal, For, onMount, Show } from "solid-js";
import { agreedMoney, list } from "../../../lib/format.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Fact, Facts } from "../../../ui/facts/facts.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { When } from "../../../ui/when/when.tsx";
import type { Programme } from "../programme.queries.ts";
import { groupNames } from "../programme-words.ts";

/** A draft as a group will read it that thinks of applying, with the nine questions it would be asked. */
export function Preview(props: { programme: Programme }) {
  const [open, setOpen] = createSignal(false);
  return (
    <Part title="As a group will see it">
      <Show
        when={open()}
        fallback={
          <Button look="quiet" onClick={() => setOpen(true)}>
            Read it as someone who may apply
          </Button>
        }
      >
        <Asked programme={props.programme} />
      </Show>
    </Part>
  );
}

function Asked(props: { programme: Programme }) {
  const days = () =>
    [
      ["Open from", props.programme.opensOn],
      ["Open until", props.programme.closesOn],
      ["Answers by", props.programme.decisionBy],
      ["Work from", props.programme.startsOn],
      ["Work until", props.programme.endsOn],
    ].flatMap(([term, on]) => (term && on ? [{ term, on }] : []));
  const readers = () => {
    const [first = "", ...rest] = props.programme.groups.map(({ group }) => groupNames[group]);
    return list([first, ...rest.map((name) => name.toLowerCase())]);
  };
  const never = () =>
    list(
      props.programme.groups
        .filter(({ required }) => required)
        .map(({ group }) => groupNames[group].toLowerCase()),
    );
  const answering = () => {
    const { people, seniorResponsibleId, stewardId, safeguardingLeadId } = props.programme;
    const named = [
      ["Answers for it all", seniorResponsibleId],
      ["Brings people together", stewardId],
      ["Keeps people safe", safeguardingLeadId],
    ] as const;
    return named.flatMap(([term, id]) => (id && people[id] ? [{ term, name: people[id] }] : []));
  };
  let head: HTMLHeadingElement | undefined;
  // The button that opened it is gone, so whoever reads goes on from here.
  onMount(() => head?.focus());
  return (
    <>
      <h3 ref={head} tabindex={-1}>
        {props.programme.name}
      </h3>
      <p class="as-typed">{props.programme.purpose.text}</p>
      <Facts>
        <Show when={props.programme.purpose.whoSaysSo}>
          {(who) => <Fact term="Who says so">{who()}</Fact>}
        </Show>
        <Show when={props.programme.fourthQuestionNote}>
          {(note) => <Fact term="Who helped to shape it">{note()}</Fact>}
        </Show>
        <Show when={props.programme.system?.helped}>
          {(helped) => <Fact term="Who is helped">{helped()}</Fact>}
        </Show>
        <Show when={props.programme.system?.harmed}>
          {(harmed) => <Fact term="Who might be harmed or left out">{harmed()}</Fact>}
        </Show>
        <Show when={props.programme.totalPence}>
          {(pence) => <Fact term="Money">{agreedMoney(pence())} in all</Fact>}
        </Show>
        <For each={days()}>
          {(day) => (
            <Fact term={day.term}>
              <When at={day.on} as="full" />
            </Fact>
          )}
        </For>
        <Show when={props.programme.groups.length > 0}>
          <Fact term="Read by">
            {readers()}. There are no marks.
            <Show when={never()}>
              {(groups) => (
                <>
                  <br />
                  We never decide without {groups()}.
                </>
              )}
            </Show>
          </Fact>
        </Show>
        <For each={answering()}>{(one) => <Fact term={one.term}>{one.name}</Fact>}</For>
        <Show when={props.programme.routeNote}>{(note) => <Fact term="Why this way">{note()}</Fact>}</Show>
      </Facts>
      <Show when={props.programme.listenFor.length > 0}>
        <h3>What we listen for</h3>
        <ul>
          <For each={props.programme.listenFor}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <h3>What we ask</h3>
      <ol>
        <For each={questions}>
          {(question) => (
            <li>
              {question.ask} <span class="soft">{question.hint}</span>
            </li>
          )}
        </For>
      </ol>
      <p>Typed or spoken. “We do not know yet” is a good answer to any of them.</p>
      <h3>What you can count on</h3>
      <ul>
        <For each={waitWords(waitsOf(props.programme))}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </>
  );
}
