import type { applicationDecisionRoutes, decisionRoutes } from "@allotment/functions/api/routes/decision";
import type { perspectiveRoutes } from "@allotment/functions/api/routes/perspective";
import type {
  applicationReviewRoutes,
  askedRoutes,
  programmeReviewRoutes,
} from "@allotment/functions/api/routes/review";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const reviews = client<typeof applicationReviewRoutes>("/applications");
const perspectives = client<typeof perspectiveRoutes>("/applications");
const deciding = client<typeof applicationDecisionRoutes>("/applications");
const decisions = client<typeof decisionRoutes>("/decisions");
const asked = client<typeof askedRoutes>("/reviews");
const programmes = client<typeof programmeReviewRoutes>("/programmes");

const one = (applicationId: string) => ({ param: { applicationId } });
const page = (cursor: string | undefined) => (cursor ? { query: { cursor } } : { query: {} });

export const getReview = query(
  (applicationId: string) => call(reviews[":applicationId"].review.$get(one(applicationId))),
  "review",
);
export type Review = Awaited<ReturnType<typeof getReview>>;

export const getTalk = query(
  (applicationId: string, cursor?: string) =>
    call(perspectives[":applicationId"].talk.$get({ ...one(applicationId), ...page(cursor) })),
  "review-talk",
);
export type Talk = Awaited<ReturnType<typeof getTalk>>;

export const getAsked = query((cursor?: string) => call(asked.asked.$get(page(cursor))), "reviews-asked");
export type Asked = Awaited<ReturnType<typeof getAsked>>["items"][number];

export const getReviews = query(
  (programmeId: string, cursor?: string) =>
    call(programmes[":programmeId"].reviews.$get({ param: { programmeId }, ...page(cursor) })),
  "programme-reviews",
);

/** A decision, with its review where that is the reader's to see. */
export const getDecision = query(async (applicationId: string) => {
  const decision = await call(deciding[":applicationId"].decision.$get(one(applicationId)));
  const review = decision.actions.includes("readReview") ? await getReview(applicationId) : undefined;
  return { decision, review };
}, "decision");
export type Decision = Awaited<ReturnType<typeof getDecision>>["decision"];

/** One decision by its id: also one that another followed. */
export const getDecisionById = query(
  (decisionId: string) => call(decisions[":decisionId"].$get({ param: { decisionId } })),
  "decision-by-id",
);

/** Reads everything about a review again. */
export const refreshReview = (): Promise<void> =>
  revalidate([getReview.key, getTalk.key, getAsked.key, getReviews.key, getDecision.key]);

type Bodies = {
  ask: { personId: string; part: "first" | "standIn" };
  tie: { tied: false } | { tied: true; words: string };
  notReached: { group: Review["groups"][number]["group"]; because: string }[];
};

export const askReviewer = (applicationId: string, json: Bodies["ask"], key: string) =>
  call(
    reviews[":applicationId"].reviewers.$post({ ...one(applicationId), json, header: {} }, sending({ key })),
  );

export const declareTie = (applicationId: string, json: Bodies["tie"]) =>
  call(reviews[":applicationId"].actions["declare-tie"].$post({ ...one(applicationId), json }));

export const begin = (applicationId: string) =>
  call(reviews[":applicationId"].actions.begin.$post(one(applicationId)));

export const openTalk = (applicationId: string, notReached: Bodies["notReached"]) =>
  call(reviews[":applicationId"].actions["open-talk"].$post({ ...one(applicationId), json: { notReached } }));

export const seeOthers = (applicationId: string) =>
  call(perspectives[":applicationId"].actions["see-others"].$post(one(applicationId)));

const adding = perspectives[":applicationId"].perspectives;
export type PerspectiveWords = Parameters<typeof adding.$post>[0]["json"];

export const addPerspective = (applicationId: string, json: PerspectiveWords, key: string) =>
  call(adding.$post({ ...one(applicationId), json, header: {} }, sending({ key })));

export const editPerspective = (applicationId: string, json: PerspectiveWords, version: number) =>
  call(adding.mine.$patch({ ...one(applicationId), json, header: {} }, sending({ version })));

export const addToTalk = (applicationId: string, words: string, key: string) =>
  call(
    perspectives[":applicationId"].talk.$post(
      { ...one(applicationId), json: { words }, header: {} },
      sending({ key }),
    ),
  );

const deciders = deciding[":applicationId"].actions.decide;
export type DecideInput = Parameters<typeof deciders.$post>[0]["json"];

export const decide = (applicationId: string, json: DecideInput, key: string) =>
  call(deciders.$post({ ...one(applicationId), json, header: {} }, sending({ key })));

export const askLook = (
  decisionId: string,
  json: { ground: "fact" | "process"; words: string },
  key: string,
) => call(decisions[":decisionId"].look.$post({ param: { decisionId }, json, header: {} }, sending({ key })));

export const addAddendum = (decisionId: string, words: string, key: string) =>
  call(
    decisions[":decisionId"].addenda.$post(
      { param: { decisionId }, json: { words }, header: {} },
      sending({ key }),
    ),
  );
