import { transact } from "@allotment/core/db/transact";
import { fn } from "@allotment/core/fn";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { type ReviewGroup, reviewGroups } from "@allotment/core/membership/review-group";
import { Ledger } from "@allotment/core/pot/index";
import { ById } from "@allotment/core/pot/pot.schema";
import { Programme } from "@allotment/core/programme/index";
import type { DecideBody } from "@allotment/core/review/decision.schema";
import { Perspective, Review } from "@allotment/core/review/index";
import type { Words } from "@allotment/core/review/perspective.schema";
import type * as z from "zod";
import { type AnApplication, aSentApplication } from "./applications.ts";
import { type AProgramme, anOpenProgramme } from "./programmes.ts";
import { newKey, type World } from "./world.ts";

type Reviewers = Record<ReviewGroup, Id<"person">>;

export interface AReview extends AnApplication, Omit<AProgramme, "programmeId" | "name"> {
  /** One reviewer for each group. */
  readonly reviewers: Reviewers;
}

let made = 0;

/** Someone who reviews for a group in a programme, not yet asked about anything. */
export const aReviewer = async (
  world: World,
  scope: Id<"prog">,
  group: ReviewGroup,
): Promise<Id<"person">> => {
  const personId = await world.person(`Reviewer ${++made} for ${group}`);
  const role = { personId, scope, title: "Steady Ground", role: "reviewer", group } as const;
  await world.asSystem(() => transact([Membership.roleWrite(role)]));
  return personId;
};

const openAtOnce = fn(ById, ({ potId }) => Ledger.openPot({ potId }));

/** The programme's fund, open, held by its commissioner and steward. */
const openFund = async (world: World, programme: Omit<AProgramme, "name">): Promise<Id<"pot">> => {
  const { programmeId, commissioner, steward } = programme;
  const holderIds = [commissioner, steward];
  const made = await world.as(
    commissioner,
    () =>
      Programme.openFund({
        programmeId,
        name: "Steady Ground money",
        holderIds,
        edges: { words: "Lawful." },
      }),
    newKey(),
  );
  const { rootPotId: potId } = made;
  if (!potId) throw new Error("No fund");
  await world.as(commissioner, () => openAtOnce({ potId }), newKey());
  return potId;
};

/** An application that was sent, with its programme's fund open and one reviewer in each group, none of them asked. */
export const aSentForReview = async (world: World, by?: AProgramme): Promise<AReview> => {
  const programme = by ?? (await anOpenProgramme(world));
  if (!by) await openFund(world, programme);
  const application = await aSentApplication(world, programme);
  const reviewers: Partial<Reviewers> = {};
  for (const group of reviewGroups) reviewers[group] = await aReviewer(world, programme.programmeId, group);
  // Every group was just given someone.
  return { ...programme, ...application, reviewers: reviewers as Reviewers };
};

/** One reviewer of each group was asked. */
export const anAskedReview = async (world: World, by?: AProgramme): Promise<AReview> => {
  const review = await aSentForReview(world, by);
  const { applicationId, steward } = review;
  for (const personId of Object.values(review.reviewers))
    await world.as(steward, () => Review.ask({ applicationId, personId }));
  return review;
};

/** Everyone asked has said that they have no tie. */
export const aReadyReview = async (world: World, by?: AProgramme): Promise<AReview> => {
  const review = await anAskedReview(world, by);
  const { applicationId } = review;
  for (const personId of Object.values(review.reviewers))
    await world.as(personId, () => Review.declareTie({ applicationId, tied: false }));
  return review;
};

/** The review has begun, and nobody has spoken yet. */
export const aGatheringReview = async (world: World, by?: AProgramme): Promise<AReview> => {
  const review = await aReadyReview(world, by);
  await world.as(review.steward, () => Review.begin({ applicationId: review.applicationId }));
  return review;
};

export const someWords = (group: string): Words => ({
  words: `What ${group} see.`,
  excited: "People decide for themselves.",
  answers: [],
});

/** Everyone's words are in. */
export const aHeardReview = async (world: World, by?: AProgramme): Promise<AReview> => {
  const review = await aGatheringReview(world, by);
  const { applicationId } = review;
  for (const [group, personId] of Object.entries(review.reviewers))
    await world.as(personId, () => Perspective.add({ applicationId, ...someWords(group) }));
  return review;
};

/** The talk is open. */
export const anOpenTalk = async (world: World, by?: AProgramme): Promise<AReview> => {
  const review = await aHeardReview(world, by);
  await world.as(review.steward, () => Review.openTalk({ applicationId: review.applicationId }));
  return review;
};

/** The id of what one group's reviewer said. */
export const saidBy = async (
  world: World,
  { applicationId, reviewers }: AReview,
  group: ReviewGroup,
): Promise<Id<"pv">> => {
  const { perspectiveId } = await world.as(reviewers[group], () => Perspective.mine({ applicationId }));
  return perspectiveId;
};

type Decision = z.input<typeof DecideBody>;

/** A whole decision to fund what was asked for, standing on the words of people served. */
export const toFund = async (world: World, review: AReview): Promise<Decision & { choice: "fund" }> => ({
  choice: "fund",
  reason: "People served told us they ring back, and remember your name.",
  cites: [await saidBy(world, review, "peopleServed")],
  dissent: "none",
  involved: ["People served", "Workers"],
  missing: ["People who stopped coming"],
  tied: false,
  amountPence: 18_000_000,
});

/** A review that was decided: to fund, unless `input` says otherwise. */
export const aDecidedReview = async (
  world: World,
  input?: (review: AReview) => Promise<Decision>,
): Promise<AReview & { decisionId: Id<"dec"> }> => {
  const review = await anOpenTalk(world);
  const { applicationId, commissioner } = review;
  const decision = await (input ? input(review) : toFund(world, review));
  const { decisionId } = await world.as(
    commissioner,
    () => Review.decide({ applicationId, ...decision }),
    newKey(),
  );
  return { ...review, decisionId };
};
