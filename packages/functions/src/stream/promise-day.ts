import { addDays, dayOf } from "@allotment/core/day";
import { Deps } from "@allotment/core/deps";
import { promisesById } from "@allotment/core/dialogue/find";
import { Notice } from "@allotment/core/notice/index";
import { Person } from "@allotment/core/person/index";
import type { Ports } from "../ports/port.ts";
import { toMail } from "./mail.ts";

/** Days looked back over, so that a day on which nothing ran is not passed over. */
const DAYS_BACK = 7;

const words = (dialogueId: string) => ({
  title: "The day to look at a promise you made",
  lines: [
    "You said you would look at a promise today.",
    "How did it go? Done, changed or let go are all fine.",
  ],
  path: `/app/conversations/${dialogueId}/record`,
});

/** Ask after each promise on its day, once, unless its owner has looked at it already. */
export const askAfterPromises = async (origin: string, sendMail: Ports["sendMail"]): Promise<void> => {
  const today = dayOf(Deps.use().now());
  for (let back = DAYS_BACK; back >= 0; back -= 1)
    for (const { on, personId, thingId } of await Notice.remindersOn(addDays(today, -back))) {
      const [promise] = await promisesById([thingId]);
      if (!promise || promise.outcome) continue;
      await Notice.tellOnce(`${thingId}@${on}`, personId, async () => {
        const person = await Person.find(personId);
        if (person) await sendMail(toMail(person.email, words(promise.dialogueId), origin));
      });
    }
};
