import { dropDraft, findDraft, keepDraft } from "../lib/drafts.ts";

const keyOf = (form: HTMLFormElement): string => `form:${window.location.pathname}:${form.name}`;

/** Keeps what was typed in a form while the person signs in again. */
export async function keepForm(form: HTMLFormElement): Promise<void> {
  const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  await keepDraft(keyOf(form), { text: JSON.stringify(typed), version: 0, at: Date.now() });
}

/** Puts it back, once, and lets the fields know. */
export async function restoreForm(form: HTMLFormElement): Promise<void> {
  const key = keyOf(form);
  const draft = await findDraft(key);
  if (!draft) return;
  await dropDraft(key);
  const typed: unknown = JSON.parse(draft.text);
  if (!Array.isArray(typed)) return;
  for (const [name, value] of typed) put(form, String(name), String(value));
}

function put(form: HTMLFormElement, name: string, value: string): void {
  for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
    const ticks = control.type === "radio" || control.type === "checkbox";
    if (ticks && control.value === value) control.checked = true;
    if (!ticks) control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
