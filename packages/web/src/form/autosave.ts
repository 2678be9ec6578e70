import { createSignal, onCleanup, onMount } from "solid-js";
import { type Draft, dropDraft, findDraft, keepDraft } from "../lib/drafts.ts";
import { beforeSignIn } from "../lib/leave.ts";
import { Problem } from "../lib/problem.ts";
import { readTheirs, type SaveState, saveWords, type TheirText } from "./autosave-state.ts";

/** A pause this long, in ms, is the end of a thought: then we save. */
const PAUSE = 1000;
/** How long, in ms, before a save that failed is tried again. */
const AGAIN = 10_000;

export interface AutosavePlan {
  /** Names this text among all of the person's: "application/app_01…/q5". */
  key: string;
  /** What the server holds, and its version. */
  text: string;
  version: number;
  /** Saves, with the version it was written over (as If-Match), and gives the new version. */
  save: (text: string, version: number) => Promise<{ version: number }>;
  /** Finds the other text in a 409's `current`; by default it has `text`, `version` and perhaps `by`. */
  theirs?: (current: unknown) => TheirText | undefined;
}

export interface Autosave {
  text(): string;
  state(): SaveState;
  /** How saving stands, in words. */
  words(): string;
  /** Takes each change as it is typed. */
  type(text: string): void;
  /** Saves now, as on blur or before going on. True when the server holds all that was typed. */
  flush(): Promise<boolean>;
  /** Goes on with one of two texts, or both joined. */
  pick(text: string): void;
}

/**
 * Saves what is typed within 2 s of a pause and on blur. A copy stays on the device until the server says
 * it is saved, and comes back on return. Saving never checks the words; only sending does.
 */
export function useAutosave(plan: AutosavePlan): Autosave {
  const [text, setText] = createSignal(plan.text);
  const [state, setState] = createSignal<SaveState>({ is: "still" });
  let version = plan.version;
  let saved = plan.text;
  let sent: string | undefined;
  let gone = false;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draft = (): Draft => ({
    text: text(),
    version,
    at: Date.now(),
    ...(sent === undefined ? {} : { sent }),
  });
  const dirty = (): boolean => text() !== saved;
  const blocked = (): boolean => state().is === "two-texts";

  function later(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  function failed(cause: unknown): void {
    const theirs =
      cause instanceof Problem && cause.status === 409
        ? (plan.theirs ?? readTheirs)(cause.current)
        : undefined;
    if (theirs) return void setState({ is: "two-texts", theirs });
    const refused =
      cause instanceof Problem && cause.status < 500 && cause.status !== 401 && cause.status !== 429;
    if (refused) return void setState({ is: "refused", why: cause.message });
    setState({ is: "kept" });
    if (!gone) later(AGAIN);
  }

  async function saveOnce(): Promise<void> {
    const sending = text();
    sent = sending;
    setState({ is: "saving" });
    void keepDraft(plan.key, draft());
    try {
      version = (await plan.save(sending, version)).version;
      saved = sending;
      sent = undefined;
      setState({ is: "saved", at: Date.now() });
      if (!dirty()) await dropDraft(plan.key);
    } catch (cause) {
      failed(cause);
    }
  }

  /** One save at a time; what was typed meanwhile goes in the next. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    await running;
    while (dirty() && !blocked()) {
      running = saveOnce();
      await running;
      if (state().is !== "saved") break;
    }
    running = undefined;
    return !dirty();
  }

  function type(next: string): void {
    setText(next);
    void (dirty() ? keepDraft(plan.key, draft()) : dropDraft(plan.key));
    if (!blocked()) later(PAUSE);
  }

  /** Their version is now the one to write over, whichever text goes on. */
  function pick(next: string): void {
    const now = state();
    if (now.is === "two-texts") {
      version = now.theirs.version;
      saved = now.theirs.text;
    }
    setState({ is: "still" });
    type(next);
    void flush();
  }

  function comeBack(found: Draft | undefined): void {
    if (!found || dirty()) return;
    if (found.text === saved) return void dropDraft(plan.key);
    setText(found.text);
    // The same version, or a save of our own whose answer was lost: no one else has been here.
    if (found.version === version || found.sent === saved) return void flush();
    setState({ is: "two-texts", theirs: { text: plan.text, version } });
  }

  onMount(async () => comeBack(await findDraft(plan.key)));
  onCleanup(() => {
    gone = true;
  });
  onCleanup(
    watchLeaving(
      () => void flush(),
      () => keepDraft(plan.key, draft()),
      dirty,
    ),
  );
  return { text, state, words: () => saveWords(state()), type, flush, pick };
}

/** Saves when the tab is hidden, when the network is back and when the page is left. */
function watchLeaving(flush: () => void, keep: () => Promise<unknown>, dirty: () => boolean): () => void {
  const hidden = () => document.visibilityState === "hidden" && flush();
  const stop = beforeSignIn(async () => void (dirty() && (await keep())));
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("online", flush);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("online", flush);
    if (dirty()) flush();
  };
}
