import type { accountRoutes } from "@allotment/functions/api/routes/account";
import type { cycleRoutes } from "@allotment/functions/api/routes/cycle";
import type { dialogueRoutes } from "@allotment/functions/api/routes/dialogue";
import type { groupGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import type { noteRoutes } from "@allotment/functions/api/routes/note";
import type { programmeRoutes } from "@allotment/functions/api/routes/programme";
import { query } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";

const accounts = client<typeof accountRoutes>("/accounts");
const dialogues = client<typeof dialogueRoutes>("/dialogues");
const groups = client<typeof groupGrantRoutes>("/organisations");
const programmes = client<typeof programmeRoutes>("/programmes");
const notes = client<typeof noteRoutes>("/notes");
const cycles = client<typeof cycleRoutes>("/cycles");

export const getAccount = query(
  (accountId: string) => call(accounts[":accountId"].$get({ param: { accountId } })),
  "account",
);
export type Account = Awaited<ReturnType<typeof getAccount>>;
export type AccountPart = Account["parts"][number];
export type PartKey = AccountPart["key"];
export type Change = AccountPart["changes"][number];

export const getAccounts = query(
  (of: { grantId?: string; programmeId?: string; cursor?: string }) =>
    call(accounts.index.$get({ query: of })),
  "accounts",
);

type StartInput = Parameters<typeof accounts.index.$post>[0]["json"];
export const startAccount = (json: StartInput, key: string) =>
  call(accounts.index.$post({ json, header: {} }, sending({ key })));

type PartInput = Parameters<(typeof accounts)[":accountId"]["parts"][":key"]["$patch"]>[0]["json"];

export type { PartInput };
export const savePart = (accountId: string, key: PartKey, version: number, json: PartInput) =>
  call(
    accounts[":accountId"].parts[":key"].$patch(
      { param: { accountId, key }, json, header: {} },
      sending({ version }),
    ),
  );
type QuoteInput = Parameters<
  (typeof accounts)[":accountId"]["parts"][":key"]["actions"]["fill-from-notes"]["$post"]
>[0]["json"];
export const quoteNotes = (accountId: string, key: PartKey, json: QuoteInput) =>
  call(
    accounts[":accountId"].parts[":key"].actions["fill-from-notes"].$post({
      param: { accountId, key },
      json,
    }),
  );

const one = (accountId: string) => ({ param: { accountId } });
const acts = accounts[":accountId"].actions;
type ShareInput = Parameters<typeof acts.share.$post>[0]["json"];
export const shareAccount = (accountId: string, json: ShareInput) =>
  call(acts.share.$post({ ...one(accountId), json }));
export const takeAccountBack = (accountId: string) => call(acts["take-back"].$post(one(accountId)));
export const withdrawAccount = (accountId: string) => call(acts.withdraw.$post(one(accountId)));
export const addAddendum = (accountId: string, words: string, key: string) =>
  call(acts["add-addendum"].$post({ ...one(accountId), json: { words }, header: {} }, sending({ key })));

/** People an account could be talked about with. */
export const getCouldTalk = query(
  (of: { grantId?: string; programmeId?: string }) => call(dialogues.people.$get({ query: of })),
  "people to talk with",
);

/** The grants a group gives account of: those with an agreement here, and those made elsewhere. */
export const getGrants = query(async (orgId: string) => {
  const param = { orgId };
  const [here, elsewhere] = await Promise.all([
    everyPage((query) => call(groups[":orgId"].grants.$get({ param, query }))),
    everyPage((query) => call(groups[":orgId"]["grants-elsewhere"].$get({ param, query }))),
  ]);
  return [
    ...here
      .filter(({ state }) => state !== "declined" && state !== "drafting" && state !== "offered")
      .map(({ grantId, orgName, funderName }) => ({ grantId, label: `${orgName}, from ${funderName}` })),
    ...elsewhere.map(({ grantId, orgName, funderName }) => ({
      grantId,
      label: `${orgName}, from ${funderName}`,
    })),
  ];
}, "grants to give account of");

export const getProgrammePage = query(
  (programmeId: string) => call(programmes[":programmeId"].page.$get({ param: { programmeId } })),
  "programme of an account",
);

/** How many of one's newest cycles offer their notes for quoting. */
const CYCLES = 5;

/** Notes that could be quoted: one's own, and those of the newest cycles one is in. */
export const getQuotable = query(async () => {
  const [own, mine] = await Promise.all([
    call(notes.index.$get({ query: {} })),
    call(cycles.index.$get({ query: {} })),
  ]);
  const pages = await Promise.all(
    mine.items.slice(0, CYCLES).map(({ cycleId }) => call(notes.index.$get({ query: { cycleId } }))),
  );
  const found = [own, ...pages].flatMap((page) =>
    page.items.map((note) => ({ ...note, by: page.people[note.byId] ?? "Someone" })),
  );
  const fit = found.filter(
    ({ state, share, aboutPersonId }) => state === "written" && share > 0 && !aboutPersonId,
  );
  return [...new Map(fit.map((note) => [note.noteId, note])).values()];
}, "notes to quote");
