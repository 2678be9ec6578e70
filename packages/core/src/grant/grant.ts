/**
 * A grant: a two-sided agreement with money and promises both ways. Either side may ask for a change; what was signed holds
 * until both have signed something else. Money moves by date, on signing or on request, and never on a result.
 */
export { dropChange, proposeChange, signChange } from "./change.ts";
export { askChange, decline, draft, editDraft, offer } from "./draft.ts";
export { listDue } from "./due.ts";
export { elsewhereId, findElsewhere, listElsewhere, listElsewhereBy, recordElsewhere } from "./elsewhere.ts";
export { agreeEnd, askEnd, dropEnd, end } from "./end.ts";
export { everyHeadOf, listHosted, listOfGroup, listOfProgramme, paidAndDue, register } from "./lists.ts";
export { find } from "./load.ts";
export { answerLook, beginLook, money } from "./look.ts";
export { keepPause, pause, resume } from "./pause.ts";
export { askPayment, checkBank, pay } from "./payment.ts";
export { paySeveral, sayMatched } from "./payments.ts";
export { sayHostYes, sign } from "./sign.ts";
export { confirmSubsidy } from "./subsidy.ts";
export { fromId, inSightOf, ofApplication } from "./view.ts";
