import { audioTypes } from "@allotment/core/file/audio.rules";
import { MOST_SPOKEN_SECONDS } from "@allotment/core/file/spoken.rules";
import { createSignal, onCleanup } from "solid-js";
import { beforeSignIn } from "../../lib/leave.ts";
import { announce } from "../../lib/live.ts";

/** Enough for a voice to be clear: five minutes come to a little over a megabyte. */
const BITS_A_SECOND = 32_000;
/** How often what was said so far is kept, in ms. */
const EACH = 5000;

export type TapeState = "still" | "asking" | "recording" | "paused";

/** Why there is no sound, in words that say what to do. */
const troubleOf = (cause: unknown): string => {
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "NotAllowedError")
    return "This browser may not use the microphone. You can allow it in its settings, or type instead.";
  if (name === "NotFoundError") return "We found no microphone here. You can type instead.";
  return "The microphone did not start. You can try again, or type instead.";
};

const plain = (type: string): string => type.replace(/;.*/, "");

/** Records one voice. What was said so far goes to `onSound` every few seconds, and when it stops. */
export function useTape(onSound: (sound: Blob, seconds: number, ended: boolean) => void) {
  const [state, setState] = createSignal<TapeState>("still");
  const [seconds, setSeconds] = createSignal(0);
  const [trouble, setTrouble] = createSignal<string>();
  let recorder: MediaRecorder | undefined;
  let clock: ReturnType<typeof setInterval> | undefined;

  const hush = () => {
    clearInterval(clock);
    for (const track of recorder?.stream.getTracks() ?? []) track.stop();
    recorder = undefined;
    setState("still");
  };
  const tick = () => {
    if (state() === "recording") setSeconds((before) => before + 1);
    if (seconds() >= MOST_SPOKEN_SECONDS) {
      announce("That is five minutes. It stopped here.");
      recorder?.stop();
    }
  };
  const begin = (stream: MediaStream) => {
    const mimeType = audioTypes.find((type) => MediaRecorder.isTypeSupported(type)) ?? "";
    const tape = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_A_SECOND });
    const parts: Blob[] = [];
    tape.ondataavailable = ({ data }) => {
      if (data.size > 0) parts.push(data);
      const ended = tape.state === "inactive";
      if (parts.length > 0) onSound(new Blob(parts, { type: plain(tape.mimeType) }), seconds(), ended);
    };
    tape.onstop = hush;
    recorder = tape;
    setSeconds(0);
    setState("recording");
    tape.start(EACH);
    clock = setInterval(tick, 1000);
    announce("Recording.");
  };
  const stop = () => recorder?.stop();
  onCleanup(stop);
  // The page is about to be left: what was said so far is kept.
  onCleanup(beforeSignIn(async () => recorder?.requestData()));
  return {
    state,
    seconds,
    trouble,
    stop,
    async start(): Promise<void> {
      setTrouble(undefined);
      setState("asking");
      try {
        begin(await navigator.mediaDevices.getUserMedia({ audio: true }));
      } catch (cause) {
        setState("still");
        setTrouble(troubleOf(cause));
      }
    },
    pause(): void {
      recorder?.pause();
      recorder?.requestData();
      setState("paused");
      announce("Paused.");
    },
    goOn(): void {
      recorder?.resume();
      setState("recording");
      announce("Recording.");
    },
  };
}
