import { call, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";
import { acts, at, thenRead } from "./acts.ts";
import type { GrantInfo } from "./grant.queries.ts";

export type Ending = NonNullable<GrantInfo["ending"]>;
export type Ended = NonNullable<GrantInfo["ended"]>;

type AskInput = Parameters<(typeof acts)["ask-end"]["$post"]>[0]["json"];
export const askEnd = (id: string, json: AskInput, key: string) =>
  thenRead(call(acts["ask-end"].$post({ ...at(id), json }, sending({ key }))));

export const agreeEnd = (id: string) =>
  thenRead(call(acts["agree-end"].$post({ ...at(id), json: {} }, sending({ key: newKey() }))));

export const dropEnd = (id: string) =>
  thenRead(call(acts["drop-end"].$post({ ...at(id), json: {} }, sending({ key: newKey() }))));

type EndInput = Parameters<typeof acts.end.$post>[0]["json"];
export const endGrant = (id: string, json: EndInput, key: string) =>
  thenRead(call(acts.end.$post({ ...at(id), json }, sending({ key }))));
