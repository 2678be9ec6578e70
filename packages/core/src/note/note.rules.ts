import { DomainError, rule, wrongState } from "../error.ts";
import { type Level, startsAt } from "../sharing/sharing.rules.ts";

export const states = ["written", "takenBack"] as const;
export type State = (typeof states)[number];

/** Where a note starts: a log of one's own, a pair's at the scale of a person, else the team's. */
export const startLevel = (scale: string | undefined): Level => {
  if (scale === undefined) return startsAt.log;
  return scale === "person" ? startsAt.personScale : startsAt.granteeNote;
};

export interface Standing {
  readonly state: State;
  readonly quoted: boolean;
  readonly share: Level;
  readonly aboutPersonId?: string | undefined;
}

/** @throws 410 `taken_back` */
export const mustStand = ({ state }: Pick<Standing, "state">): void => {
  if (state === "takenBack")
    throw new DomainError("gone", "taken_back", "These words were taken back by the person who said them.");
};

/** @throws 409 once an account quotes it: a reader must be able to trust what they read. */
export const mustBeEditable = ({ quoted }: Pick<Standing, "quoted">): void => {
  if (quoted) throw wrongState("An account quotes this. Write a new note, or take this one back.");
};

/**
 * Whether an account may quote a note to the people of a talk: it goes that far already, or it is the giver's own
 * and about no one.
 */
export const mayQuote = (note: Standing & { readonly byId: string }, giverId: string, to: Level): boolean =>
  note.state === "written" &&
  note.share > 0 &&
  note.aboutPersonId === undefined &&
  (note.share >= to || note.byId === giverId);

/** Whether quoted words still show: not taken back, and as open as they were when they were quoted. */
export const stillShows = (note: Pick<Standing, "state" | "share"> | undefined, shareThen: Level): boolean =>
  note !== undefined && note.state === "written" && note.share >= shareThen;

/** A copy of words about a person needs that person's yes. @throws `permission.needed` (422) */
export const mustHavePersonsYes = (
  aboutPersonId: string | undefined,
  saidYesAt: string | undefined,
): void => {
  if (aboutPersonId === undefined || saidYesAt !== undefined) return;
  throw rule("permission.needed", "Ask the person first, even with their name taken out.", [
    { path: "personSaidYesAt", message: "Say when they said yes." },
  ]);
};
