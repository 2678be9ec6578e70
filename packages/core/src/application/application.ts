/**
 * A group's answer to nine questions: a draft of its own until it is sent, and from then on fixed as it was sent.
 * Saving never checks; sending does.
 */
export { askCopy, askToTalk, Grace, grantGrace, reopen, withdraw } from "./acts.ts";
export { addComment, comments, takeBackComment } from "./comment.ts";
export { keepEnclosure, openEnclosure, startEnclosure, takeBackEnclosure } from "./enclosure.ts";
export { find, helpOf, stateWrite } from "./find.ts";
export { invite, uninvite } from "./helpers.ts";
export { beingRead, Listed, listOfGroup, listOfProgramme, mine, sentTo } from "./lists.ts";
export { keepRecording, playRecording, startRecording, takeBackRecording } from "./recording.ts";
export { saveAnswer, saveAsk, saveFacts } from "./save.ts";
export { sayRead } from "./second-reader.ts";
export { send } from "./send.ts";
export { Draft, document, documentOf, draft, fromId, Shown, ShownDocument } from "./shown.ts";
export { start } from "./start.ts";
