import { For, type JSX, Show } from "solid-js";
import "./words.css";

export interface WordsProps {
  /** What the person said, as typed. */
  text: string;
  /** Who, when, and who can see it. */
  children?: JSX.Element;
}

/** A person's own words, in their own voice, with who said them. */
export function Words(props: WordsProps) {
  return (
    <figure class="words">
      <blockquote>
        <Paragraphs text={props.text} quoted />
      </blockquote>
      <Show when={props.children}>
        <figcaption>{props.children}</figcaption>
      </Show>
    </figure>
  );
}

/** Words in serif with no quotation marks, as in turns. */
export function Said(props: { text: string }) {
  return (
    <div class="words said-whole">
      <Paragraphs text={props.text} />
    </div>
  );
}

function Paragraphs(props: { text: string; quoted?: boolean }) {
  const all = () => props.text.trim().split(/\n\s*\n/);
  const open = (index: number) => (props.quoted && index === 0 ? "“" : "");
  const close = (index: number) => (props.quoted && index === all().length - 1 ? "”" : "");
  return (
    <For each={all()}>
      {(one, index) => (
        <p class="said as-typed">
          {open(index())}
          {one}
          {close(index())}
        </p>
      )}
    </For>
  );
}
