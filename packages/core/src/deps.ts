import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createContext } from "./context.ts";
import type { FileStore } from "./file/file-store.ts";
import type { Id, Prefix } from "./id.ts";

export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** What an operation needs from outside. The edge builds it once; tests and the demo build their own. */
export interface Deps {
  readonly table: string;
  readonly client: DynamoDBDocumentClient;
  /** The clock. Core never reads another. */
  readonly now: () => Date;
  readonly newId: <P extends Prefix>(prefix: P) => Id<P>;
  /** Bytes no one can guess, for codes, session tokens and salts. */
  readonly randomBytes: (bytes: number) => Uint8Array;
  /** Keys the hashes of codes and the marks on cursors; at least 32 characters. */
  readonly pepper: string;
  /** Files that people send, such as receipts. */
  readonly files: FileStore;
  readonly log: Log;
}

export const Deps = createContext<Deps>("Deps");

/** Now, as an ISO instant, by the clock given. */
export const nowIso = (): string => Deps.use().now().toISOString();
