import type { programmeGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { getGrant, listPayments } from "./grant.queries.ts";

const one = client<typeof programmeGrantRoutes>("/programmes")[":programmeId"];

/** What is due by a day, the soonest first, and what keeps each from going. */
export const listDue = query(
  (programmeId: string, by: string, cursor?: string) =>
    call(
      one["payments-due"].$get({
        param: { programmeId },
        query: { by, ...(cursor === undefined ? {} : { cursor }) },
      }),
    ),
  "payments-due",
);
export type Due = Awaited<ReturnType<typeof listDue>>["items"][number];

export type SentInput = Parameters<typeof one.payments.$post>[0]["json"];
/** The most payments that are entered at once. */
export const MOST_SENT = 20;

/** Enter several as sent, all or none. */
export const enterSent = async (programmeId: string, json: SentInput, key: string) => {
  const page = await call(one.payments.$post({ param: { programmeId }, json, header: {} }, sending({ key })));
  await revalidate([listDue.key, listPayments.key, getGrant.key]);
  return page;
};
