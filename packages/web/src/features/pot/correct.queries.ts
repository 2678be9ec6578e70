import type { spendRoutes } from "@allotment/functions/api/routes/spend";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { getSpend, thenRead } from "./pot.queries.ts";

const spent = client<typeof spendRoutes>("/spends")[":txId"];

export type CorrectInput = Parameters<typeof spent.actions.correct.$post>[0]["json"];

/** Put a spend right; all that shows it is read anew. */
export const correctSpend = async (txId: string, json: CorrectInput, key: string) => {
  const answer = await thenRead(
    call(spent.actions.correct.$post({ param: { txId }, json, header: {} }, sending({ key }))),
  );
  await revalidate(getSpend.keyFor(txId));
  return answer;
};
