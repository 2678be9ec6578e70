import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { Application } from "../application/index.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { DomainError, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import type { ReviewGroup } from "../membership/review-group.ts";
import { AskItems } from "./ask.entity.ts";
import { unreplaced } from "./ask.rules.ts";
import { Ask, type Info } from "./ask.schema.ts";
import * as Asks from "./ask.ts";
import { type AtHand, atHand, mustTakeHere } from "./at-hand.ts";
import { mustSuitLook } from "./look.rules.ts";
import { Reviews } from "./review.entity.ts";
import { asked } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { applicationId } from "./review.schema.ts";

/**
 * The group someone reviews for in a programme. 422 when they are none of its reviewers, work for those who applied, or
 * helped to write what is read.
 * Someone whom the group serves can be asked: whether they have a tie is theirs to say, and no steward's to find out.
 */
const groupOf = async (
  personId: string,
  { applicationId, programmeId, orgId }: AtHand["application"],
): Promise<ReviewGroup> => {
  const [roles, help] = await Promise.all([
    Membership.rolesOf(personId),
    Application.helpOf(applicationId, { personId }),
  ]);
  const group = roles.find(({ role, scope }) => role === "reviewer" && scope === programmeId)?.group;
  if (group === undefined)
    throw rule("review.not_a_reviewer", "They are not a reviewer here yet. Bring them in first.", [
      { path: "personId", message: "Choose one of the programme’s reviewers." },
    ]);
  if (help || roles.some(({ scope, role }) => scope === orgId && role !== "citizen"))
    throw rule(
      "review.own_application",
      "They belong to the group that applied, or helped it. Ask someone else.",
      [{ path: "personId", message: "Choose someone with no tie to them." }],
    );
  return group;
};

/** 422 for someone who reads every group's words as they come in: theirs would not be said unseen. */
const mustNotHaveRead = async (personId: Info["personId"], { review, thing }: AtHand): Promise<void> => {
  if (review.spoken.length === 0) return;
  const unasked = { ...thing, ask: undefined, own: undefined };
  if (can.readOthers(await Membership.actorOf(personId), unasked))
    throw rule("review.has_read", "They can read what others said already. Ask someone who can’t.", [
      { path: "personId", message: "Choose someone who does not keep this programme." },
    ]);
};

const askedAlready = () => new DomainError("conflict", "review.asked_already", "They were asked already.");

const notNew = () =>
  rule("look.not_new", "They read this before. Ask someone who has not.", [
    { path: "personId", message: "Choose someone who was never asked about this." },
  ]);

/** The head with one more ask on it: made with a round's first ask, counted on after that. */
const headWrite = ({ review, stored }: AtHand, replaces: boolean): Write => {
  const { applicationId, round } = review;
  const { spoken: _, ...first } = { ...review, toSay: 1 };
  if (stored === undefined) return write(live(Reviews).create(first));
  if (stored.round < round)
    return write(
      live(Reviews)
        .put(first)
        .where((row, op) => op.eq(row.round, stored.round)),
    );
  return write(
    live(Reviews)
      .patch({ applicationId })
      .add({ toSay: 1, toReplace: replaces ? -1 : 0 })
      .where((row, op) => `${op.eq(row.round, round)} AND ${op.eq(row.state, review.state)}`),
  );
};

/** The ask itself. Someone asked in an earlier round is asked anew, unless they have a tie. */
const askWrite = (ask: Info): Write =>
  write(
    AskItems.put(ask).where(
      (row, op) =>
        `${op.notExists(row.personId)} OR (${op.lt(row.round, ask.round)} AND ${op.ne(row.tie, "tied")})`,
    ),
    askedAlready,
  );

/** Whose place a newly asked person takes: whoever was named, or one of their group who has a tie. */
const replacedBy = (group: ReviewGroup, asks: readonly Info[], named: Info["replaces"]): Info["replaces"] => {
  const waiting = unreplaced(asks);
  if (named === undefined) return waiting.find((one) => one.group === group)?.personId;
  if (waiting.some(({ personId }) => personId === named)) return named;
  throw rule("review.nobody_to_replace", "That person has no tie, or someone takes their place already.", [
    { path: "replaces", message: "Name someone who has a tie." },
  ]);
};

/** Everyone asked about an application in this round, first asked first. */
const listed = async (hand: Pick<AtHand, "review">): Promise<Info[]> =>
  (await Asks.ofApplication(hand.review.applicationId))
    .filter(({ round }) => round === hand.review.round)
    .sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));

/** Ask a reviewer to read an application, for their group. 409 `review.asked_already` for a second time. */
export const ask = fn(
  Ask,
  async ({ applicationId, personId, part, replaces: named }): Promise<Info[]> => {
    const hand = await atHand(applicationId);
    const { application, review, asks } = hand;
    allow(can.ask(Actor.use(), hand.thing));
    mustTakeHere(hand, "ask");
    if (application.state !== "sent" && application.state !== "inReview")
      throw wrongState("This application is not being read now.");
    mustSuitLook("ask", review.lookAt, asks);
    const group = await groupOf(personId, application);
    if (asks.some((one) => one.personId === personId)) throw askedAlready();
    if (review.lookAt && (await Asks.mine(applicationId, personId))) throw notNew();
    await mustNotHaveRead(personId, hand);
    const replaces = replacedBy(group, asks, named);
    const info: Info = {
      applicationId,
      programmeId: application.programmeId,
      title: application.orgName,
      personId,
      group,
      round: review.round,
      part: review.lookAt ? "lookAgain" : part,
      askedBy: thePerson().personId,
      askedAt: nowIso(),
      ...(replaces ? { replaces } : {}),
      tie: "notSaid",
      waits: "yes",
    };
    const happening = asked.of(applicationId, { personId, group, part: info.part, round: review.round });
    await commit([askWrite(info), headWrite(hand, replaces !== undefined)], happening);
    return listed(hand);
  },
  async (id) => listed(await atHand(applicationId.parse(id))),
);
