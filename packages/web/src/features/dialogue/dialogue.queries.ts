import type { accountRoutes } from "@allotment/functions/api/routes/account";
import type { dialogueRoutes, promiseRoutes } from "@allotment/functions/api/routes/dialogue";
import type { groupGrantRoutes } from "@allotment/functions/api/routes/grant-list";
import { query } from "@solidjs/router";
import { call, client, everyPage, sending } from "../../lib/api.ts";

const dialogues = client<typeof dialogueRoutes>("/dialogues");
const promises = client<typeof promiseRoutes>("/promises");
const accounts = client<typeof accountRoutes>("/accounts");
const groups = client<typeof groupGrantRoutes>("/organisations");

export const getTalk = query(
  (dialogueId: string) => call(dialogues[":dialogueId"].$get({ param: { dialogueId } })),
  "talk",
);
export type Talk = Awaited<ReturnType<typeof getTalk>>;
export type Word = Talk["words"][number];
export type TalkRecord = NonNullable<Talk["record"]>;
export type PromiseMade = Talk["promises"][number];

export const getTalks = query(
  (of: { grantId?: string; programmeId?: string; cursor?: string }) =>
    call(dialogues.index.$get({ query: of })),
  "talks",
);
export const getPromises = query(
  (cursor?: string) => call(promises.index.$get({ query: cursor === undefined ? {} : { cursor } })),
  "promises",
);
export const getAccounts = query(
  (of: { grantId?: string; programmeId?: string; cursor?: string }) =>
    call(accounts.index.$get({ query: of })),
  "accounts in the room",
);
export type AccountHead = Awaited<ReturnType<typeof getAccounts>>["items"][number];
export const getCouldTalk = query(
  (of: { grantId?: string; programmeId?: string }) => call(dialogues.people.$get({ query: of })),
  "people for a talk",
);
export type CouldTalk = Awaited<ReturnType<typeof getCouldTalk>>["items"][number];

/** The grants of a group that a talk can be about. */
export const getGrants = query(async (orgId: string) => {
  const param = { orgId };
  const [here, elsewhere] = await Promise.all([
    everyPage((query) => call(groups[":orgId"].grants.$get({ param, query }))),
    everyPage((query) => call(groups[":orgId"]["grants-elsewhere"].$get({ param, query }))),
  ]);
  const line = ({
    grantId,
    orgName,
    funderName,
  }: {
    grantId: string;
    orgName: string;
    funderName: string;
  }) => ({
    grantId,
    label: `${orgName}, from ${funderName}`,
  });
  return [...here.filter(({ state }) => state !== "declined").map(line), ...elsewhere.map(line)];
}, "grants to talk about");

type InviteInput = Parameters<typeof dialogues.index.$post>[0]["json"];

export type { InviteInput };
export const invite = (json: InviteInput, key: string) =>
  call(dialogues.index.$post({ json, header: {} }, sending({ key })));

const talk = dialogues[":dialogueId"];
const acts = talk.actions;
const one = (dialogueId: string) => ({ param: { dialogueId }, header: {} });

export const linkAccount = (dialogueId: string, accountId: string) =>
  call(acts.link.$post({ ...one(dialogueId), json: { accountId } }));
type TimeInput = Parameters<(typeof acts)["agree-time"]["$post"]>[0]["json"];
export const agreeTime = (dialogueId: string, json: TimeInput) =>
  call(acts["agree-time"].$post({ ...one(dialogueId), json }));
export const moveTalk = (dialogueId: string, json: { time?: TimeInput; why: string }) =>
  call(acts.move.$post({ ...one(dialogueId), json }));
export const callOff = (dialogueId: string, why: string) =>
  call(acts["call-off"].$post({ ...one(dialogueId), json: { why } }));
export const sayWhatHelps = (dialogueId: string, words: string) =>
  call(acts["say-what-helps"].$post({ ...one(dialogueId), json: { words } }));
export const askInBox = (dialogueId: string, words: string) =>
  call(acts["ask-in-box"].$post({ param: { dialogueId }, json: { words } }));
export const inviteGuest = (dialogueId: string, personId: string) =>
  call(acts["invite-guest"].$post({ ...one(dialogueId), json: { personId } }));
type HoldInput = Parameters<typeof acts.hold.$post>[0]["json"];
export const holdTalk = (dialogueId: string, json: HoldInput) =>
  call(acts.hold.$post({ ...one(dialogueId), json }));

type WordInput = Parameters<typeof talk.words.$post>[0]["json"];
export const writeWord = (dialogueId: string, json: WordInput, key: string) =>
  call(talk.words.$post({ ...one(dialogueId), json }, sending({ key })));
export const takeWordsBack = (dialogueId: string, wordId?: string) =>
  call(acts["take-words-back"].$post({ ...one(dialogueId), json: wordId ? { wordId } : {} }));
export const makePromise = (dialogueId: string, json: { what: string; reviewOn: string }, key: string) =>
  call(talk.promises.$post({ ...one(dialogueId), json }, sending({ key })));
type RecordInput = Parameters<typeof talk.record.$patch>[0]["json"];
export const editRecord = (dialogueId: string, version: number, json: RecordInput) =>
  call(talk.record.$patch({ ...one(dialogueId), json }, sending({ version })));
export const offerRecord = (dialogueId: string) =>
  call(acts["offer-record"].$post({ param: { dialogueId } }));
export const askChange = (dialogueId: string, words: string) =>
  call(acts["ask-change"].$post({ ...one(dialogueId), json: { words } }));
type AnswerInput = Parameters<typeof acts.answer.$post>[0]["json"];
export const giveAnswer = (dialogueId: string, json: AnswerInput, key: string) =>
  call(acts.answer.$post({ ...one(dialogueId), json }, sending({ key })));
export const addAddendum = (dialogueId: string, words: string, key: string) =>
  call(acts["add-addendum"].$post({ ...one(dialogueId), json: { words } }, sending({ key })));

type LookInput = Parameters<(typeof promises)[":promiseId"]["actions"]["look"]["$post"]>[0]["json"];
export const lookAtPromise = (promiseId: string, json: LookInput) =>
  call(promises[":promiseId"].actions.look.$post({ param: { promiseId }, json }));
