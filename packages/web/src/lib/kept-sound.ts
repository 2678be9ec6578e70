import { named, onShelf, ownerKnown } from "./drafts.ts";

/** A recording that the server does not hold yet. */
export interface KeptSound {
  readonly sound: Blob;
  readonly seconds: number;
  /** It is to be sent as soon as it can be. */
  readonly wanted: boolean;
}

const shelfKey = (key: string): string => named(`sound/${key}`);

/** False when this browser keeps nothing, as in some private windows. */
export async function keepSound(key: string, kept: KeptSound): Promise<boolean> {
  try {
    await onShelf("readwrite", (shelf) => shelf.put(kept, shelfKey(key)));
    return true;
  } catch {
    return false;
  }
}

export async function findSound(key: string): Promise<KeptSound | undefined> {
  await ownerKnown;
  try {
    return await onShelf("readonly", (shelf) => shelf.get(shelfKey(key)));
  } catch {
    return undefined;
  }
}

export async function dropSound(key: string): Promise<void> {
  try {
    await onShelf("readwrite", (shelf) => shelf.delete(shelfKey(key)));
  } catch {
    // Nothing could be kept, so there is nothing to drop.
  }
}
