/** Where a browser sends one file to: a form with these fields, and then the file, in a field called `file`. */
export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a scanner said of a file; `notScanned` where there is none. */
export type Scan = "clean" | "unsafe" | "notScanned";

/**
 * Files that are too big for the table. Browsers send them straight to the store, and read them straight from it, each
 * by an address that is good for a short while. Keys are ours alone: no sender can name one.
 */
export interface FileStore {
  /** An address that takes one file of this type, of 1 to `mostBytes` bytes. */
  sendTo(
    key: string,
    bounds: { readonly type: string; readonly mostBytes: number; readonly forSeconds: number },
  ): Promise<Upload>;
  /** Copy a file to where no sender can reach it. False when it is not there. Doing so twice is harmless. */
  keep(from: string, to: string): Promise<boolean>;
  /** The first bytes of a file and its whole size in bytes; undefined when it is not there. */
  peek(
    key: string,
    bytes: number,
  ): Promise<{ readonly start: Uint8Array; readonly size: number } | undefined>;
  /** An address that opens a file as what it is, for so many seconds. */
  openAt(key: string, as: { readonly type: string; readonly forSeconds: number }): Promise<string>;
  /** Take a file away for good. Doing so twice is harmless. */
  remove(key: string): Promise<void>;
  /** Have a scanner look at it, where there is one. */
  inspect(key: string): Promise<Scan>;
}
