import { createSignal } from "solid-js";
import { type Draft, dropDraft, keepDraft } from "../lib/drafts.ts";
import { Problem } from "../lib/problem.ts";
import { readTheirs, type SaveState, type TheirText } from "./autosave-state.ts";

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

/** One text on its way to the server. `autosave.ts` ties it to a page. */
export class Saver {
  private readonly plan: AutosavePlan;
  private readonly signals = { text: createSignal(""), state: createSignal<SaveState>({ is: "still" }) };
  private version: number;
  /** What the server is known to hold. */
  private saved: string;
  /** What was last sent, while its answer is not known. */
  private sent: string | undefined;
  /** All that was sent since the last answer: any of it may have reached the server. */
  private readonly unanswered = new Set<string>();
  private running: Promise<boolean> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  constructor(plan: AutosavePlan) {
    this.plan = plan;
    this.version = plan.version;
    this.saved = plan.text;
    this.signals.text[1](plan.text);
  }

  readonly text = (): string => this.signals.text[0]();
  readonly state = (): SaveState => this.signals.state[0]();
  readonly dirty = (): boolean => this.text() !== this.saved;

  readonly type = (next: string): void => {
    this.signals.text[1](next);
    void (this.dirty() ? this.keep() : dropDraft(this.plan.key));
    if (!this.blocked()) this.later(PAUSE);
  };

  /** One save at a time: a second call waits for the first, which goes on until all that was typed is in. */
  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.timer);
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
    return this.running;
  };

  /** Their version is now the one to write over, whichever text goes on. */
  readonly pick = (next: string): void => {
    const now = this.state();
    if (now.is === "two-texts") {
      this.version = now.theirs.version;
      this.saved = now.theirs.text;
    }
    this.become({ is: "still" });
    this.type(next);
    void this.flush();
  };

  /** Keeps a copy on the device. */
  readonly keep = (): Promise<boolean> => {
    const sent = this.sent === undefined ? {} : { sent: this.sent };
    return keepDraft(this.plan.key, { text: this.text(), version: this.version, at: Date.now(), ...sent });
  };

  /** What this device kept from last time. */
  comeBack(found: Draft | undefined): void {
    if (!found || this.dirty()) return;
    if (found.text === this.saved) return void dropDraft(this.plan.key);
    this.signals.text[1](found.text);
    if (found.sent !== undefined) this.unanswered.add(found.sent);
    // The same version, or a save of our own whose answer was lost: no one else has been here.
    if (found.version === this.version || found.sent === this.saved) return void this.flush();
    this.become({ is: "two-texts", theirs: { text: this.saved, version: this.version } });
  }

  /** The page is left: one last try, and the device keeps the rest. */
  leave(): void {
    this.gone = true;
    void this.flush();
  }

  private readonly become = (state: SaveState): void => void this.signals.state[1](state);
  private readonly blocked = (): boolean => this.state().is === "two-texts";

  private later(wait: number): void {
    clearTimeout(this.timer);
    if (!this.gone) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async drain(): Promise<boolean> {
    while (this.dirty() && !this.blocked()) {
      await this.saveOnce();
      if (this.state().is !== "saved") break;
    }
    return !this.dirty();
  }

  private async saveOnce(): Promise<void> {
    const sending = this.text();
    this.sent = sending;
    this.unanswered.add(sending);
    this.become({ is: "saving" });
    void this.keep();
    try {
      await this.isIn(sending, (await this.plan.save(sending, this.version)).version);
    } catch (cause) {
      await this.failed(cause);
    }
  }

  /** The server holds this text, as this version. */
  private async isIn(text: string, version: number): Promise<void> {
    this.version = version;
    this.saved = text;
    this.sent = undefined;
    this.unanswered.clear();
    this.become({ is: "saved", at: Date.now() });
    if (!this.dirty()) await dropDraft(this.plan.key);
  }

  private async failed(cause: unknown): Promise<void> {
    const said = cause instanceof Problem ? cause : undefined;
    const theirs = said?.status === 409 ? (this.plan.theirs ?? readTheirs)(said.current) : undefined;
    const refused = said && said.status < 500 && said.status !== 401 && said.status !== 429;
    // What stands there is our own, from a save whose answer never came: a closed tab, a lost network.
    if (theirs && this.unanswered.has(theirs.text)) await this.isIn(theirs.text, theirs.version);
    else if (theirs) this.become({ is: "two-texts", theirs });
    else if (refused) this.become({ is: "refused", why: said.message });
    else {
      this.become({ is: "kept" });
      this.later(AGAIN);
    }
  }
}
