import type { accountRoutes } from "@allotment/functions/api/routes/account";
import type { dialogueRoutes } from "@allotment/functions/api/routes/dialogue";
import type { importRoutes, recordedRoutes } from "@allotment/functions/api/routes/import-grants";
import type { organisationRoutes } from "@allotment/functions/api/routes/organisation";
import { query } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";
import { Problem } from "../../lib/problem.ts";

const organisations = client<typeof organisationRoutes>("/organisations");
const imports = client<typeof importRoutes>("/organisations");
const grants = client<typeof recordedRoutes>("/grants");

export const getFunder = query(
  (orgId: string) => call(organisations[":orgId"].$get({ param: { orgId } })),
  "importing organisation",
);
export type Funder = Awaited<ReturnType<typeof getFunder>>;

type ImportInput = Parameters<(typeof imports)[":orgId"]["imports"]["$post"]>[0]["json"];
export const sendRows = (orgId: string, json: ImportInput) =>
  call(imports[":orgId"].imports.$post({ param: { orgId }, json }));
export type RowDone = Awaited<ReturnType<typeof sendRows>>["items"][number];

export const getElsewhere = query(
  (grantId: string) => call(grants[":grantId"].elsewhere.$get({ param: { grantId } })),
  "grant elsewhere",
);
export type Elsewhere = Awaited<ReturnType<typeof getElsewhere>>;

const accounts = client<typeof accountRoutes>("/accounts");
const talks = client<typeof dialogueRoutes>("/dialogues");

/** Nothing, for those who take no part in a grant and so may not know. */
const orNone = async <P>(read: Promise<{ items: P[] }>): Promise<P[]> => {
  try {
    return (await read).items;
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 404) return [];
    throw cause;
  }
};

/** The newest accounts and talks about a grant, as far as the reader sees them. */
export const getCameOfIt = query(async (grantId: string) => {
  const [given, talked] = await Promise.all([
    orNone(call(accounts.index.$get({ query: { grantId } }))),
    orNone(call(talks.index.$get({ query: { grantId } }))),
  ]);
  return { accounts: given, talks: talked };
}, "what came of a grant elsewhere");
export type CameOfIt = Awaited<ReturnType<typeof getCameOfIt>>;

type InviteInput = Parameters<(typeof grants)[":grantId"]["actions"]["invite-lead"]["$post"]>[0]["json"];
export const inviteLead = (grantId: string, json: InviteInput, key: string) =>
  call(
    grants[":grantId"].actions["invite-lead"].$post(
      { param: { grantId }, json, header: {} },
      sending({ key }),
    ),
  );
