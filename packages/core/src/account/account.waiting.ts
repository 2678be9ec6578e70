import type { Role } from "../access/role.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import type { Learnt, Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { isId } from "../id.ts";
import { Programmes } from "../programme/programme.entity.ts";
import { theReader } from "../sharing/reader.ts";
import type { Reader } from "../sharing/sharing.rules.ts";
import { AccountHeads, SharedAccounts } from "./account.entity.ts";
import { readsServed, view } from "./account.policy.ts";
import { Head } from "./account.schema.ts";
import { mine } from "./lists.ts";
import { shown } from "./shown.ts";

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

/** The first answer of an account, as its reader may read it. */
const firstAnswer = async (actor: Actor, head: Head): Promise<string> => {
  const { parts } = readsServed(actor, head)
    ? ((await live(SharedAccounts).get({ accountId: head.accountId }).go()).data ?? { parts: [] })
    : await shown(head, "full");
  const all: readonly { key: string; words: string }[] = parts;
  return all.find(({ key }) => key === "learnt")?.words ?? "";
};

/** What someone learnt, as an account that was shared tells it. */
const learntFrom = async (actor: Actor, head: Head): Promise<Learnt[]> => {
  const words = await firstAnswer(actor, head);
  if (!(words && head.sharedAt)) return [];
  const { accountId, giverName, sharedAt } = head;
  return [{ subject: accountId, words: startOf(words), from: giverName, on: sharedAt.slice(0, 10) }];
};

/** Roles that someone holds for a funder, whose newest programme is then theirs to follow. */
const ofFunder: readonly Role[] = ["governor", "auditor", "safeguardingLead", "funderStaff"];

/** The programmes whose funder's account is read here: a few, so that a home costs the same however many there are. */
const PROGRAMMES = 2;

const newestOf = async (funderOrgId: string): Promise<string[]> => {
  const found = await live(Programmes).query.ofFunder({ funderOrgId }).go({ order: "desc", limit: 1 });
  return found.data.map(({ programmeId }) => programmeId);
};

const programmesOf = async (actor: Actor, reader: Reader): Promise<string[]> => {
  const roles = actor.type === "person" ? actor.roles : [];
  const funders = new Set(roles.filter(({ role }) => ofFunder.includes(role)).map(({ scope }) => scope));
  const newest = await Promise.all([...funders].slice(0, PROGRAMMES).map(newestOf));
  const own = roles.map(({ scope }) => scope).filter((scope) => isId("prog", scope));
  return [...new Set([...own, ...reader.programmeIds, ...newest.flat()])].slice(0, PROGRAMMES);
};

/** Accounts that funders give to whole programmes, those of this reader. */
const fundersOwn = async (actor: Actor): Promise<Head[]> => {
  const reader = await theReader();
  const found = await Promise.all(
    (await programmesOf(actor, reader)).map((about) =>
      live(AccountHeads).query.ofAbout({ about }).go({ order: "desc", limit: LINES }),
    ),
  );
  const heads = found.flatMap(({ data }) => data.map((row) => stored(Head).parse(row)));
  return heads.filter((head) => view(actor, reader, head) === "full");
};

const isOpen = ({ state }: Head): boolean => state !== "drafting" && state !== "withdrawn";

/** What accounts wait for, and what the newest of them say was learnt. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return { forYou: [], forOthers: [] };
  const [{ items }, given] = await Promise.all([mine(), fundersOwn(actor)]);
  const forYou = items.flatMap((head): Wait[] => {
    const says = saysOf(head, actor.personId);
    return says ? [{ subject: head.accountId, title: `Account: ${head.giverName}`, says }] : [];
  });
  const open = [...items.filter(isOpen).slice(0, LINES), ...given.filter(isOpen)];
  const once = [...new Map(open.map((head) => [head.accountId, head])).values()];
  const learnt = (await Promise.all(once.map((head) => learntFrom(actor, head)))).flat();
  return { forYou, forOthers: [], learnt };
};
