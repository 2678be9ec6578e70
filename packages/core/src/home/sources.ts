import type { Waiting } from "./waiting.ts";

/** Each part of the portal that can keep someone waiting, or tell them what was learnt. */
export const sources: readonly (() => Promise<Waiting>)[] = [];
