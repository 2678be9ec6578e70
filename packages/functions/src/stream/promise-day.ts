import { addDays, dayOf } from "@allotment/core/day";
import { Deps } from "@allotment/core/deps";
import { promisesById } from "@allotment/core/dialogue/find";
import { Notice } from "@allotment/core/notice/index";
import type { Reminder } from "@allotment/core/notice/remind";
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
  path: `/app/conversations/${dialogueId}#promises`,
});

type Send = Ports["sendMail"];

/** Ask after one promise, once, unless its owner has looked at it already or took its words back. */
const askAfter = async (
  { on, personId, thingId }: Reminder,
  origin: string,
  sendMail: Send,
): Promise<void> => {
  const [promise] = await promisesById([thingId]);
  if (!promise?.what || promise.outcome) return;
  await Notice.tellOnce(`${thingId}@${on}`, personId, async () => {
    const person = await Person.find(personId);
    if (person) await sendMail(toMail(person.email, words(promise.dialogueId), origin));
  });
};

/** Ask after each promise on its day. One letter that can't be sent keeps no other from going, and is an error at the end. */
export const askAfterPromises = async (origin: string, sendMail: Send): Promise<void> => {
  const today = dayOf(Deps.use().now());
  const asked: PromiseSettledResult<void>[] = [];
  for (let back = DAYS_BACK; back >= 0; back -= 1)
    for (const reminder of await Notice.remindersOn(addDays(today, -back)))
      asked.push(...(await Promise.allSettled([askAfter(reminder, origin, sendMail)])));
  const failed = asked.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
};
