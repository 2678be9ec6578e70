import { createSignal } from "solid-js";
import { beforeSignIn } from "../lib/leave.ts";
import { newKey } from "../lib/new-key.ts";
import { type FieldProblem, Problem, troubleIn } from "../lib/problem.ts";
import type { FormScope } from "../ui/field/scope.ts";
import type { TroubleLine } from "../ui/trouble/trouble.tsx";
import { keepForm, restoreForm } from "./keep-form.ts";
import { Values } from "./values.ts";

export interface FormPlan<Input, Answer> {
  /** Turns what was typed into what the API takes. */
  read: (values: Values) => Input;
  /** Sends it. `key` names this act: the same for a retry of the same input, new when the input changed. */
  send: (input: Input, key: string) => Promise<Answer>;
  /** What happens once it is in, such as `tellNext(…)` and `navigate(…)`. */
  done?: (answer: Answer, input: Input) => unknown;
}

export interface FormState extends FormScope {
  /** For `<Form of={form}>`. */
  lines(): readonly TroubleLine[];
  mount(form: HTMLFormElement): () => void;
  submit(event: SubmitEvent): Promise<void>;
}

/**
 * A native form that keeps what was typed when sending fails, shows each problem by its field and on top,
 * and can be sent twice without harm.
 */
export function useForm<Input, Answer>(plan: FormPlan<Input, Answer>): FormState {
  const [problems, setProblems] = createSignal<readonly FieldProblem[]>([]);
  const [pending, setPending] = createSignal(false);
  const ids = new Map<string, string>();
  const act = actKeys();

  async function attempt(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const values = new Values(typed(form, submitter));
    const input = plan.read(values);
    setProblems(values.problems);
    if (values.problems.length > 0) return;
    const answer = await plan.send(input, act.keyFor(input));
    act.forget();
    await plan.done?.(answer, input);
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (pending() || !(event.currentTarget instanceof HTMLFormElement)) return;
    setPending(true);
    await attempt(event.currentTarget, event.submitter).catch((cause: unknown) =>
      setProblems(problemsIn(cause)),
    );
    setPending(false);
  }

  return {
    pending,
    problem: (name) => problems().find((one) => matches(one.path, name))?.message,
    register: (name, id) => void ids.set(name, id),
    lines: () =>
      toldApart(problems().map((one) => ({ message: one.message, fieldId: idFor(ids, one.path) }))),
    mount(form) {
      void restoreForm(form);
      return beforeSignIn(() => keepForm(form));
    },
    submit,
  };
}

/** Two problems in the same words are told apart by the labels of their fields. */
const toldApart = (lines: readonly TroubleLine[]): TroubleLine[] =>
  lines.map(({ message, fieldId }) => {
    const [, twin] = lines.filter((line) => line.message === message);
    const label = twin && document.querySelector(`label[for="${fieldId}"]`)?.textContent;
    return { message: label ? `${message} (${label})` : message, fieldId };
  });

/** One key for one act: a retry after a lost answer must not do it twice. */
function actKeys() {
  let sent = "";
  let key = "";
  return {
    keyFor(input: unknown): string {
      const now = JSON.stringify(input);
      if (now !== sent) key = newKey();
      sent = now;
      return key;
    },
    forget() {
      sent = "";
    },
  };
}

function typed(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
  return data;
}

/** A field called `edges` answers for a problem at `edges.0.text` too. */
const matches = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

const idFor = (ids: ReadonlyMap<string, string>, path: string): string | undefined =>
  [...ids].find(([name]) => matches(path, name))?.[1];

function problemsIn(cause: unknown): readonly FieldProblem[] {
  if (cause instanceof Problem && cause.fields.length > 0) return cause.fields;
  return [{ path: "", message: troubleIn(cause) }];
}
