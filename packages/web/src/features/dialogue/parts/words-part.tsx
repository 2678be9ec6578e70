import { revalidate } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Form } from "../../../form/form.tsx";
import { useForm } from "../../../form/use-form.ts";
import { list } from "../../../lib/format.ts";
import { me } from "../../../lib/session.ts";
import { tell } from "../../../lib/tell.ts";
import { ActButton, Acts, SendButton } from "../../../ui/button/button.tsx";
import { RadioGroup } from "../../../ui/choices/radio-group.tsx";
import { Part } from "../../../ui/part/part.tsx";
import { TextareaField } from "../../../ui/textarea-field/textarea-field.tsx";
import { NotYetHeard, Turn, TurnList } from "../../../ui/turn/turn.tsx";
import { getTalk, type Talk, takeWordsBack, type Word, writeWord } from "../dialogue.queries.ts";
import { nameOf, type WordKind, wordKindsFor, wordLabels } from "../dialogue.words.ts";

const mine = (byId: string) => byId === me()?.person.personId;
const parties = (talk: Talk) => [...talk.givingIds, ...talk.receivingIds];

/** The side of a talk the funder is on, where it has something of its own to say. */
const onFunderSide = (talk: Talk): boolean => {
  const side = { upward: talk.receivingIds, reciprocal: talk.givingIds, outwardPeer: [], outwardServed: [] }[
    talk.kind
  ];
  return side.some(mine);
};

/** What people said, in turns; and your own turn, while the record is being written. */
export function WordsPart(props: { talk: Talk }) {
  const writes = () => props.talk.actions.includes("write");
  return (
    <Show when={writes() || props.talk.words.length > 0}>
      <Part title="What people said" across id="turns">
        <TurnList>
          <For each={props.talk.words}>{(word) => <OneTurn talk={props.talk} word={word} />}</For>
          <NotYet talk={props.talk} />
        </TurnList>
      </Part>
      <Show when={writes()}>
        <YourTurn talk={props.talk} />
      </Show>
    </Show>
  );
}

function OneTurn(props: { talk: Talk; word: Word }) {
  const { dialogueId } = props.talk;
  const served = () => props.talk.servedIds.some(mine);
  const takesBack = () =>
    mine(props.word.byId) && !props.word.takenBackAt && (props.talk.state === "held" || served());
  async function back() {
    await takeWordsBack(dialogueId, props.word.wordId);
    tell("Done. Your words are gone from here.");
    await revalidate(getTalk.keyFor(dialogueId));
  }
  return (
    <Turn
      id={props.word.wordId}
      name={nameOf(props.talk.people)(props.word.byId)}
      group={wordLabels[props.word.kind]}
      at={props.word.at}
      text={props.word.takenBackAt ? "These words were taken back." : props.word.words}
    >
      <Show when={takesBack()}>
        <ActButton look="quiet" act={back} doing="Taking them back">
          Take these words back
        </ActButton>
      </Show>
    </Turn>
  );
}

function NotYet(props: { talk: Talk }) {
  const quiet = () => {
    const spoke = new Set(props.talk.words.map(({ byId }) => byId));
    return parties(props.talk)
      .filter((id) => !spoke.has(id))
      .map((id) => (mine(id) ? "You" : nameOf(props.talk.people)(id)));
  };
  return (
    <Show when={props.talk.state === "held" && quiet().length > 0}>
      <NotYetHeard>{list(quiet())}. A record holds words from both sides.</NotYetHeard>
    </Show>
  );
}

function YourTurn(props: { talk: Talk }) {
  const kinds = () => wordKindsFor(props.talk.kind, onFunderSide(props.talk));
  const form = useForm({
    read: (values) => ({
      kind: values.choice<WordKind>("kind", ["heard", "differ", "learnt", "question", "offer", "trust"]),
      words: values.text("words"),
    }),
    send: (input, key) => writeWord(props.talk.dialogueId, input, key),
    done: () => {
      tell("Your words are in. You can take them back until the record is offered.");
      return revalidate(getTalk.keyFor(props.talk.dialogueId));
    },
  });
  return (
    <Part title="Your turn" id="reply">
      <Show when={props.talk.wordCount} keyed fallback={<Fields kinds={kinds()} of={form} />}>
        <Fields kinds={kinds()} of={form} />
      </Show>
    </Part>
  );
}

function Fields(props: { kinds: WordKind[]; of: ReturnType<typeof useForm> }) {
  return (
    <Form of={props.of} name="turn">
      <RadioGroup
        name="kind"
        label="What is it?"
        value="heard"
        choices={props.kinds.map((value) => ({ value, label: wordLabels[value] }))}
      />
      <TextareaField
        name="words"
        label="In your own words"
        hint="Everyone in this talk will see this, with your name."
        rows={3}
      />
      <Acts>
        <SendButton doing="Saving">Add my words</SendButton>
      </Acts>
    </Form>
  );
}
