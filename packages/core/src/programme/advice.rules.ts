import type { Nature, Openness } from "./set-up.schema.ts";

/** Places between open and closed. */
export const positions = [0, 1, 2, 3, 4] as const;
export const answers = ["yes", "no", "notSure"] as const;
/** What must be held in line for a thing to go as planned. */
export const holdings = ["nothing", "things", "people", "notSure"] as const;

/** How four yes-or-no answers about a purpose can lean. */
export const leanings = ["complex", "mixed", "simple"] as const;

/** How many of the four were yes: three or four is complex, two is mixed. */
export const leaning = (yes: number): (typeof leanings)[number] =>
  yes >= 3 ? "complex" : yes === 2 ? "mixed" : "simple";

type Lean = "open" | "closed" | "both";

/** How open or closed a relationship is: which side more of the four places lie on. What it is about counts for nothing. */
export const openLean = ({ change, differs, whoDecides, whatCounts }: Openness): Lean => {
  const places: readonly number[] = [change, differs, whoDecides, whatCounts];
  const open = places.filter((place) => place < 2).length;
  const closed = places.filter((place) => place > 2).length;
  if (open === closed) return "both";
  return open > closed ? "open" : "closed";
};

export const openAdvice: Record<Lean, string> = {
  open: "Mostly open: learn with people.",
  closed: "Mostly closed: a fixed process may do. A contract or a simple service may fit better.",
  both: "A bit of both. See which parts could be a simple process, and learn in the rest.",
};

type Kind = "clear" | "complicated" | "complex" | "chaotic" | "notSure";

/** What kind of thing five answers lean to. What isn't calm comes first, as nothing else can be seen till it is. */
export const natureLean = ({ known, expert, repeats, calm }: Nature): Kind => {
  if (calm === "no") return "chaotic";
  if (repeats === "no") return "complex";
  if (repeats === "notSure") return "notSure";
  if (known === "yes") return "clear";
  return expert === "yes" ? "complicated" : "notSure";
};

export const natureAdvice: Record<Kind, string> = {
  clear: "This looks clear. A checklist may do.",
  complicated: "This looks complicated. Someone who knows it, a checklist or a contract may do.",
  complex: "This looks complex. Plan to learn.",
  chaotic: "This looks far from calm. First make it safe, then look again.",
  notSure: "Not sure yet. Try a small test.",
};

/** Words of making people fit: what happens to them if they don't. */
const holdsPeople =
  /\b(?:sanction|penal|punish|complian|comply|complies|enforc|struck off|lose (?:their|the) (?:place|help|support|money|home)|(?:withdraw|stop) (?:their|the) (?:help|support|money)|must (?:attend|take part|engage|agree)|have to (?:attend|take part|engage)|if they (?:miss|refuse|fail|do not|don['’]t))/i;

/** Whether it needs the people served to be held in line: said so, or told by what is to happen to them. */
export const controlsPeople = ({ holds, words }: Nature): boolean =>
  holds === "people" || holdsPeople.test(words);

export const controlWarning = "Stop and think. Who is being made to fit?";
