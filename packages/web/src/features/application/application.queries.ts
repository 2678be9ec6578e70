import type {
  applicationRoutes,
  programmeApplicationRoutes,
} from "@allotment/functions/api/routes/application";
import type { draftRoutes } from "@allotment/functions/api/routes/application-draft";
import type { organisationRoutes } from "@allotment/functions/api/routes/organisation";
import type { programmeRoutes } from "@allotment/functions/api/routes/programme";
import { query } from "@solidjs/router";
import { call, client, sending } from "../../lib/api.ts";

const applications = client<typeof applicationRoutes>("/applications");
const drafts = client<typeof draftRoutes>("/applications");
const programmes = client<typeof programmeRoutes>("/programmes");
const sentTo = client<typeof programmeApplicationRoutes>("/programmes");
const organisations = client<typeof organisationRoutes>("/organisations");

const one = (applicationId: string) => ({ param: { applicationId } });

export const getApplication = query(
  (applicationId: string) => call(applications[":applicationId"].$get(one(applicationId))),
  "application",
);
export type Application = Awaited<ReturnType<typeof getApplication>>;

export const getDraft = query(
  (applicationId: string) => call(drafts[":applicationId"].draft.$get(one(applicationId))),
  "application draft",
);
export type Draft = Awaited<ReturnType<typeof getDraft>>;
export type Answer = Draft["answers"][number];
export type Recording = Draft["recordings"][number];
export type Helper = Draft["helpers"][number];

export const getDocument = query(
  (applicationId: string) =>
    call(applications[":applicationId"].document.$get({ ...one(applicationId), query: {} })),
  "application document",
);
export type SentDocument = Awaited<ReturnType<typeof getDocument>>;

export const getSent = query(
  (programmeId: string, cursor?: string) =>
    call(
      sentTo[":programmeId"].applications.$get({ param: { programmeId }, query: cursor ? { cursor } : {} }),
    ),
  "applications of a programme",
);

/** The programme's public side: its name, dates, groups and the people to turn to. */
export const getProgrammePage = query(
  (programmeId: string) => call(programmes[":programmeId"].page.$get({ param: { programmeId } })),
  "programme of an application",
);
export type ProgrammePage = Awaited<ReturnType<typeof getProgrammePage>>;

export const getOrganisation = query(
  (orgId: string) => call(organisations[":orgId"].$get({ param: { orgId } })),
  "organisation of an application",
);
type RegisterInput = Parameters<typeof organisations.index.$post>[0]["json"];
export const registerOrganisation = (json: RegisterInput, key: string) =>
  call(organisations.index.$post({ json, header: {} }, sending({ key })));

type StartInput = Parameters<typeof applications.index.$post>[0]["json"];
export const startApplication = (json: StartInput, key: string) =>
  call(applications.index.$post({ json, header: {} }, sending({ key })));

type AnswerPut = (typeof drafts)[":applicationId"]["answers"][":question"]["$put"];
export type AnswerInput = Parameters<AnswerPut>[0]["json"];
export type QuestionKey = Parameters<AnswerPut>[0]["param"]["question"];
export const saveAnswer = (
  applicationId: string,
  question: QuestionKey,
  version: number,
  json: AnswerInput,
) =>
  call(
    drafts[":applicationId"].answers[":question"].$put(
      { param: { applicationId, question }, json, header: {} },
      sending({ version }),
    ),
  );

type FactsInput = Parameters<(typeof drafts)[":applicationId"]["facts"]["$put"]>[0]["json"];
export const saveFacts = (applicationId: string, version: number, json: FactsInput) =>
  call(
    drafts[":applicationId"].facts.$put({ ...one(applicationId), json, header: {} }, sending({ version })),
  );

export const saveAsk = (applicationId: string, version: number, askedPence: number | null) =>
  call(
    drafts[":applicationId"].ask.$put(
      { ...one(applicationId), json: { askedPence }, header: {} },
      sending({ version }),
    ),
  );
