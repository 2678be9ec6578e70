import { Experiment } from "@allotment/core/experiment/index";
import { Note } from "@allotment/core/note/index";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

type TryData = Saltmere["experiments"][number];

const noted = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { cycleId, idea, hunch, share } = one(stage.data.experiments, id);
  const made = await stage.as(by, () =>
    Experiment.note({ cycleId: stage.ids.of("cycle", cycleId), idea, hunch, share }),
  );
  stage.ids.keep(id, made.experimentId);
};

const planned = ({ by, id }: Step, stage: Stage) => {
  const { ids } = stage;
  const { lookFor, lookForNote, stopRule, safeToTry, doneByIds, potId } = one(stage.data.experiments, id);
  return stage.as(by, () =>
    Experiment.plan({
      experimentId: ids.of("exp", id),
      ...{ lookFor, noticeAsWeGo: lookForNote, stopRule, safeToTry },
      doneByIds: ids.all("person", doneByIds),
      ...(potId ? { potId: ids.of("pot", potId) } : {}),
    }),
  );
};

/** A try that someone stopped says why; one that came to its end has notes. */
const endTrying = ({ by, id }: Step, stage: Stage) => {
  const { history } = one(stage.data.experiments, id);
  const why = history.find(({ to }) => to === "makingSense")?.why;
  const experimentId = stage.ids.of("exp", id);
  return stage.as(by, () =>
    why ? Experiment.stopNow({ experimentId, why }) : Experiment.finishTrying({ experimentId }),
  );
};

/** People by id, and words for those who go unnamed. */
const helpersOf = ({ madeSenseWith }: TryData, { data, ids }: Stage): string[] =>
  madeSenseWith.map((who) => (data.people.some(({ id }) => id === who) ? ids.of("person", who) : who));

const close =
  (ending: "embed" | "stop") =>
  ({ by, id }: Step, stage: Stage) => {
    const tried = one(stage.data.experiments, id);
    const { whatWeLearnt = "", practiceChange, embeddedAs } = tried;
    return stage.as(by, () =>
      Experiment.close({
        ...{ experimentId: stage.ids.of("exp", id), ending, whatWeLearnt, practiceChange, embeddedAs },
        madeSenseWith: helpersOf(tried, stage),
      }),
    );
  };

const acts: Record<string, (step: Step, stage: Stage) => Promise<unknown>> = {
  idea: noted,
  planned,
  running: ({ by, id }, stage) =>
    stage.as(by, () => Experiment.start({ experimentId: stage.ids.of("exp", id) })),
  makingSense: endTrying,
  stopped: close("stop"),
  embedded: close("embed"),
};

const moved: Handler = async (step, stage) => {
  const act = acts[step.to];
  if (!act) throw new Error(`No one takes a try to ${step.to}`);
  await act(step, stage);
  const { state } = (await Experiment.find(stage.ids.of("exp", step.id))) ?? {};
  expectEqual(`The state of ${step.id}`, state, step.to);
};

const noteOfTry: Handler = async ({ at, by, id }, stage) => {
  const note = one(stage.data.experiments, id).notes.find((each) => each.at === at);
  if (!note) throw new Error(`${id} has no note of ${at}`);
  const { words, share } = note;
  await stage.as(by, () => Note.write({ experimentId: stage.ids.of("exp", id), words, share }));
};

export const experiment: Handlers = { experiment: moved, "experiment note": noteOfTry };
