import type { programmeGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import { query, revalidate } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { enterSent, listDue, MOST_SENT, type SentInput } from "./due.queries.ts";

const one = client<typeof programmeGrantRoutes>("/programmes")[":programmeId"];

/** Everything that is due by a day, however long the list. */
export const allDue = query(
  (programmeId: string, by: string) => everyPage(({ cursor }) => listDue(programmeId, by, cursor)),
  "all-due",
);

/** Every payment of the register that was sent on these days. */
export const allSent = query(
  (programmeId: string, from: string, to: string) =>
    everyPage(({ cursor }) =>
      call(
        one.payments.$get({
          param: { programmeId },
          query: { from, to, ...(cursor === undefined ? {} : { cursor }) },
        }),
      ),
    ),
  "all-sent",
);
export type Sent = Awaited<ReturnType<typeof allSent>>[number];

type Found = SentInput["payments"][number] & { readonly on: string };

/** Enters payments as sent, each on its own day: those of one day together, 20 at most. */
export const enterEach = async (programmeId: string, found: readonly Found[]): Promise<void> => {
  const days = [...new Set(found.map(({ on }) => on))].sort();
  try {
    for (const paidOn of days) {
      const all = found.filter(({ on }) => on === paidOn).map(({ grantId, planN }) => ({ grantId, planN }));
      for (let from = 0; from < all.length; from += MOST_SENT)
        await enterSent(programmeId, { payments: all.slice(from, from + MOST_SENT), paidOn }, newKey());
    }
  } finally {
    await revalidate([allDue.key, allSent.key]);
  }
};

export type MatchCounts = Parameters<(typeof one)["bank-matches"]["$post"]>[0]["json"];
/** Say that a statement was laid beside the register: how many of each, and nothing of what the bank said. */
export const sayMatched = (programmeId: string, json: MatchCounts) =>
  call(one["bank-matches"].$post({ param: { programmeId }, json, header: {} }, sending({ key: newKey() })));
