import { DomainError } from "../error.ts";
import { isPersonal, type Mode, type PotState } from "../pot/pot.rules.ts";
import type { Level } from "../sharing/sharing.rules.ts";

/** How far words of what matters go: 0 just me, 1 us two. They never go further. */
export const MOST_SHARED: Level = 1;

/** A pot, as far as who is close to its person goes. */
interface Pot {
  readonly state: PotState;
  readonly whoDecides: Mode;
  readonly personId?: string | undefined;
  readonly holders: readonly string[];
  /** Holders who have not said yes. */
  readonly waiting?: readonly string[] | undefined;
}

/** Pots that are held together now: one that waits for a yes, or is closed, brings no one close. */
const together: readonly PotState[] = ["open", "resting", "frozen"];

/** Those who hold a pot with this person, that is this person's own. */
export const closeTo = (personId: string, pots: readonly Pot[]): string[] => {
  const own = pots.filter(
    (pot) => pot.personId === personId && isPersonal(pot.whoDecides) && together.includes(pot.state),
  );
  const all = own.flatMap(({ holders, waiting = [] }) => holders.filter((id) => !waiting.includes(id)));
  return [...new Set(all)].filter((id) => id !== personId);
};

/** @throws 410 once the words were taken back */
export const mustStand = ({ takenBackAt }: { readonly takenBackAt?: string | undefined }): void => {
  if (takenBackAt !== undefined)
    throw new DomainError("gone", "taken_back", "These words were taken back by the person who said them.");
};
