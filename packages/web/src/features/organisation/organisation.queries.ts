import type { groupGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import type { meRoutes } from "@allotment/functions/api/routes/me";
import type { membershipRoutes } from "@allotment/functions/api/routes/membership";
import type { organisationRoutes } from "@allotment/functions/api/routes/organisation";
import { query } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";

const organisations = client<typeof organisationRoutes>("/organisations");
const grants = client<typeof groupGrantRoutes>("/organisations");
const places = client<typeof membershipRoutes>("/places");
const you = client<typeof meRoutes>("/me");

export const getOrganisation = query(
  (orgId: string) => call(organisations[":orgId"].$get({ param: { orgId } })),
  "organisation",
);
export type Organisation = Awaited<ReturnType<typeof getOrganisation>>;

export type RegisterInput = Parameters<typeof organisations.index.$post>[0]["json"];
export const register = (json: RegisterInput, key: string) =>
  call(organisations.index.$post({ json, header: {} }, sending({ key })));

export type EditInput = Parameters<(typeof organisations)[":orgId"]["$patch"]>[0]["json"];
export const edit = (orgId: string, version: number, json: EditInput) =>
  call(organisations[":orgId"].$patch({ param: { orgId }, json, header: {} }, sending({ version })));

const page = (cursor: string | undefined) => ({ query: cursor === undefined ? {} : { cursor } });

/** Published grants that an organisation had, or made, elsewhere: one page. */
export const getHadElsewhere = query(
  (orgId: string, cursor?: string) =>
    call(grants[":orgId"]["grants-elsewhere"].$get({ param: { orgId }, ...page(cursor) })),
  "grants had elsewhere",
);
export const getMadeElsewhere = query(
  (orgId: string, cursor?: string) =>
    call(grants[":orgId"]["grants-made-elsewhere"].$get({ param: { orgId }, ...page(cursor) })),
  "grants made elsewhere",
);
export type ElsewherePage = Awaited<ReturnType<typeof getHadElsewhere>>;

export const getPeople = query(
  (scope: string, cursor?: string) =>
    call(places[":scope"].members.$get({ param: { scope }, ...page(cursor) })),
  "people of a place",
);
/** Everyone in a place, for a form that names someone. */
export const getEveryone = (scope: string) => everyPage(({ cursor }) => getPeople(scope, cursor));
export type PeoplePage = Awaited<ReturnType<typeof getPeople>>;
export type Member = PeoplePage["items"][number];

type GiveInput = Parameters<(typeof places)[":scope"]["members"]["$post"]>[0]["json"];
export const bringIn = (scope: string, json: GiveInput, key: string) =>
  call(places[":scope"].members.$post({ param: { scope }, json, header: {} }, sending({ key })));
export const takeAway = (scope: string, { personId, role }: Pick<Member, "personId" | "role">) =>
  call(
    places[":scope"].members.actions.remove.$post({
      param: { scope },
      json: { personId, role },
      header: {},
    }),
  );

export const rename = (name: string) => call(you.index.$patch({ json: { name } }));
export const getBrowsers = query(() => call(you.sessions.$get()), "browsers");
export type Browser = Awaited<ReturnType<typeof getBrowsers>>["items"][number];
export const signOutOf = (ref: string) => call(you.sessions[":ref"].$delete({ param: { ref } }));
