import { type notes, soundsFixed } from "@allotment/core/wording/wording.rules";
import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import { findDraft, keepDraft } from "../lib/drafts.ts";
import { memberships } from "../lib/session.ts";
import { Button } from "../ui/button/button.tsx";
import { Note } from "../ui/note/note.tsx";

/** How long someone has stopped typing before a note may come, in ms: no note cuts into a thought. */
const PAUSE = 1500;

type Kind = keyof typeof notes;

/** A way to begin again, for each kind of note. Nobody's words are changed for them. */
const beginnings: Readonly<Record<Kind, string>> = {
  T1: "We want to notice … We will talk about it with …",
  T2: "We hope to learn … with … We do not know yet how many people that is.",
  T3: "Together we will look at … every … and ask what it tells us.",
  T4: "We will watch … and ask what else might change with it.",
  T5: "Each person chooses when. We will be there when …",
  T6: "We will know it goes well, or badly, when …",
  T7: "People choose … Some may want …",
  T8: "The money comes on … whatever we learn.",
};

/** The choice to see no notes in a box is the writer's own, and stays on their device. */
const offIn = (name: string): string => `no-notes/${name}`;

/**
 * What to think about in words that sound fixed in advance, under the box they stand in. It holds nothing back, sends
 * nothing, and nobody else hears of it. People served never get one.
 */
export function WordingNote(props: { box: string; name: string }) {
  const [words, setWords] = createSignal("");
  const [kept, setKept] = createSignal<readonly string[]>([]);
  const [helps, setHelps] = createSignal(false);
  const [off, setOff] = createSignal(memberships("citizen").length > 0);
  const note = createMemo(() =>
    off() ? undefined : soundsFixed(words()).findLast(({ text }) => !kept().includes(text)),
  );
  onMount(async () => {
    const box = document.getElementById(props.box);
    if (!(box instanceof HTMLTextAreaElement)) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(pause);
      pause = setTimeout(() => setWords(box.value), PAUSE);
    };
    box.addEventListener("input", read);
    onCleanup(() => {
      clearTimeout(pause);
      box.removeEventListener("input", read);
    });
    if (await findDraft(offIn(props.name))) setOff(true);
  });
  const keep = (text: string) => {
    setKept([...kept(), text]);
    setHelps(false);
    document.getElementById(props.box)?.focus();
  };
  const never = () => {
    setOff(true);
    void keepDraft(offIn(props.name), { text: "", version: 0, at: Date.now() });
    document.getElementById(props.box)?.focus();
  };
  return (
    <div aria-live="polite">
      <Show when={note()} keyed>
        {({ kind, says, text }) => (
          <Note
            title="A thought about your words"
            acts={
              <>
                <Show when={!helps()}>
                  <Button look="quiet" onClick={() => setHelps(true)}>
                    Help me reword
                  </Button>
                </Show>
                <Button look="quiet" onClick={() => keep(text)}>
                  Keep my words
                </Button>
                <Button look="quiet" onClick={never}>
                  Do not show notes in this box
                </Button>
              </>
            }
          >
            <p>“{text}”</p>
            <p>{says}</p>
            <Show when={helps()}>
              <p>You might begin like this: {beginnings[kind]}</p>
            </Show>
          </Note>
        )}
      </Show>
    </div>
  );
}
