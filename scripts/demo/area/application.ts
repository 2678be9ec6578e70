import { Application } from "@allotment/core/application/index";
import { questionKeys } from "@allotment/core/application/questions.rules";
import { Review } from "@allotment/core/review/index";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";
import { decide } from "./decide.ts";

const draft = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids, data } = stage;
  const { orgId, programmeId } = one(data.applications, id);
  const started = await stage.as(by, () =>
    Application.start({ orgId: ids.of("org", orgId), programmeId: ids.of("prog", programmeId) }),
  );
  ids.keep(id, started.applicationId);
};

/** "Ask us" is an answer of its own to the questions of fact. */
const asksUs = (words: string): boolean => words.startsWith("Ask us.");

/** Fill in the draft, part by part, and send it. */
const send = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { answers, facts, askedPence } = one(stage.data.applications, id);
  const applicationId = stage.ids.of("app", id);
  await Promise.all(
    questionKeys.map((question) => {
      const words = answers[`app.${question}`] ?? "";
      return stage.as(by, () => Application.saveAnswer({ applicationId, version: 0, question, words }));
    }),
  );
  await stage.as(by, () =>
    Application.saveFacts({ applicationId, version: 0, ...facts, askUs: asksUs(facts.words) }),
  );
  await stage.as(by, () => Application.saveAsk({ applicationId, version: 0, askedPence }));
  await stage.as(by, () => Application.send({ applicationId }));
};

const acts: Record<string, (step: Step, stage: Stage) => Promise<unknown>> = {
  draft,
  sent: send,
  inReview: ({ by, id }, stage) =>
    stage.as(by, () => Review.begin({ applicationId: stage.ids.of("app", id) })),
  decided: decide,
};

const moved: Handler = async (step, stage) => {
  await acts[step.to]?.(step, stage);
  stage.later(async () =>
    expectEqual(
      `The state of ${step.id}`,
      (await Application.find(stage.ids.of("app", step.id)))?.state,
      step.to,
    ),
  );
};

export const application: Handlers = { application: moved };
