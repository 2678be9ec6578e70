import { createSignal, onMount, Show } from "solid-js";
import { ActButton } from "../button/button.tsx";

/** "Spoken, 2 minutes 5 seconds." */
const length = (seconds: number): string => {
  const whole = Math.max(1, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const part = (n: number, one: string) => (n === 0 ? [] : [`${n} ${one}${n === 1 ? "" : "s"}`]);
  return [...part(minutes, "minute"), ...part(rest, "second")].join(" ");
};

/** A recording that is kept: who spoke, how long, and the way to listen. Nothing is fetched till then. */
export function Listen(props: { seconds: number; by?: string | undefined; find: () => Promise<string> }) {
  const [url, setUrl] = createSignal<string>();
  return (
    <>
      <p class="soft">
        Spoken{props.by ? ` by ${props.by}` : ""}, {length(props.seconds)}.
      </p>
      <Show
        when={url()}
        fallback={
          <ActButton look="quiet" act={async () => void setUrl(await props.find())} doing="Opening">
            Listen
          </ActButton>
        }
      >
        {(at) => <Player url={at()} />}
      </Show>
    </>
  );
}

function Player(props: { url: string }) {
  let sound: HTMLAudioElement | undefined;
  onMount(() => {
    sound?.focus();
    // A browser may ask for a press first: the controls are there for that.
    sound?.play().catch(() => undefined);
  });
  // biome-ignore lint/a11y/useMediaCaption: its words, where they are typed up, stand beside it
  return <audio ref={sound} controls src={props.url} aria-label="The recording" />;
}
