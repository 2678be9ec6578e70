import { dropDraft, findDraft, keepDraft } from "../../lib/drafts.ts";

const PAUSE = 500;

export type Kept = Readonly<Record<string, string>>;

const keyOf = (applicationId: string): string => `perspective/${applicationId}`;

/** What this device kept of a perspective that was not sent, by field name; undefined when there is nothing. */
export const findKept = async (applicationId: string): Promise<Kept | undefined> => {
  const draft = await findDraft(keyOf(applicationId));
  if (!draft) return undefined;
  const fields: unknown = JSON.parse(draft.text);
  if (typeof fields !== "object" || fields === null) return undefined;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
};

/** Keeps the words of a form on this device while they are typed, and lets them go once they are sent. */
export const keeper = (applicationId: string, onKept: (kept: boolean) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: (() => void) | undefined;
  const keep = async (form: HTMLFormElement): Promise<void> => {
    timer = undefined;
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value !== "");
    const text = JSON.stringify(Object.fromEntries(fields));
    onKept(await keepDraft(keyOf(applicationId), { text, version: 0, at: Date.now() }));
  };
  return {
    typed(form: HTMLFormElement): void {
      clearTimeout(timer);
      last = () => void keep(form);
      timer = setTimeout(last, PAUSE);
    },
    /** The page is left: what was typed in the last moment is kept. */
    stop(): void {
      if (timer === undefined) return;
      clearTimeout(timer);
      last?.();
    },
    async sent(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await dropDraft(keyOf(applicationId));
    },
  };
};
