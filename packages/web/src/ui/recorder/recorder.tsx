import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { dropSound, findSound, type KeptSound, keepSound } from "../../lib/kept-sound.ts";
import { announce } from "../../lib/live.ts";
import { Problem, troubleIn } from "../../lib/problem.ts";
import { Acts, Button } from "../button/button.tsx";
import { Trouble } from "../trouble/trouble.tsx";
import { useTape } from "./tape.ts";

export interface RecorderProps {
  /** Names this recording among all of the person's: "application/app_01…/q5". */
  name: string;
  /** One is kept already, and another would take its place. */
  again: boolean;
  /** Sends it and has it kept. What the server refuses, or can't hear of now, stays on the device. */
  keep: (sound: Blob) => Promise<unknown>;
}

/** "2:05". */
const onTape = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** Say it aloud: record, pause, listen, record again, and keep it. Until it is kept it is on this device. */
export function Recorder(props: RecorderProps) {
  const [kept, setKept] = createSignal<KeptSound>();
  const [lines, setLines] = createSignal<readonly { message: string }[]>([]);
  const [sending, setSending] = createSignal(false);
  let place: HTMLDivElement | undefined;
  const tape = useTape((sound, seconds, ended) => {
    const now = { sound, seconds, wanted: false };
    void keepSound(props.name, now);
    if (ended) setKept(now);
  });
  const isOn = () => tape.state() === "recording" || tape.state() === "paused";

  async function send(now: KeptSound) {
    if (sending()) return;
    setSending(true);
    setLines([]);
    await keepSound(props.name, { ...now, wanted: true });
    try {
      await props.keep(now.sound);
      await dropSound(props.name);
      setKept(undefined);
      announce("Your recording is kept.");
      goOn();
    } catch (cause) {
      const refused = cause instanceof Problem && cause.status < 500;
      const next = { ...now, wanted: !refused };
      await keepSound(props.name, next);
      setKept(next);
      setLines([{ message: refused ? `${cause.message} It is still on this device.` : troubleIn(cause) }]);
    } finally {
      setSending(false);
    }
  }
  async function drop() {
    await dropSound(props.name);
    setKept(undefined);
    setLines([]);
    announce("Taken away.");
    goOn();
  }
  const again = () => {
    const now = kept();
    if (now?.wanted) void send(now);
  };
  onMount(async () => {
    const found = await findSound(props.name);
    if (found && !isOn()) setKept(found);
    again();
    window.addEventListener("online", again);
  });
  onCleanup(() => window.removeEventListener("online", again));
  // The button that was pressed may be gone: the first that is left is the next step.
  const goOn = () => queueMicrotask(() => place?.querySelector("button")?.focus());
  createEffect(on(tape.state, goOn, { defer: true }));
  return (
    <div ref={place} class="recorder">
      <Trouble lines={lines()} />
      <Show when={tape.trouble()}>{(words) => <p role="alert">{words()}</p>}</Show>
      <Show when={isOn()}>
        <p role="timer" aria-live="off">
          {tape.state() === "paused" ? "Paused" : "Recording"}, {onTape(tape.seconds())} of up to 5:00.
        </p>
        <Acts>
          <Button onClick={tape.stop}>Stop</Button>
          <Show
            when={tape.state() === "paused"}
            fallback={
              <Button look="quiet" onClick={tape.pause}>
                Pause
              </Button>
            }
          >
            <Button look="quiet" onClick={tape.goOn}>
              Go on recording
            </Button>
          </Show>
        </Acts>
      </Show>
      <Show when={!isOn()}>
        <Show
          when={kept()}
          fallback={
            <Button look="plain" onClick={() => void tape.start()}>
              {props.again ? "Record again" : "Record your answer"}
            </Button>
          }
        >
          {(now) => (
            <>
              <Sound sound={now().sound} />
              <p class="hint">
                {now().wanted
                  ? "Kept on this device. We will send it when you are back."
                  : "It is on this device only. Listen, then keep it."}
              </p>
              <Acts>
                <Button look="plain" onClick={() => void send(now())}>
                  {sending() ? "Sending" : "Keep this recording"}
                </Button>
                <Button look="quiet" onClick={() => void tape.start()}>
                  Record again
                </Button>
                <Button look="quiet" onClick={() => void drop()}>
                  Take it away
                </Button>
              </Acts>
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}

function Sound(props: { sound: Blob }) {
  const [url, setUrl] = createSignal("");
  createEffect(() => {
    const made = URL.createObjectURL(props.sound);
    setUrl(made);
    onCleanup(() => URL.revokeObjectURL(made));
  });
  // biome-ignore lint/a11y/useMediaCaption: it was recorded a moment ago, and nobody has typed it up
  return <audio controls src={url()} aria-label="What you recorded" />;
}
