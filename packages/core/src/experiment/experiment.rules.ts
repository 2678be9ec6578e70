import { badInput, type FieldError, rule } from "../error.ts";
import { machine } from "../transitions.rules.ts";

export const states = [
  "idea",
  "planned",
  "running",
  "makingSense",
  "embedded",
  "changed",
  "stopped",
  "parked",
] as const;
export type State = (typeof states)[number];

export const endings = ["embed", "change", "stop"] as const;
export type Ending = (typeof endings)[number];

/** Where each ending leaves a try. Stopping is thanked, the same as the others. */
export const endsAs = { embed: "embedded", change: "changed", stop: "stopped" } as const satisfies Record<
  Ending,
  State
>;

/** Which acts each state takes. */
export const transitions = {
  edit: ["idea", "planned"],
  plan: ["idea"],
  start: ["planned"],
  stopNow: ["running"],
  finishTrying: ["running"],
  close: ["makingSense"],
  park: ["idea", "planned", "running", "makingSense"],
  unpark: ["parked"],
  retry: ["embedded", "stopped"],
} as const satisfies Record<string, readonly State[]>;
export type Act = keyof typeof transitions;

/** Whether a state takes an act, and the acts to offer in it before asking who is looking. */
export const { takes, possible } = machine<Act, State>(transitions);

/** Whether a try counts as open in its cycle: it is being tried, or made sense of. */
export const isOpen = (state: State): boolean => state === "running" || state === "makingSense";

/** What going from one state to another does to its cycle's count of open tries: -1, 0 or 1. */
export const openChange = (from: State, to: State): -1 | 0 | 1 => {
  if (isOpen(from) === isOpen(to)) return 0;
  return isOpen(to) ? 1 : -1;
};

export interface Plan {
  readonly doneByIds: readonly string[];
  readonly lookFor: readonly string[];
  readonly noticeAsWeGo: string;
  readonly stopRule: string;
  readonly safeToTry: string;
}

const missing = (plan: Plan): FieldError[] => [
  ...(plan.doneByIds.length === 0 ? [{ path: "doneByIds", message: "Say who does it." }] : []),
  ...(plan.lookFor.length === 0 && plan.noticeAsWeGo === ""
    ? [{ path: "lookFor", message: "Say what you will look out for, or that you notice as you go." }]
    : []),
  ...(plan.stopRule === "" ? [{ path: "stopRule", message: "Say when you would stop." }] : []),
];

/** @throws 400 with every gap; `safety.note_needed` (422) */
export const mustBePlanned = (plan: Plan): void => {
  const gaps = missing(plan);
  if (gaps.length > 0) throw badInput(gaps);
  if (plan.safeToTry === "")
    throw rule("safety.note_needed", "Say what keeps this safe to try, for everyone in it.", [
      { path: "safeToTry", message: "Write one line on how it stays safe." },
    ]);
};

export interface PersonYes {
  /** The try is at the scale of one person. */
  readonly personScale: boolean;
  /** That person plans it, or said yes. */
  readonly saidYes: boolean;
}

/** A try in someone's life needs their yes. @throws `permission.needed` (422) */
export const mustHaveYes = ({ personScale, saidYes }: PersonYes): void => {
  if (!personScale || saidYes) return;
  throw rule("permission.needed", "Is the person happy for us to try this? Ask them first.", [
    { path: "personSaidYesAt", message: "Say when they said yes." },
  ]);
};

/** @throws `experiment.note_needed` (422) */
export const mustHaveNoticed = (notes: number, nothingBecause: string): void => {
  if (notes > 0 || nothingBecause !== "") return;
  throw rule("experiment.note_needed", "Write one note first, or say why there is nothing to note.", [
    { path: "nothingToNoteBecause", message: "Nothing to note, because…" },
  ]);
};
