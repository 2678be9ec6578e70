import type { Info } from "@allotment/core/application/application.schema";
import { Application } from "@allotment/core/application/index";
import { questionKeys } from "@allotment/core/application/questions.rules";
import type { Id } from "@allotment/core/id";
import { Organisation } from "@allotment/core/organisation/index";
import type { Register } from "@allotment/core/organisation/organisation.schema";
import type * as z from "zod";
import type { AProgramme } from "./programmes.ts";
import type { World } from "./world.ts";

export interface AGroup {
  readonly orgId: Id<"org">;
  readonly lead: Id<"person">;
}

export interface AnApplication extends AGroup {
  readonly applicationId: Id<"app">;
  readonly programmeId: Id<"prog">;
}

let made = 0;

/** A charity that may apply, and the person who speaks for it. */
export const aGroup = async (world: World, more: Partial<z.input<typeof Register>> = {}): Promise<AGroup> => {
  const name = more.name ?? `Harbour Door ${++made}`;
  const lead = await world.person(`Mo of ${name}`);
  const { orgId } = await world.as(lead, () => Organisation.register({ kind: "charity", ...more, name }));
  return { orgId, lead };
};

/** An empty draft. */
export const aDraftApplication = async (
  world: World,
  { programmeId }: Pick<AProgramme, "programmeId">,
  group?: AGroup,
): Promise<AnApplication> => {
  const by = group ?? (await aGroup(world));
  const { orgId, lead } = by;
  const { applicationId } = await world.as(lead, () => Application.start({ programmeId, orgId }));
  return { ...by, applicationId, programmeId };
};

/** The version a part of a draft is at; 0 when it was never saved. */
const versionOf = async (
  world: World,
  { applicationId, lead }: AnApplication,
  part: string,
): Promise<number> => {
  const { answers } = await world.as(lead, () => Application.draft({ applicationId }));
  return answers.find((answer) => answer.part === part)?.version ?? 0;
};

/** Fill in every answer, the amount and the facts, as its lead. */
const fillIn = async (world: World, application: AnApplication, askedPence = 18_000_000): Promise<void> => {
  const { applicationId, lead } = application;
  for (const question of questionKeys)
    await world.as(lead, async () =>
      Application.saveAnswer({
        applicationId,
        question,
        version: await versionOf(world, application, question),
        words: `What we would say to ${question}.`,
      }),
    );
  const ask = await versionOf(world, application, "ask");
  await world.as(lead, () => Application.saveAsk({ applicationId, version: ask, askedPence }));
  const facts = await versionOf(world, application, "facts");
  await world.as(lead, () =>
    Application.saveFacts({
      applicationId,
      version: facts,
      words: "Charity. Mo can sign.",
      otherPublicMoneyPence: 0,
    }),
  );
};

/** A draft with everything in it, ready to send. */
export const aFullDraft = async (
  world: World,
  programme: Pick<AProgramme, "programmeId">,
  group?: AGroup,
  askedPence?: number,
): Promise<AnApplication> => {
  const application = await aDraftApplication(world, programme, group);
  await fillIn(world, application, askedPence);
  return application;
};

/** An application that was sent to an open programme. */
export const aSentApplication = async (
  world: World,
  programme: Pick<AProgramme, "programmeId">,
  group?: AGroup,
  askedPence?: number,
): Promise<AnApplication> => {
  const application = await aFullDraft(world, programme, group, askedPence);
  const { applicationId, lead } = application;
  await world.as(lead, () => Application.send({ applicationId }));
  return application;
};

/** The application's head as it is stored now. */
export const theApplication = async (world: World, applicationId: Id<"app">): Promise<Info> => {
  const found = await world.asSystem(() => Application.find(applicationId));
  if (!found) throw new Error(`No application ${applicationId}`);
  return found;
};
