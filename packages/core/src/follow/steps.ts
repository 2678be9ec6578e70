import { Actor } from "../actor.ts";
import { dayOf } from "../day.ts";
import { DomainError } from "../error.ts";
import { Grant } from "../grant/index.ts";
import { findPot, type Pot } from "../pot/pot-head.ts";
import { asSeen, holdersAbove, nameOf, type Seen } from "../pot/pot-view.ts";
import { Programme } from "../programme/index.ts";
import { can as canProgramme } from "../programme/programme.policy.ts";
import { Decision } from "../review/index.ts";
import type { FromPot, Step } from "./follow.schema.ts";

/** What a read gives, or nothing where the reader may not know of it. */
export const ifSeen = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof DomainError && cause.kind === "not_found") return undefined;
    throw cause;
  }
};

/** The pot and all above it, the fund first: one read for each, and pots go no deeper than `MOST_DEPTH`. */
const chainOf = async (id: string): Promise<Pot[]> => {
  const pot = await findPot(id);
  if (!pot) return [];
  const { parentId } = pot.head;
  return [...(parentId === undefined ? [] : await chainOf(parentId)), pot];
};

/** The decision that made a grant pot, and its agreement, as far as the reader may open each. */
const givenBy = async ({ profile: { decisionId } }: Pot): Promise<Step["given"]> => {
  const decision = decisionId && (await ifSeen(() => Decision.fromId({ decisionId })));
  if (!decision) return undefined;
  const { applicationId, decidedAt } = decision;
  const grantId = await Grant.inSightOf(applicationId);
  return { applicationId, decidedOn: dayOf(new Date(decidedAt)), ...(grantId ? { grantId } : {}) };
};

const stepOf = async (seen: Seen): Promise<Step> => {
  const { head, profile } = seen;
  const given = await givenBy(seen);
  return {
    potId: head.potId,
    name: nameOf(seen),
    startedWithPence: profile.startedWith,
    madeOn: dayOf(new Date(profile.madeAt)),
    ...(given ? { given } : {}),
  };
};

/** One step for all pots in a row that the reader may not see: neither which they are nor how many. */
const UNSEEN: Step = { name: "Money above that you may not see" };

/** The way from the fund to a pot, as the reader may see it. */
export const stepsTo = async (potId: string): Promise<Step[]> => {
  const chain = await chainOf(potId);
  const seen = chain.map((pot, n) => asSeen(pot, holdersAbove(pot, chain[n - 1]?.head)));
  const steps = await Promise.all(seen.map(async (pot) => (pot ? stepOf(pot) : UNSEEN)));
  return steps.filter((step, n) => step !== UNSEEN || steps[n - 1] !== UNSEEN);
};

/** The programme whose money it is. */
export const programmeOf = async (programmeId: string): Promise<FromPot["programme"]> => {
  const found = await Programme.find(programmeId);
  if (!(found && canProgramme.see(Actor.use(), found))) return undefined;
  return { programmeId: found.programmeId, name: found.name };
};
