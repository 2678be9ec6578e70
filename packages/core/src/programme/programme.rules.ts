import { ukInstant } from "../day.ts";
import type { FieldError } from "../error.ts";
import { possibleRest } from "./pause.rules.ts";
import type { Info } from "./programme.schema.ts";

/** A programme's states. "closed" is the end; applications stop when it moves on to "reviewing". */
export const states = ["draft", "open", "reviewing", "live", "paused", "windingDown", "closed"] as const;
export type State = (typeof states)[number];

/** The states anyone may read, in the order a list shows them: what takes applications, what is under way, what ended. */
export const publicStates = ["open", "reviewing", "live", "windingDown", "paused", "closed"] as const;

export const routes = ["grant", "contract", "other"] as const;

/** The least groups a review hears, and how many things reviewers may listen for. */
const LEAST_GROUPS = 3;
const LEAST_LISTEN_FOR = 3;
export const MOST_LISTEN_FOR = 8;

/** Applications close at this hour of the closing day, by the clock in the United Kingdom. */
const CLOSING_HOUR = 17;

/** Which acts each state takes, and what they lead to. */
export const transitions = {
  publish: { from: ["draft"], to: "open" },
  closeApplications: { from: ["open"], to: "reviewing" },
  start: { from: ["reviewing"], to: "live" },
  windDown: { from: ["live"], to: "windingDown" },
  close: { from: ["windingDown"], to: "closed" },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;

const editable: readonly State[] = ["draft", "open", "reviewing", "live", "paused", "windingDown"];
const fundable: readonly State[] = ["open", "reviewing", "live"];

/** Whether an act on the state machine may be done now. */
export const takes = (act: keyof typeof transitions, state: State): boolean => {
  const from: readonly State[] = transitions[act].from;
  return from.includes(state);
};

/** The acts to offer in a state, before asking who is looking. */
export const possible = ({
  state,
  rootPotId,
  rest,
}: Pick<Info, "state" | "rootPotId" | "rest">): string[] => [
  ...(["publish", "closeApplications", "start", "windDown", "close"] as const).filter((act) =>
    takes(act, state),
  ),
  ...(editable.includes(state) ? ["edit"] : []),
  ...(state === "draft" ? ["cancel"] : []),
  ...(mayOpenFund({ state, rootPotId }) ? ["openFund"] : []),
  ...possibleRest({ state, rest }),
];

export const mayEdit = (state: State): boolean => editable.includes(state);

/** A fund opens once, when the programme is public. */
export const mayOpenFund = ({ state, rootPotId }: Pick<Info, "state" | "rootPotId">): boolean =>
  rootPotId === undefined && fundable.includes(state);

/** The instant after which nothing more can be sent: +0 s is too much. */
export const closingInstant = (closesOn: string): string => ukInstant(closesOn, CLOSING_HOUR).toISOString();

export const hasClosed = (closesOn: string | undefined, now: string): boolean =>
  closesOn !== undefined && now >= closingInstant(closesOn);

/** Whether a group may begin an application: open, and its first day has come. */
export const takesApplications = (
  { state, opensOn, closesOn }: Pick<Info, "state" | "opensOn" | "closesOn">,
  now: string,
): boolean =>
  state === "open" && (!opensOn || ukInstant(opensOn, 0).toISOString() <= now) && !hasClosed(closesOn, now);

/** Something that is missing or wrong, with its field. */
export const gap = (path: string, message: string): FieldError => ({ path, message });

type Dates = Pick<Info, "opensOn" | "closesOn" | "decisionBy" | "startsOn" | "endsOn">;

/** What is wrong with the order of the dates. */
export const dateGaps = ({ opensOn, closesOn, decisionBy, startsOn, endsOn }: Dates): FieldError[] => {
  const gaps: FieldError[] = [];
  if (opensOn && closesOn && opensOn >= closesOn) gaps.push(gap("closesOn", "Close after you open."));
  if (closesOn && decisionBy && closesOn >= decisionBy)
    gaps.push(gap("decisionBy", "Decide after you close, so that people have time to read."));
  if (startsOn && endsOn && startsOn >= endsOn) gaps.push(gap("endsOn", "End after you start."));
  return gaps;
};

const missing = (programme: Info): FieldError[] => {
  const needs: [boolean, string, string][] = [
    [programme.purpose.text !== "", "purpose.text", "Say what you want to help happen."],
    [(programme.totalPence ?? 0) > 0, "totalPence", "Say how much money there is."],
    [programme.opensOn !== undefined, "opensOn", "Say when people can start to apply."],
    [programme.closesOn !== undefined, "closesOn", "Say when applications close."],
    [programme.decisionBy !== undefined, "decisionBy", "Say when people will hear from you."],
    [
      programme.seniorResponsibleId !== undefined,
      "seniorResponsibleId",
      "Name one person who answers for it all.",
    ],
    [
      programme.safeguardingLeadId !== undefined,
      "safeguardingLeadId",
      "Name the person who keeps people safe.",
    ],
    [(programme.routeNote ?? "") !== "", "routeNote", "Say why a grant, or another way, fits."],
  ];
  return needs.filter(([there]) => !there).map(([, path, message]) => gap(path, message));
};

const listGaps = ({ groups, listenFor }: Pick<Info, "groups" | "listenFor">): FieldError[] => {
  const gaps: FieldError[] = [];
  if (groups.length < LEAST_GROUPS) gaps.push(gap("groups", `Ask at least ${LEAST_GROUPS} groups to read.`));
  if (!groups.some(({ group, required }) => group === "peopleServed" && required))
    gaps.push(gap("groups", "Hear from people served, and do not decide without them."));
  if (listenFor.length < LEAST_LISTEN_FOR || listenFor.length > MOST_LISTEN_FOR)
    gaps.push(gap("listenFor", `Say ${LEAST_LISTEN_FOR} to ${MOST_LISTEN_FOR} things you will listen for.`));
  return gaps;
};

/** Everything that must be there before a programme is public, each gap with its field. Empty when it is ready. */
export const publishGaps = (programme: Info, now: string): FieldError[] => [
  ...missing(programme),
  ...dateGaps(programme),
  ...(hasClosed(programme.closesOn, now) ? [gap("closesOn", "This closing day has passed.")] : []),
  ...listGaps(programme),
];

/** Why work can't start yet: an agreement is signed, and someone has thought about people's data. */
export const startGaps = ({
  signedGrants,
  dataNote,
}: Pick<Info, "signedGrants" | "dataNote">): FieldError[] => [
  ...(signedGrants < 1 ? [gap("signedGrants", "At least one agreement needs both signatures.")] : []),
  ...(dataNote === undefined
    ? [gap("dataNote", "Write down how people’s own words and money stay safe.")]
    : []),
];
