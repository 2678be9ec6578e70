import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Text a person typed that the server has not said it holds. */
export interface Draft {
  readonly text: string;
  /** The version that the text was written over. */
  readonly version: number;
  /** What was last sent, with no answer known yet. */
  readonly sent?: string;
  /** When it was last typed, in ms. */
  readonly at: number;
}

interface Shelf extends DBSchema {
  draft: { key: string; value: Draft };
}

let owner = "";
let opened: Promise<IDBPDatabase<Shelf>> | undefined;

/** Each person's drafts are apart, so that a shared phone never shows one person's words to another. */
export function setDraftOwner(personId: string): void {
  owner = personId;
}

const shelf = (): Promise<IDBPDatabase<Shelf>> => {
  opened ??= openDB<Shelf>("allotment", 1, { upgrade: (db) => void db.createObjectStore("draft") });
  return opened;
};
const named = (key: string): string => `${owner}:${key}`;

/** False when this browser keeps nothing, as in some private windows. */
export async function keepDraft(key: string, draft: Draft): Promise<boolean> {
  try {
    await (await shelf()).put("draft", draft, named(key));
    return true;
  } catch {
    return false;
  }
}

export async function findDraft(key: string): Promise<Draft | undefined> {
  try {
    return await (await shelf()).get("draft", named(key));
  } catch {
    return undefined;
  }
}

export async function dropDraft(key: string): Promise<void> {
  try {
    await (await shelf()).delete("draft", named(key));
  } catch {
    // Nothing could be kept, so there is nothing to drop.
  }
}
