import type { importRoutes, recordedRoutes } from "@allotment/functions/api/routes/import-grants";
import type { organisationRoutes } from "@allotment/functions/api/routes/organisation";
import { query } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

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

type InviteInput = Parameters<(typeof grants)[":grantId"]["actions"]["invite-lead"]["$post"]>[0]["json"];
export const inviteLead = (grantId: string, json: InviteInput, key: string) =>
  call(
    grants[":grantId"].actions["invite-lead"].$post(
      { param: { grantId }, json, header: {} },
      sending({ key }),
    ),
  );
