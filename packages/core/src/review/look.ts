import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { Looks } from "./look.entity.ts";
import { Look } from "./look.schema.ts";

/** Why a decision was asked to be looked at again, or undefined. Raw: no policy. */
export const lookOf = async (decisionId: string): Promise<Look | undefined> => {
  const found = await live(Looks).get({ decisionId }).go({ consistent: true });
  return found.data ? stored(Look).parse(found.data) : undefined;
};
