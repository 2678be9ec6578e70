import { allow, isPerson } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { stored } from "../db/stored.ts";
import { nowIso } from "../deps.ts";
import { changedSince, type DomainError, wrongState } from "../error.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { Answers } from "./application.entity.ts";
import { can } from "./application.policy.ts";
import { isDraft } from "./application.rules.ts";
import {
  type AnswerInfo,
  AnswerInfo as AnswerSchema,
  SaveAnswer,
  SaveAsk,
  type Saved,
  SaveFacts,
} from "./application.schema.ts";
import { seenApplication } from "./find.ts";
import { recordingsOf } from "./recordings.ts";

const alreadySent = (): DomainError => wrongState("This was sent. Its words stay as they are.");

/** Why a save did not go through: it was sent meanwhile, or someone else saved first (409, with their words). */
const refused = async (applicationId: string, part: AnswerInfo["part"]): Promise<DomainError> => {
  const found = await live(Answers).get({ applicationId, part }).go({ consistent: true });
  if (found.data?.locked) return alreadySent();
  if (!found.data) return changedSince({ version: 0 });
  const current = stored(AnswerSchema).parse(found.data);
  const people = await Person.namesOf([current.savedById]);
  return changedSince({ ...current, people });
};

type Content = Omit<AnswerInfo, "savedById" | "savedAt" | "version">;

/**
 * Save one part of a draft: one item written, no event raised, nothing checked but its size.
 * @param version the version it was written from, 0 when it was never saved.
 */
const save = async (applicationId: string, version: number, content: Content): Promise<Saved> => {
  const actor = Actor.use();
  const application = await seenApplication(applicationId);
  allow(can.save(actor, application), "You can read this draft, but not write in it.");
  if (!isDraft(application.state)) throw alreadySent();
  const saved: AnswerInfo = {
    ...content,
    savedById: thePerson().personId,
    savedAt: nowIso(),
    version: version + 1,
  };
  const row = { ...saved, applicationId };
  try {
    if (version === 0) await live(Answers).create(row).go();
    else
      await live(Answers)
        .put(row)
        .where((old, op) => `${op.eq(old.version, version)} AND ${op.notExists(old.locked)}`)
        .go();
  } catch (error) {
    if (isRefusal(error)) throw await refused(applicationId, content.part);
    throw error;
  }
  const { part, savedAt } = saved;
  return { part, version: saved.version, savedAt };
};

/** 403 when someone else spoke: whose voice it is says whether words typed up from it are right. */
const mustHaveSpoken = async (applicationId: string, part: AnswerInfo["part"]): Promise<void> => {
  await seenApplication(applicationId);
  const spoken = (await recordingsOf(applicationId)).find((one) => one.part === part);
  allow(
    spoken === undefined || isPerson(Actor.use(), spoken.byId),
    "Only whoever spoke says if the words are right.",
  );
};

/** Save one of the nine answers. 409 `changed_since` with the stored words when someone else saved first. */
export const saveAnswer = fn(SaveAnswer, async ({ applicationId, version, question, ...answer }) => {
  if (answer.way === "spoken" && answer.wordsAreRight) await mustHaveSpoken(applicationId, question);
  return save(applicationId, version, { part: question, ...answer });
});

/** Save the facts the law or auditors ask for, in words, or "ask us". */
export const saveFacts = fn(SaveFacts, ({ applicationId, version, ...facts }) =>
  save(applicationId, version, { part: "facts", ...facts }),
);

/** Save the amount asked for, in pence; null takes it out again. */
export const saveAsk = fn(SaveAsk, ({ applicationId, version, askedPence }) =>
  save(applicationId, version, { part: "ask", askedPence: askedPence ?? undefined }),
);
