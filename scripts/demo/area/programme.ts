import { Programme } from "@allotment/core/programme/index";
import { expectEqual, type Handler, type Handlers, type Stage, type Step } from "../stage.ts";

const draft = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids } = stage;
  const { programme, pots } = stage.data;
  const root = pots.find(({ parentId }) => parentId === null);
  const made = await stage.as(by, () =>
    Programme.create({
      funderOrgId: ids.of("org", programme.funderOrgId),
      name: programme.name,
      purpose: { text: programme.purpose },
      totalPence: programme.totalPence,
      opensOn: programme.openedAt,
      closesOn: programme.closesForApplications,
      decisionBy: programme.decisionBy,
      startsOn: programme.startsOn,
      endsOn: programme.endsOn,
      listenFor: programme.listenFor,
      groups: programme.reviewGroups.map(({ group, required }) => ({ group, required })),
      seniorResponsibleId: ids.of("person", programme.seniorResponsibleOfficerId),
      safeguardingLeadId: ids.of("person", programme.safeguardingLeadId),
      stewardId: ids.of("person", programme.stewardId),
      route: programme.route,
      routeNote: programme.routeReason,
      complexity: programme.complexityCheck,
      fourthQuestionNote: programme.fourthQuestionNote,
      ...(root ? { edges: root.edges.words } : {}),
    }),
  );
  ids.keep(id, made.programmeId);
};

/** The last things are written into the draft, and then it is made public. */
const open = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids, data } = stage;
  const programmeId = ids.of("prog", id);
  const { dpia, learningPartnerOrgId } = data.programme;
  const { version } = await stage.as(by, () => Programme.fromId({ programmeId }));
  await stage.as(by, () =>
    Programme.edit({
      programmeId,
      version,
      learningPartnerOrgId: ids.of("org", learningPartnerOrgId),
      dataNote: {
        doneById: ids.of("person", dpia.doneBy),
        on: dpia.on,
        about: dpia.about,
        lookAgainOn: dpia.reviewOn,
      },
    }),
  );
  await stage.as(by, () => Programme.publish({ programmeId }));
};

const acts: Record<string, (step: Step, stage: Stage) => Promise<unknown>> = {
  draft,
  open,
  reviewing: ({ by }, stage) => stage.as(by, () => Programme.closeDue({})),
  live: ({ by, id }, stage) => stage.as(by, () => Programme.start({ programmeId: stage.ids.of("prog", id) })),
};

const moved: Handler = async (step, stage) => {
  await acts[step.to]?.(step, stage);
  stage.later(async () =>
    expectEqual(
      `The state of ${step.id}`,
      (await Programme.find(stage.ids.of("prog", step.id)))?.state,
      step.to,
    ),
  );
};

export const programme: Handlers = { programme: moved };
