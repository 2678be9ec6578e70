import type * as z from "zod";
import { Head, RecordDoc } from "./dialogue.schema.ts";

/** A head as a reader sees it: an auditor reads no one's name in it. */
export const ShownHead = Head.partial({ inviterId: true });
export type ShownHead = z.infer<typeof ShownHead>;

/** A record as a reader sees it: an auditor reads no name of anyone served. */
export const ShownRecord = RecordDoc.partial({ offeredById: true });
export type ShownRecord = z.infer<typeof ShownRecord>;
