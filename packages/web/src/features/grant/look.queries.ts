import type { grantRoutes } from "@allotment/functions/api/routes/grant";
import { query, revalidate } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { Problem } from "../../lib/problem.ts";
import { type GrantInfo, getGrant } from "./grant.queries.ts";

const one = client<typeof grantRoutes>("/grants")[":grantId"];
const at = (grantId: string) => ({ param: { grantId }, header: {} });

export type Look = NonNullable<GrantInfo["looks"]>[number];

/** A grant's money as it is now, in pence. */
export const getMoney = query(
  (grantId: string) => call(one.money.$get({ param: { grantId } })),
  "grant money",
);
export type Money = Awaited<ReturnType<typeof getMoney>>;

export type SayLook = Parameters<(typeof one.actions)["begin-look"]["$post"]>[0]["json"];

/** Say one side's words: the first begin a look, and the other side's end it. Money that moved meanwhile is read again. */
export async function sayLook(grant: GrantInfo, json: SayLook, key: string): Promise<GrantInfo> {
  const { grantId } = grant;
  const act = grant.look ? one.actions["answer-look"] : one.actions["begin-look"];
  try {
    const answer = await call(act.$post({ ...at(grantId), json }, sending({ key })));
    await revalidate(getGrant.keyFor(grantId));
    return answer;
  } catch (cause) {
    if (cause instanceof Problem && cause.code === "statement.does_not_match")
      await revalidate(getMoney.keyFor(grantId));
    throw cause;
  }
}
