import type { applicationRoutes } from "@allotment/functions/api/routes/application";
import type { draftRoutes } from "@allotment/functions/api/routes/application-draft";
import { call, client } from "../../lib/api.ts";

const applications = client<typeof applicationRoutes>("/applications");
const drafts = client<typeof draftRoutes>("/applications");

const one = (applicationId: string) => ({ param: { applicationId } });

type InviteInput = Parameters<(typeof drafts)[":applicationId"]["helpers"]["$post"]>[0]["json"];
export const inviteHelper = (applicationId: string, json: InviteInput) =>
  call(drafts[":applicationId"].helpers.$post({ ...one(applicationId), json }));
export const uninviteHelper = (applicationId: string, personId: string) =>
  call(drafts[":applicationId"].helpers[":personId"].$delete({ param: { applicationId, personId } }));

const acts = applications[":applicationId"].actions;
export const sendApplication = (applicationId: string) => call(acts.send.$post(one(applicationId)));
export const sayRead = (applicationId: string) => call(acts["say-read"].$post(one(applicationId)));

export const emailCopy = (applicationId: string) => call(acts["email-copy"].$post(one(applicationId)));
export const withdrawApplication = (applicationId: string) => call(acts.withdraw.$post(one(applicationId)));
export const reopenApplication = (applicationId: string) => call(acts.reopen.$post(one(applicationId)));
export const askToTalk = (applicationId: string, words: string) =>
  call(acts["ask-to-talk"].$post({ ...one(applicationId), json: { words } }));
export const grantGrace = (applicationId: string, json: { hours: number; reason: string }) =>
  call(acts["grant-grace"].$post({ ...one(applicationId), json }));
