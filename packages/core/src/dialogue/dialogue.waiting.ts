import { Actor } from "../actor.ts";
import { addDays, dayInWords, dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { Deps } from "../deps.ts";
import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { PAGE_SIZE } from "../page.ts";
import { Promises } from "./dialogue.entity.ts";
import { kindWords } from "./kind.rules.ts";
import { mine } from "./lists.ts";
import { waitOf } from "./waits.rules.ts";

/** Promises whose day to talk again has come: one page of one index. */
const promisesDue = async (personId: string, today: string): Promise<Wait[]> => {
  const found = await live(Promises)
    .query.open({ openFor: personId })
    .lt({ reviewOn: addDays(today, 1) })
    .go({ limit: PAGE_SIZE });
  return found.data.map(({ dialogueId, what, reviewOn }) => ({
    subject: dialogueId,
    title: `You said you would: ${what}`,
    says: `You would talk about it again on ${dayInWords(reviewOn)}. How did it go? Done, changed or let go are all fine.`,
    on: reviewOn,
  }));
};

/** What talks wait for: from the signed-in person, and from others. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return { forYou: [], forOthers: [] };
  const today = dayOf(Deps.use().now());
  const [{ items }, due] = await Promise.all([mine(), promisesDue(actor.personId, today)]);
  const forYou: Wait[] = [...due];
  const forOthers: Wait[] = [];
  for (const talk of items) {
    const wait = waitOf(talk, actor.personId, today);
    if (!wait) continue;
    const { says, on } = wait;
    const title = `${kindWords[talk.kind]}: ${talk.giverName}`;
    (wait.mine ? forYou : forOthers).push({ subject: talk.dialogueId, title, says, ...(on ? { on } : {}) });
  }
  return { forYou, forOthers };
};
