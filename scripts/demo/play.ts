import { Deps } from "@allotment/core/deps";
import { DomainError } from "@allotment/core/error";
import { account } from "./area/account.ts";
import { application } from "./area/application.ts";
import { cycle } from "./area/cycle.ts";
import { dialogue } from "./area/dialogue.ts";
import { grant } from "./area/grant.ts";
import { note } from "./area/note.ts";
import { people } from "./area/people.ts";
import { pot } from "./area/pot.ts";
import { programme } from "./area/programme.ts";
import { review } from "./area/review.ts";
import { spend } from "./area/spend.ts";
import { experiment } from "./area/try.ts";
import { saltmereAt } from "./data.ts";
import { isLeftOut, leftOutWords } from "./left-out.ts";
import { type Handlers, Stage, type Step } from "./stage.ts";
import { stepsOf } from "./steps.ts";

const handlers: Handlers = {
  ...people,
  ...programme,
  ...application,
  ...review,
  ...grant,
  ...pot,
  ...spend,
  ...cycle,
  ...experiment,
  ...note,
  ...account,
  ...dialogue,
};

const inWords = (error: unknown): string => {
  if (!(error instanceof DomainError)) return String(error);
  const fields = error.fields.map(({ path, message }) => `${path}: ${message}`);
  return [`${error.code}: ${error.message}`, ...fields].join(" ");
};

const nameOf = ({ row, at, by, what, with: more, id, to }: Step): string =>
  `${row ? `Row ${row}` : "What rests on a row"} (${at} ${by}, ${[what, more].filter(Boolean).join(" ")} ${id} → ${to})`;

const take = async (step: Step, stage: Stage): Promise<void> => {
  const handler = handlers[step.what];
  if (!handler) throw new Error(`Nothing takes a row of ${step.what}`);
  stage.setClock(step.at);
  await handler(step, stage);
};

/** Take every step in order, as its person, at its time. The first that does not go ends it all, with its number. */
const takeAll = async (steps: readonly Step[], stage: Stage): Promise<void> => {
  for (const [n, step] of steps.entries()) {
    try {
      await take(step, stage);
      if (steps[n + 1]?.at !== step.at) await stage.settle();
    } catch (error) {
      throw new Error(`${nameOf(step)} did not go. ${inWords(error)}`, { cause: error });
    }
  }
};

/** Play the whole of Saltmere into the table of these deps, with its "now" on their today. */
export const playDemo = async (deps: Deps, say: (line: string) => void): Promise<Stage> => {
  const stage = new Stage(saltmereAt(deps.now()), deps);
  const { timeline, expected } = stage.data;
  if (timeline.length !== expected.timelineRows) throw new Error("The timeline does not have all its rows");
  const steps = stepsOf(stage.data);
  const left = steps.filter(({ what }) => isLeftOut(what));
  say(`Loading Saltmere: ${timeline.length} steps …`);
  await Deps.with(stage.deps, () =>
    takeAll(
      steps.filter(({ what }) => !isLeftOut(what)),
      stage,
    ),
  );
  say(`Left out for now, ${left.length} steps: ${leftOutWords(left.map(({ what }) => what))}.`);
  return stage;
};
