import { Note } from "@allotment/core/note/index";
import type { Saltmere } from "../data.ts";
import { type Handlers, one, type Stage, type Step } from "../stage.ts";

type NoteData = Saltmere["observations"][number];

/** What someone noticed, in its cycle, and in the try it speaks of if there is one. */
const write = ({ id, cycleId, aboutPersonId, ...note }: NoteData, { by }: Step, stage: Stage) => {
  const { ids, data } = stage;
  const { words, on, share, wentWrong, number } = note;
  const tried = data.experiments.find(({ noteIds }) => noteIds.includes(id));
  return stage.as(by, () =>
    Note.write({
      ...{ words, on, share, wentWrong, number },
      cycleId: ids.of("cycle", cycleId),
      ...(tried ? { experimentId: ids.of("exp", tried.id) } : {}),
      ...(aboutPersonId ? { aboutPersonId: ids.of("person", aboutPersonId) } : {}),
    }),
  );
};

/** A copy with the personal words taken out, once the person said yes. */
const redact = (of: string, { words, share, on, personSaidYesAt }: NoteData, { by }: Step, stage: Stage) =>
  stage.as(by, () => Note.redact({ noteId: stage.ids.of("note", of), words, share, on, personSaidYesAt }));

export const note: Handlers = {
  note: async (step, stage) => {
    const data = one(stage.data.observations, step.id);
    const of = data.redactedCopyOf;
    const made = await (of ? redact(of, data, step, stage) : write(data, step, stage));
    stage.ids.keep(step.id, made.noteId);
  },
};
