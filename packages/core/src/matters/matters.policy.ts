import { holds, isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";

/** Someone's words of what matters, as far as reading them goes. */
export interface Whose {
  readonly personId: string;
  /** Those who hold a pot of this person's with them. */
  readonly closeIds: readonly string[];
}

export interface Words extends Whose {
  readonly share: number;
}

const owns = (actor: Actor, { personId }: Pick<Whose, "personId">): boolean => isPerson(actor, personId);
const isClose = (actor: Actor, { closeIds }: Whose): boolean => closeIds.some((id) => isPerson(actor, id));

/** The page of what matters to someone: theirs, and that of those who hold a pot with them. No role opens it. */
export const sees = (actor: Actor, whose: Whose): boolean => owns(actor, whose) || isClose(actor, whose);

/** Words are read by whoever said them and, once shared, by those close. */
export const reads = (actor: Actor, words: Words): boolean =>
  owns(actor, words) || (words.share >= 1 && isClose(actor, words));

/** People served write of themselves. */
export const writes = (actor: Actor): boolean =>
  actor.type === "person" &&
  holds(
    actor,
    ["citizen"],
    actor.roles.map(({ scope }) => scope),
  );

export const can = {
  share: owns,
  /** Take off who it was written with. */
  takeOffName: owns,
  takeBack: owns,
};
