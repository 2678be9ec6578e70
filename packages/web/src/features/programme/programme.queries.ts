import type { applicationRoutes } from "@allotment/functions/api/routes/application";
import type { groupGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import type { membershipRoutes } from "@allotment/functions/api/routes/membership";
import type { programmeRestRoutes, programmeRoutes } from "@allotment/functions/api/routes/programme";
import { query } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";

const programmes = client<typeof programmeRoutes>("/programmes");
const rests = client<typeof programmeRestRoutes>("/programmes");
const applications = client<typeof applicationRoutes>("/applications");
const groups = client<typeof groupGrantRoutes>("/organisations");
const places = client<typeof membershipRoutes>("/places");

export const getMine = query(() => call(programmes.mine.$get()), "my programmes");

export const getOpen = query(
  (cursor?: string) => call(programmes.open.$get({ query: { cursor } })),
  "open programmes",
);
/** The newest agreements of each of these groups; a group's own page lists them all. */
export const getAgreementsOf = query(async (orgIds: readonly string[]) => {
  const pages = await Promise.all(
    orgIds.map((orgId) => call(groups[":orgId"].grants.$get({ param: { orgId }, query: {} }))),
  );
  return pages.flatMap(({ items }) => items);
}, "my agreements");
export const getMyApplications = query(() => call(applications.mine.$get()), "my applications in programmes");

export const getProgramme = query(
  (programmeId: string) => call(programmes[":programmeId"].$get({ param: { programmeId } })),
  "programme",
);
export type Programme = Awaited<ReturnType<typeof getProgramme>>;

/** What anyone may read of a public programme: who answers for it, and how applications ended. */
export const getPublicPage = query(
  (programmeId: string) => call(programmes[":programmeId"].page.$get({ param: { programmeId } })),
  "programme page",
);
export type PublicPage = Awaited<ReturnType<typeof getPublicPage>>;

/** What the purpose was before; `version` is the one it has now, so that a change asks anew. */
export const getEarlierPurposes = query(
  (programmeId: string, _version: number) =>
    call(programmes[":programmeId"].purposes.$get({ param: { programmeId } })),
  "earlier purposes",
);

export const getMembers = query(
  (scope: string, cursor?: string) =>
    call(places[":scope"].members.$get({ param: { scope }, query: { cursor } })),
  "programme members",
);
export type Member = Awaited<ReturnType<typeof getMembers>>["items"][number];
/** Everyone in a place, for a form that names someone. */
export const getEveryone = (scope: string) => everyPage(({ cursor }) => getMembers(scope, cursor));

type CreateInput = Parameters<typeof programmes.index.$post>[0]["json"];
export const createProgramme = (json: CreateInput, key: string) =>
  call(programmes.index.$post({ json, header: {} }, sending({ key })));

export type EditInput = Parameters<(typeof programmes)[":programmeId"]["$patch"]>[0]["json"];
export const editProgramme = (programmeId: string, version: number, json: EditInput) =>
  call(programmes[":programmeId"].$patch({ param: { programmeId }, json, header: {} }, sending({ version })));

const act = (programmeId: string) => ({ param: { programmeId } });
const acts = programmes[":programmeId"].actions;
export const publishProgramme = (id: string) => call(acts.publish.$post(act(id)));
export const closeApplications = (id: string) => call(acts["close-applications"].$post(act(id)));
export const startProgramme = (id: string) => call(acts.start.$post(act(id)));
export const cancelProgramme = (id: string) => call(acts.cancel.$post(act(id)));

const rest = rests[":programmeId"].actions;
export const askPause = (id: string, json: { reason: string }) =>
  call(rest["ask-pause"].$post({ ...act(id), json }));
export const askResume = (id: string, json: { reason: string }) =>
  call(rest["ask-resume"].$post({ ...act(id), json }));
export const sayYesToRest = (id: string) => call(rest["say-yes"].$post(act(id)));
export const letGoOfRest = (id: string) => call(rest["let-go"].$post(act(id)));

type FundInput = Parameters<(typeof acts)["open-fund"]["$post"]>[0]["json"];
export const openFund = (programmeId: string, json: FundInput, key: string) =>
  call(acts["open-fund"].$post({ ...act(programmeId), json, header: {} }, sending({ key })));

type GiveInput = Parameters<(typeof places)[":scope"]["members"]["$post"]>[0]["json"];
export const bringIn = (scope: string, json: GiveInput, key: string) =>
  call(places[":scope"].members.$post({ param: { scope }, json, header: {} }, sending({ key })));
export const takeOut = (scope: string, { personId, role }: Pick<Member, "personId" | "role">) =>
  call(
    places[":scope"].members.actions.remove.$post({
      param: { scope },
      json: { personId, role },
      header: {},
    }),
  );

/** The programme as it is stored this moment, past any copy the page holds. */
export const readProgramme = (programmeId: string) =>
  call(programmes[":programmeId"].$get({ param: { programmeId } }));
