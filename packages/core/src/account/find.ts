import { allow, seen } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import type { Happening } from "../event/define-event.ts";
import { theReader } from "../sharing/reader.ts";
import { AccountHeads, AccountParts } from "./account.entity.ts";
import * as Events from "./account.events.ts";
import { can, view } from "./account.policy.ts";
import { type Act, type DialogueState, fromDialogue, takes } from "./account.rules.ts";
import { Head, Part } from "./account.schema.ts";
import { partKeys } from "./questions.rules.ts";

/** An account's head, or undefined. Raw: no policy. */
export const find = async (accountId: string): Promise<Head | undefined> => {
  const found = await live(AccountHeads).get({ accountId }).go({ consistent: true });
  return found.data ? stored(Head).parse(found.data) : undefined;
};

/** The answers as they are being written, in the order of the questions. */
export const partsOf = async (accountId: string): Promise<Part[]> => {
  const found = await live(AccountParts).query.ofAccount({ accountId }).go({ consistent: true });
  const parts = found.data.map((row) => stored(Part).parse(row));
  return partKeys.flatMap((key) => parts.filter((part) => part.key === key));
};

/** The account and how much of it the one who asks may see; 404 when that is nothing. */
export const seenAccount = async (accountId: string) => {
  const actor = Actor.use();
  const reader = await theReader();
  const head = seen(await find(accountId), (it) => view(actor, reader, it) !== undefined);
  return { head, view: view(actor, reader, head) ?? "outline" };
};

/** Whether the one who asks may open an account: a page that speaks of it leads there only for those who may. */
export const inSight = async (accountId: string): Promise<boolean> => {
  const head = await find(accountId);
  return head !== undefined && view(Actor.use(), await theReader(), head) !== undefined;
};

const says: Record<Act, string> = {
  save: "This account is shared. Take it back to change it, if the talk has not begun.",
  fillFromNotes: "This account is shared. Take it back to change it, if the talk has not begun.",
  share: "This account is shared already.",
  takeBack: "The talk has begun, so this stays as it is. You can add a dated note later.",
  withdraw: "The talk has begun, so this stays as it is.",
  addAddendum: "Notes are added once the record is co-signed.",
};

/** The account, if it is theirs to act on and takes the act now: 404, 403, then 409. */
export const actOn = async (accountId: string, act: Act): Promise<Head> => {
  const { head } = await seenAccount(accountId);
  allow(can[act](Actor.use(), head));
  if (!takes(act, head.state)) throw wrongState(says[act]);
  return head;
};

/** The write that changes an account's head from the version that was read. */
export const changeWrite = (head: Head, changes: Partial<Head>): Write =>
  write(
    live(AccountHeads)
      .patch({ accountId: head.accountId })
      .set({ ...changes, version: head.version + 1 })
      .where((row, op) => op.eq(row.version, head.version)),
  );

const happened = {
  inDialogue: Events.talkBegan,
  recordOffered: Events.recordOffered,
  coSigned: Events.coSigned,
} as const;

/** What a dialogue's step does to its account: composed into the dialogue's own transaction. */
export interface AccountStep {
  readonly writes: readonly Write[];
  readonly happenings: readonly Happening[];
}

/** Take an account to a state with its talk. @throws 409 when it is not there yet, or taken back */
export const talkStep = (head: Head, to: DialogueState): AccountStep => {
  if (!(fromDialogue[to] as readonly string[]).includes(head.state))
    throw wrongState("Share the account first, then talk about it.");
  const signed = to === "coSigned" ? { coSignedAt: nowIso() } : {};
  return {
    writes: [changeWrite(head, { state: to, ...signed })],
    happenings: [happened[to].of(head.accountId, {})],
  };
};

/** Tie an account to the talk it is given in. @throws 409 when it has one */
export const linkWrite = (head: Head, dialogueId: NonNullable<Head["dialogueId"]>): Write => {
  if (head.dialogueId && head.dialogueId !== dialogueId)
    throw wrongState("This account has its talk already. Make this an open talk about it.");
  return changeWrite(head, { dialogueId });
};

/** Let go of a talk that was called off, so that the account can have another. */
export const unlinkWrite = (head: Head): Write =>
  write(
    live(AccountHeads)
      .patch({ accountId: head.accountId })
      .set({ version: head.version + 1 })
      .remove(["dialogueId"])
      .where((row, op) => op.eq(row.version, head.version)),
  );
