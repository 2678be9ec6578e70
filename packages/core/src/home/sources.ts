import { waiting as accountWaiting } from "../account/account.waiting.ts";
import { waiting as applicationWaiting } from "../application/application.waiting.ts";
import { waiting as dialogueWaiting } from "../dialogue/dialogue.waiting.ts";
import { waiting as experimentWaiting } from "../experiment/experiment.waiting.ts";
import { waiting as grantWaiting } from "../grant/grant.waiting.ts";
import { waiting as peerQuestionWaiting } from "../peer-question/peer-question.waiting.ts";
import { waiting as potWaiting } from "../pot/pot.waiting.ts";
import { waiting as programmeWaiting } from "../programme/programme.waiting.ts";
import { waiting as reviewWaiting } from "../review/review.waiting.ts";
import type { Waiting } from "./waiting.ts";

/** Each part of the portal that can keep someone waiting, or tell them what was learnt. */
export const sources: readonly (() => Promise<Waiting>)[] = [
  programmeWaiting,
  applicationWaiting,
  reviewWaiting,
  grantWaiting,
  potWaiting,
  peerQuestionWaiting,
  experimentWaiting,
  accountWaiting,
  dialogueWaiting,
];
