import { allow, seen } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { type Write, write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { DomainError } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { Programme } from "../programme/index.ts";
import { can as canProgramme } from "../programme/programme.policy.ts";
import { takesApplications } from "../programme/programme.rules.ts";
import { Answers, Applications } from "./application.entity.ts";
import { started } from "./application.events.ts";
import { can } from "./application.policy.ts";
import { wasSent } from "./application.rules.ts";
import { type AnswerInfo, applicationId, type Info, Start } from "./application.schema.ts";
import { answersOf, seenApplication } from "./find.ts";
import { fromId, shown } from "./shown.ts";

/** 409: applications are not open now. */
export const notOpen = (message: string): DomainError =>
  new DomainError("conflict", "programme.not_open", message);

/** Answers of an earlier application of the same group, to begin from. */
const earlier = async (id: string | undefined, orgId: string): Promise<AnswerInfo[]> => {
  if (id === undefined) return [];
  const from = seen(await seenApplication(id), (application) => application.orgId === orgId);
  return wasSent(from) ? (await answersOf(id)).filter(({ part }) => part !== "ask") : [];
};

/** The parts a new draft begins with: earlier answers if asked for, and what the group already told us of itself. */
const firstParts = async (
  { applicationId, orgId }: Info,
  facts: string | undefined,
  fromApplicationId: string | undefined,
): Promise<Write[]> => {
  const { personId: savedById } = thePerson();
  const before = await earlier(fromApplicationId, orgId);
  const known =
    facts && !before.some(({ part }) => part === "facts") ? [{ part: "facts" as const, words: facts }] : [];
  return [...before, ...known].map((part) =>
    write(Answers.create({ ...part, applicationId, savedById, savedAt: nowIso(), version: 1 })),
  );
};

/**
 * Begin an application for a group, as a draft that only the group sees.
 * 409 `programme.not_open` before the opening day, after closing, or when the programme takes none.
 */
export const start = fn(
  Start,
  async (input) => {
    const actor = thePerson();
    const programme = seen(await Programme.find(input.programmeId), (it) => canProgramme.see(actor, it));
    const org = seen(await Organisation.find(input.orgId), () => true);
    allow(can.start(actor, input), "Only someone who speaks for the group can begin.");
    if (!takesApplications(programme, nowIso()))
      throw notOpen("This programme does not take applications now.");
    const application: Info = {
      applicationId: Deps.use().newId("app"),
      programmeId: programme.programmeId,
      funderOrgId: programme.funderOrgId,
      programmeName: programme.name,
      orgId: org.orgId,
      orgName: org.name,
      state: "draft",
      startedById: actor.personId,
      startedAt: nowIso(),
      sendings: 0,
      movedAt: nowIso(),
      version: 1,
    };
    const parts = await firstParts(application, org.facts, input.fromApplicationId);
    const { programmeId, orgId } = input;
    await commit(
      [write(Applications.create(application)), ...parts],
      started.of(application.applicationId, { programmeId, orgId }),
    );
    return shown({ ...application, help: undefined, asked: undefined });
  },
  (id) => fromId({ applicationId: applicationId.parse(id) }),
);
