import { inDays, onClock } from "../../lib/format.ts";
import type { Answer, Application, ProgrammePage, Recording } from "./application.queries.ts";

/** How an application stands, in a sentence or two. */
export function applicationState(application: Application, programme: ProgrammePage | undefined): string {
  switch (application.state) {
    case "draft":
      return draftState(application, programme);
    case "sent":
      return `Sent ${inDays(application.sentAt ?? "")}. ${hearBy(application, programme)}`;
    case "inReview":
      if (application.decision) return "We are looking again at what we decided.";
      return `People are reading it. ${hearBy(application, programme)}`;
    case "decided":
      return "Decided. The reasons are given in full.";
    case "withdrawn":
      return `Taken back ${inDays(application.movedAt)}.`;
    case "talking":
      return "We keep talking. You can change your words and send them again.";
  }
}

const hearBy = ({ mine }: Application, programme: ProgrammePage | undefined): string =>
  programme?.decisionBy ? `${mine ? "You" : "They"} hear by ${inDays(programme.decisionBy)}.` : "";

function draftState({ graceUntil }: Application, programme: ProgrammePage | undefined): string {
  if (graceUntil && Date.parse(graceUntil) > Date.now())
    return `Not sent yet. The steward keeps it open until ${onClock(graceUntil)} on ${inDays(graceUntil)}.`;
  if (programme?.takesApplications && programme.closesAt)
    return `Not sent yet. You can send it before ${onClock(programme.closesAt)} on ${inDays(programme.closesAt)}.`;
  return "Not sent, and applications have closed. If something technical went wrong, ring the steward.";
}

const begun = (answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.notYet === true || (answer.words ?? "").trim() !== "");

/** How one answer stands, and whether it asks for care. */
export function answerState(
  answer: Answer | undefined,
  by: (personId: string) => string,
  recording?: Recording,
): { words: string; heed: boolean } {
  if (recording && !begun(answer))
    return { words: `Spoken by ${by(recording.byId)}, ${inDays(recording.at)}`, heed: false };
  if (!answer || !begun(answer)) return { words: "Not begun", heed: false };
  const saved = `by ${by(answer.savedById)}, ${inDays(answer.savedAt)}`;
  if (answer.way !== "spoken") return { words: `Written ${saved}`, heed: false };
  return answer.wordsAreRight
    ? { words: "Spoken. You said the words are right", heed: false }
    : { words: "Typed up. Is it what you meant?", heed: true };
}

/** "Mo", or "you". */
export const nameOr = (people: Record<string, string>, mine: string | undefined) => (personId: string) =>
  personId === mine ? "you" : (people[personId] ?? "someone who left");
