import type { programmeApplicationRoutes } from "@allotment/functions/api/routes/application";
import type { grantRoutes } from "@allotment/functions/api/routes/grant";
import type {
  applicationGrantRoutes,
  groupGrantRoutes,
  programmeGrantRoutes,
} from "@allotment/functions/api/routes/grant-list";
import { query, revalidate } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";
import { newKey } from "../../lib/new-key.ts";

const grants = client<typeof grantRoutes>("/grants");
const one = grants[":grantId"];
const acts = one.actions;

/** An agreement, with what the reader may see of it and do next. */
export const getGrant = query((grantId: string) => call(one.$get({ param: { grantId } })), "grant");
export type GrantInfo = Awaited<ReturnType<typeof getGrant>>;
/** The words of an agreement, as they are read and as they are typed. */
export type Terms = NonNullable<DraftEdit["terms"]>;
export type Version = GrantInfo["versions"][number];
export type Proposal = NonNullable<GrantInfo["proposal"]>;
export type Payment = NonNullable<GrantInfo["payments"]>[number];
export type PlanLine = NonNullable<Terms["paymentPlan"]>[number];

const applications = client<typeof applicationGrantRoutes>("/applications");
export const getGrantOf = query(
  (applicationId: string) => call(applications[":applicationId"].grant.$get({ param: { applicationId } })),
  "grant-of",
);

const programmes = client<typeof programmeGrantRoutes>("/programmes");
const paged = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
export const listGrants = query(
  (programmeId: string, cursor?: string) =>
    call(programmes[":programmeId"].grants.$get({ param: { programmeId }, query: paged(cursor) })),
  "grants",
);
export const listPayments = query(
  (programmeId: string, cursor?: string) =>
    call(programmes[":programmeId"].payments.$get({ param: { programmeId }, query: paged(cursor) })),
  "payments",
);

/** Groups that applied to a programme: those a hosted group's money could go through. */
const applied = client<typeof programmeApplicationRoutes>("/programmes");
export const listHosts = query(
  (programmeId: string) =>
    everyPage((query) => call(applied[":programmeId"].applications.$get({ param: { programmeId }, query }))),
  "hosts",
);

const groups = client<typeof groupGrantRoutes>("/organisations");
export const listGroupGrants = query(
  (orgId: string, cursor?: string) =>
    call(groups[":orgId"].grants.$get({ param: { orgId }, query: paged(cursor) })),
  "group-grants",
);
export const listHostedGrants = query(
  (orgId: string, cursor?: string) =>
    call(groups[":orgId"]["hosted-grants"].$get({ param: { orgId }, query: paged(cursor) })),
  "hosted-grants",
);
export type GrantLine = Awaited<ReturnType<typeof listGrants>>["items"][number];

/** Reads the agreement again, once an act on it is in. */
const thenRead = async (grantId: string, sent: Promise<GrantInfo>): Promise<GrantInfo> => {
  const answer = await sent;
  await revalidate(getGrant.keyFor(grantId));
  return answer;
};

const at = (grantId: string) => ({ param: { grantId }, header: {} });
const keyed = (key = newKey()) => sending({ key });

export const draftGrant = (applicationId: string, key: string) =>
  call(grants.index.$post({ json: { applicationId }, header: {} }, keyed(key)));

export type DraftEdit = Parameters<typeof one.$patch>[0]["json"];
export const editDraft = (id: string, version: number, json: DraftEdit) =>
  thenRead(id, call(one.$patch({ ...at(id), json }, sending({ version }))));

export const offer = (id: string) => thenRead(id, call(acts.offer.$post({ ...at(id), json: {} }, keyed())));

export const askChange = (id: string, words: string, key: string) =>
  thenRead(id, call(acts["ask-change"].$post({ ...at(id), json: { words } }, keyed(key))));

export const sign = (id: string, edition: number, key: string) =>
  thenRead(id, call(acts.sign.$post({ ...at(id), json: { edition } }, keyed(key))));

export const decline = (id: string, words: string | undefined, key: string) =>
  thenRead(id, call(acts.decline.$post({ ...at(id), json: words ? { words } : {} }, keyed(key))));

export const sayHostYes = (id: string) =>
  thenRead(id, call(acts["say-host-yes"].$post({ ...at(id), json: {} }, keyed())));

export const confirmSubsidy = (id: string, declaredBeforePence: number, key: string) =>
  thenRead(id, call(acts["confirm-subsidy"].$post({ ...at(id), json: { declaredBeforePence } }, keyed(key))));

export const checkBank = (id: string, how: string | undefined, key: string) =>
  thenRead(id, call(acts["check-bank"].$post({ ...at(id), json: how ? { how } : {} }, keyed(key))));

export const askPayment = (id: string, planN: number) =>
  thenRead(id, call(acts["ask-payment"].$post({ ...at(id), json: { planN } }, keyed())));

export type PayInput = Parameters<typeof acts.pay.$post>[0]["json"];
export const pay = (id: string, json: PayInput, key: string) =>
  thenRead(id, call(acts.pay.$post({ ...at(id), json }, keyed(key))));

export type ChangeInput = Parameters<(typeof acts)["propose-change"]["$post"]>[0]["json"];
export const proposeChange = (id: string, json: ChangeInput, key: string) =>
  thenRead(id, call(acts["propose-change"].$post({ ...at(id), json }, keyed(key))));

export const signChange = (id: string, proposalId: string, key: string) =>
  thenRead(id, call(acts["sign-change"].$post({ ...at(id), json: { proposalId } }, keyed(key))));

export const dropChange = (id: string, proposalId: string) =>
  thenRead(id, call(acts["drop-change"].$post({ ...at(id), json: { proposalId } }, keyed())));
