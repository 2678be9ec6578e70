import type { Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { Programme } from "../programme/index.ts";
import type { Info as ProgrammeInfo } from "../programme/programme.schema.ts";
import { isDraft } from "./application.rules.ts";
import { type Listed, mine } from "./lists.ts";

/** Most applications home looks at; a group rarely has more than two under way. */
const MOST_SHOWN = 10;

const underWay = ({ state }: Listed): boolean => isDraft(state) || state === "sent" || state === "inReview";

const programmesOf = async (applications: readonly Listed[]): Promise<Map<string, ProgrammeInfo>> => {
  const ids = new Set(applications.map(({ programmeId }) => programmeId));
  const found = await Promise.all([...ids].map((id) => Programme.find(id)));
  return new Map(
    found.flatMap((programme) => (programme ? [[programme.programmeId, programme] as const] : [])),
  );
};

const draftWait = (application: Listed, on: string | undefined): Wait => ({
  subject: application.applicationId,
  title: application.programmeName,
  says: `The application of ${application.orgName} is not sent yet.`,
  on,
});

const sentWait = (application: Listed, on: string | undefined): Wait => ({
  subject: application.applicationId,
  title: application.programmeName,
  says: `People are reading what ${application.orgName} sent.`,
  on,
});

/** For those who write applications: drafts not sent, with the day they close, and those that others read. */
export const waiting = async (): Promise<Waiting> => {
  const applications = (await mine({})).items.filter(underWay).slice(0, MOST_SHOWN);
  const programmes = await programmesOf(applications);
  const day = ({ programmeId }: Listed, field: "closesOn" | "decisionBy") =>
    programmes.get(programmeId)?.[field];
  const drafts = applications.filter(
    ({ state, programmeId }) =>
      state === "talking" || (state === "draft" && programmes.get(programmeId)?.state === "open"),
  );
  const sent = applications.filter(({ state }) => !isDraft(state));
  return {
    forYou: drafts.map((application) =>
      draftWait(application, application.state === "draft" ? day(application, "closesOn") : undefined),
    ),
    forOthers: sent.map((application) => sentWait(application, day(application, "decisionBy"))),
  };
};
