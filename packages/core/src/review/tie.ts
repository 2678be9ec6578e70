import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { AskItems } from "./ask.entity.ts";
import { Declare, type Info } from "./ask.schema.ts";
import { type AtHand, atHand, mustTakeHere, perspectivesOf } from "./at-hand.ts";
import { Reviews } from "./review.entity.ts";
import { tieDeclared } from "./review.events.ts";
import { can } from "./review.policy.ts";

/** The head follows what was said: one less to wait for, one more who is free, or one to find someone for. */
const headWrite = ({ review }: AtHand, before: Info, tied: boolean, silent: boolean): Write => {
  const { applicationId, round, state } = review;
  const patch = live(Reviews)
    .patch({ applicationId })
    .add({
      toSay: before.tie === "notSaid" ? -1 : 0,
      free: tied ? (before.tie === "none" ? -1 : 0) : 1,
      toReplace: tied ? 1 : 0,
    });
  return write(
    (silent ? patch.delete({ spoken: [before.group] }) : patch).where(
      (row, op) => `${op.eq(row.round, round)} AND ${op.eq(row.state, state)}`,
    ),
  );
};

const askWrite = (before: Info, after: Info): Write =>
  write(
    AskItems.patch({ applicationId: before.applicationId, personId: before.personId })
      .set({ tie: after.tie, waits: after.waits, tieWords: after.tieWords, declaredAt: after.declaredAt })
      // The list of what waits is kept in this order, so a change of `waits` needs the rest of its key.
      .composite({ askedAt: before.askedAt })
      .where((row, op) => `${op.eq(row.tie, before.tie)} AND ${op.eq(row.round, before.round)}`),
  );

/** Whether a group has nothing in once this person's words are set aside. */
const fallsSilent = async (hand: AtHand, ask: Info): Promise<boolean> => {
  const others = (await perspectivesOf(hand)).filter(({ personId }) => personId !== ask.personId);
  return !others.some(({ group }) => group === ask.group);
};

/**
 * Say whether you have a tie to the people who applied. A tie shuts the application to you at once, sets aside
 * anything you had said about it, and the steward asks someone else; what the tie is, is kept as a note.
 */
export const declareTie = fn(Declare, async ({ applicationId, ...said }): Promise<Info> => {
  const hand = await atHand(applicationId);
  const { ask, review } = hand;
  allow(can.declareTie(Actor.use(), hand.thing));
  if (ask === undefined) throw notFound();
  mustTakeHere(hand, "declareTie");
  if (!said.tied && ask.tie === "none") return ask;
  const after: Info = said.tied
    ? { ...ask, tie: "tied", tieWords: said.words, declaredAt: nowIso(), waits: "no" }
    : { ...ask, tie: "none", declaredAt: nowIso() };
  const silent = said.tied && ask.tie === "none" && (await fallsSilent(hand, ask));
  const happening = tieDeclared.of(applicationId, { group: ask.group, tied: said.tied, round: review.round });
  await commit([askWrite(ask, after), headWrite(hand, ask, said.tied, silent)], happening);
  return after;
});
