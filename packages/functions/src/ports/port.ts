import type { FileStore } from "@allotment/core/file/file-store";

/** What the functions need from where they run, beyond the table. `aws.ts` is deployed; `local.ts` runs on one machine. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface Ports {
  readonly now: () => Date;
  readonly sendMail: (mail: Mail) => Promise<void>;
  readonly files: FileStore;
  /** Hand published events to the subscribers: each body is one event as JSON. */
  readonly publish: (bodies: readonly string[]) => Promise<void>;
}
