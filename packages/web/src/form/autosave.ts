import { onCleanup, onMount } from "solid-js";
import { findDraft } from "../lib/drafts.ts";
import { beforeSignIn } from "../lib/leave.ts";
import { type SaveState, saveWords } from "./autosave-state.ts";
import { type AutosavePlan, Saver } from "./saver.ts";

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
  const saver = new Saver(plan);
  onMount(async () => saver.comeBack(await findDraft(plan.key)));
  onCleanup(watchLeaving(saver));
  const { text, state, type, flush, pick } = saver;
  return { text, state, words: () => saveWords(state()), type, flush, pick };
}

/** Saves when the tab is hidden, when the network is back and when the page is left. */
function watchLeaving(saver: Saver): () => void {
  const save = () => void saver.flush();
  const hidden = () => document.visibilityState === "hidden" && save();
  const stop = beforeSignIn(async () => void (saver.dirty() && (await saver.keep())));
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("online", save);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("online", save);
    saver.leave();
  };
}
