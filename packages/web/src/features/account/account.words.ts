import type { State } from "@allotment/core/account/account.rules";
import { inDays } from "../../lib/format.ts";

/** How an account stands. None of these judges it. */
export const standing: Record<State, string> = {
  drafting: "It is being written. It is yours until you share it.",
  shared: "It is shared, to be talked about.",
  inDialogue: "It is being talked about.",
  recordOffered: "It was talked about, and the record waits for answers.",
  coSigned: "It was talked about, and the record is co-signed.",
  withdrawn: "It was withdrawn.",
};

/** A day that stays on one line. */
const day = (on: string): string => inDays(on).replaceAll(" ", "\u00a0");

/** "1 April to 30 September". */
export const coverWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${day(from)} to ${day(to)}`;

export const titleOf = (account: {
  readonly giverName: string;
  readonly covers: { readonly from: string; readonly to: string };
}): string => `${account.giverName}, ${coverWords(account.covers)}`;
