import type { Subscriber } from "../stream/subscriber.ts";
import { applicationSubscribers } from "./application.ts";
import { dialogueSubscribers } from "./dialogue.ts";
import { grantSubscribers } from "./grant.ts";
import { learningSubscribers } from "./learning.ts";
import { roleGiven } from "./membership.ts";
import { peerQuestionSubscribers } from "./peer-question.ts";
import { potSubscribers } from "./pot.ts";
import { programmeSubscribers } from "./programme.ts";
import { programmeEndSubscribers } from "./programme-end.ts";
import { programmeRestSubscribers } from "./programme-rest.ts";
import { reviewSubscribers } from "./review.ts";
import { sampleAsked } from "./sample.ts";

const all: readonly Subscriber[] = [
  roleGiven,
  ...programmeSubscribers,
  ...programmeRestSubscribers,
  ...programmeEndSubscribers,
  ...applicationSubscribers,
  ...reviewSubscribers,
  ...grantSubscribers,
  ...potSubscribers,
  sampleAsked,
  ...peerQuestionSubscribers,
  ...dialogueSubscribers,
  ...learningSubscribers,
];

/** Who listens for which event, by its name. An event that concerns no one's inbox has no one here. */
export const subscribers: ReadonlyMap<string, Subscriber> = new Map(all.map((each) => [each.name, each]));
