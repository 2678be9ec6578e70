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
let ownerIsKnown = (): void => {};
/** Nothing is looked for before it is known whose it would be. */
export const ownerKnown = new Promise<void>((resolve) => {
  ownerIsKnown = resolve;
});
let opened: Promise<IDBDatabase> | undefined;

/** Each person's drafts are apart, so that a shared phone never shows one person's words to another. */
export function setDraftOwner(personId: string): void {
  owner = personId;
  ownerIsKnown();
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

/**
 * The shelf takes a moment, and a tab can be closed within it. Until the words are on the shelf they wait here,
 * where they are kept at once. A private window may have neither.
 */
function wait(key: string, draft?: Draft): string | undefined {
  try {
    if (!draft) return localStorage.getItem(`draft ${named(key)}`) ?? undefined;
    const words = JSON.stringify(draft);
    localStorage.setItem(`draft ${named(key)}`, words);
    return words;
  } catch {
    return undefined;
  }
}

const waitNoMore = (key: string, words = wait(key)): void => {
  if (words !== undefined && wait(key) === words) localStorage.removeItem(`draft ${named(key)}`);
};

/** False when this browser keeps nothing, as in some private windows. */
export async function keepDraft(key: string, draft: Draft): Promise<boolean> {
  const waiting = wait(key, draft);
  try {
    await onShelf("readwrite", (drafts) => drafts.put(draft, named(key)));
    waitNoMore(key, waiting);
    return true;
  } catch {
    return waiting !== undefined;
  }
}

/** What this device kept, once it is known whose words to look for. */
export async function findDraft(key: string): Promise<Draft | undefined> {
  await ownerKnown;
  const waiting = wait(key);
  if (waiting !== undefined) return JSON.parse(waiting);
  try {
    return await onShelf("readonly", (drafts) => drafts.get(named(key)));
  } catch {
    return undefined;
  }
}

export async function dropDraft(key: string): Promise<void> {
  waitNoMore(key);
  try {
    await onShelf("readwrite", (drafts) => drafts.delete(named(key)));
  } catch {
    // Nothing could be kept, so there is nothing to drop.
  }
}
