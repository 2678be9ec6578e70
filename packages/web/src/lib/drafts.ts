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

let owner = "";
let opened: Promise<IDBDatabase> | undefined;

/** Each person's drafts are apart, so that a shared phone never shows one person's words to another. */
export function setDraftOwner(personId: string): void {
  owner = personId;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("allotment", 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore("draft");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Gives what was asked for once it is safely on the device. */
export async function onShelf<T>(mode: IDBTransactionMode, act: (drafts: IDBObjectStore) => IDBRequest<T>) {
  opened ??= open();
  const work = (await opened).transaction("draft", mode);
  const asked = act(work.objectStore("draft"));
  return new Promise<T>((resolve, reject) => {
    work.oncomplete = () => resolve(asked.result);
    work.onabort = () => reject(work.error);
  });
}

export const named = (key: string): string => `${owner}:${key}`;

/** False when this browser keeps nothing, as in some private windows. */
export async function keepDraft(key: string, draft: Draft): Promise<boolean> {
  try {
    await onShelf("readwrite", (drafts) => drafts.put(draft, named(key)));
    return true;
  } catch {
    return false;
  }
}

export async function findDraft(key: string): Promise<Draft | undefined> {
  try {
    return await onShelf("readonly", (drafts) => drafts.get(named(key)));
  } catch {
    return undefined;
  }
}

export async function dropDraft(key: string): Promise<void> {
  try {
    await onShelf("readwrite", (drafts) => drafts.delete(named(key)));
  } catch {
    // Nothing could be kept, so there is nothing to drop.
  }
}
