import type { potAnswerRoutes } from "@allotment/functions/api/routes/pot-answer";
import type { spendRoutes } from "@allotment/functions/api/routes/spend";
import { revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { getPot, getSpend } from "./pot.queries.ts";

const answers = client<typeof potAnswerRoutes>("/pots")[":potId"].answers;
const spent = client<typeof spendRoutes>("/spends")[":txId"];

/** Say what makes a pot hard to use; with no words, it is fine for now. */
export const answerUse = async (potId: string, words?: string, key = newKey()) => {
  await call(
    answers.$post(
      { param: { potId }, json: words === undefined ? {} : { words }, header: {} },
      sending({ key }),
    ),
  );
  await revalidate(getPot.keyFor(potId));
};

/** Say that there is nothing to say about what happened next. */
export const nothingToSay = async (txId: string) => {
  const act = spent.actions["nothing-to-say"];
  await call(act.$post({ param: { txId }, header: {} }, sending({ key: newKey() })));
  await revalidate(getSpend.keyFor(txId));
};
