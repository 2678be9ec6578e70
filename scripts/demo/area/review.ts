import * as Asks from "@allotment/core/review/ask";
import { Perspective, Review } from "@allotment/core/review/index";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

const reviewerOf = ({ data }: Stage, applicationRef: string, personRef: string) => {
  const found = one(data.applications, applicationRef).reviewers.find((one) => one.personId === personRef);
  if (!found) throw new Error(`${personRef} was not asked about ${applicationRef}`);
  return found;
};

const asked: Handler = async ({ by, id, with: who = "" }, stage) => {
  const reviewer = reviewerOf(stage, id, who);
  const personId = stage.ids.of("person", who);
  const asks = await stage.as(by, () =>
    Review.ask({
      applicationId: stage.ids.of("app", id),
      personId,
      // Someone who stepped back later was first asked.
      part: reviewer.as === "standIn" ? "standIn" : "first",
    }),
  );
  expectEqual(`The group of ${who}`, asks.find((ask) => ask.personId === personId)?.group, reviewer.group);
};

const tie: Handler = async ({ by, id }, stage) => {
  const applicationId = stage.ids.of("app", id);
  const { tie: words } = reviewerOf(stage, id, by);
  await stage.as(by, () =>
    words === "none"
      ? Review.declareTie({ applicationId, tied: false })
      : Review.declareTie({ applicationId, tied: true, words }),
  );
};

/** A conflict is what a tie and the next ask leave: it was said, and someone else was asked instead. */
const conflict: Handler = async ({ id, to }, stage) => {
  const { reviewerId, applicationId, replacedById } = one(stage.data.reviewConflicts, id);
  const [application, tied] = [stage.ids.of("app", applicationId), stage.ids.of("person", reviewerId)];
  stage.later(async () => {
    expectEqual(`The tie of ${id}`, (await Asks.mine(application, tied))?.tie, "tied");
    if (to !== "replaced") return;
    const instead = await Asks.mine(application, stage.ids.of("person", replacedById));
    expectEqual(`The place taken in ${id}`, instead?.replaces, tied);
  });
};

const added: Handler = async ({ by, id }, stage) => {
  const applications = stage.data.applications;
  const application = applications.find(({ perspectives }) => perspectives.some((one) => one.id === id));
  if (!application) throw new Error(`${id} is about nothing`);
  const { words, excited, worry, help, groupPrompt, group } = one(application.perspectives, id);
  const applicationId = stage.ids.of("app", application.id);
  const made = await stage.as(by, () =>
    Perspective.add({ applicationId, words, excited, worry, help, answers: [groupPrompt] }),
  );
  expectEqual(`The group of ${id}`, made.group, group);
  stage.ids.keep(id, made.perspectiveId);
};

const sawOthers: Handler = async ({ by, id }, stage) => {
  await stage.as(by, () => Perspective.seeOthers({ applicationId: stage.ids.of("app", id) }));
};

/** A review begins with its application, and is decided with it; between the two its talk is opened. */
const moved: Handler = async ({ by, id, to }, stage) => {
  const application = stage.data.applications.find(({ review }) => review.id === id);
  if (!application) throw new Error(`${id} is of no application`);
  const applicationId = stage.ids.of("app", application.id);
  if (to === "senseMaking") await stage.as(by, () => Review.openTalk({ applicationId }));
  stage.later(async () => expectEqual(`The state of ${id}`, (await Review.find(applicationId))?.state, to));
};

export const review: Handlers = {
  reviewer: asked,
  tie,
  conflict,
  perspective: added,
  review: moved,
  "saw others": sawOthers,
};

/** The same step for each person: when they first read what the others had said. */
export const sawOthersSteps = ({ applications }: Stage["data"]): Step[] =>
  applications.flatMap(({ id, perspectives }) =>
    perspectives.map(({ authorId, sawOthersAt }) => ({
      at: sawOthersAt,
      by: authorId,
      what: "saw others",
      id,
      to: "read",
    })),
  );
