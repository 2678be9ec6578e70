import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import type { Learnt, Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { SharedAccounts } from "./account.entity.ts";
import type { Head } from "./account.schema.ts";
import { mine } from "./lists.ts";

/** How many accounts give a line of what was learnt, and how much of each: enough to want to read on. */
const LINES = 3;
const MOST_SHOWN = 280;

const saysOf = (head: Head, me: string): string | undefined => {
  const author = head.authorIds.some((id) => id === me);
  if (head.state === "drafting")
    return author ? "It is yours to write, and to share when you want to." : undefined;
  if (head.state !== "shared") return undefined;
  if (!author) return "It was shared with you. Read it before you talk.";
  return head.dialogueId ? undefined : "Invite people to talk about it.";
};

const startOf = (words: string): string =>
  words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN).replace(/\s+\S*$/, "")}…`;

/** The first answer of an account that was shared: what someone learnt. */
const learntFrom = async ({ accountId, giverName }: Head): Promise<Learnt[]> => {
  const found = await live(SharedAccounts).get({ accountId }).go();
  const parts: { key: string; words: string }[] = found.data?.parts ?? [];
  const learnt = parts.find(({ key }) => key === "learnt");
  if (!(found.data && learnt?.words)) return [];
  return [
    { subject: accountId, words: startOf(learnt.words), from: giverName, on: found.data.at.slice(0, 10) },
  ];
};

/** What accounts wait for, and what the newest of them say was learnt. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return { forYou: [], forOthers: [] };
  const { items } = await mine();
  const forYou = items.flatMap((head): Wait[] => {
    const says = saysOf(head, actor.personId);
    return says ? [{ subject: head.accountId, title: `Account: ${head.giverName}`, says }] : [];
  });
  const open = items.filter(({ state }) => state !== "drafting" && state !== "withdrawn").slice(0, LINES);
  const learnt = (await Promise.all(open.map(learntFrom))).flat();
  return { forYou, forOthers: [], learnt };
};
