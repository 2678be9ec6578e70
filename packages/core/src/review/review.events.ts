import * as z from "zod";
import { defineEvent } from "../event/define-event.ts";
import { idSchema } from "../id.ts";
import { pence } from "../money.schema.ts";
import { personId } from "../person/person.schema.ts";
import { day } from "../text.schema.ts";
import { askParts } from "./ask.rules.ts";
import { choices } from "./decision.rules.ts";
import { grounds } from "./look.rules.ts";
import { group } from "./review.schema.ts";
import { kinds } from "./taking-part.rules.ts";

const round = z.int();

export const asked = defineEvent(
  "review.asked",
  z.strictObject({ personId, group, part: z.enum(askParts), round }),
);
/** What the tie is stays in the ask: history holds no one's words. */
export const tieDeclared = defineEvent(
  "review.tieDeclared",
  z.strictObject({ group, tied: z.boolean(), round }),
);
export const begun = defineEvent("review.begun", z.strictObject({ round }));
export const perspectiveAdded = defineEvent("review.perspectiveAdded", z.strictObject({ group, round }));
export const perspectiveChanged = defineEvent("review.perspectiveChanged", z.strictObject({ group, round }));
export const othersSeen = defineEvent("review.othersSeen", z.strictObject({ group, round }));
export const talkOpened = defineEvent(
  "review.talkOpened",
  z.strictObject({ notReached: z.array(group), round }),
);
export const talkAdded = defineEvent("review.talkAdded", z.strictObject({ group, round }));
export const decided = defineEvent(
  "review.decided",
  z.strictObject({ decisionId: idSchema("dec"), choice: z.enum(choices), dissents: z.int(), round }),
);
/** Why is in the look itself: history holds no one's words. */
export const lookAsked = defineEvent(
  "review.lookAsked",
  z.strictObject({ decisionId: idSchema("dec"), ground: z.enum(grounds), round }),
);
export const addendumAdded = defineEvent(
  "decision.addendumAdded",
  z.strictObject({ applicationId: idSchema("app") }),
);
/** What someone needs, and whether they want money, is between them and the host: history holds neither. */
export const needSaid = defineEvent("review.needSaid", z.strictObject({ round }));
export const takingPartGiven = defineEvent(
  "review.takingPartGiven",
  z.strictObject({ personId, pence, kind: z.enum(kinds), on: day }),
);
