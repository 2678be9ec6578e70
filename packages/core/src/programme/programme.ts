/**
 * A programme: money with a purpose, what its reviewers listen for, who is heard, and when.
 * A draft belongs to its funder; once open, what it promised stays promised.
 */
export { appliedWrite, find, grantSignedWrite } from "./find.ts";
export { openFund } from "./fund.ts";
export { listOfFunder, listOpen, listPublic, mine } from "./lists.ts";
export { cancel, closeApplications, closeDue, publish, start } from "./moves.ts";
export { askPause, askResume, letGo, mustAward, sayYes } from "./pause.ts";
export { outcomeWrite, publicPage } from "./public-page.ts";
export { EarlierPurposes, earlierPurposes } from "./purposes.ts";
export { fromId, Shown } from "./shown.ts";
export { create, edit } from "./write.ts";
