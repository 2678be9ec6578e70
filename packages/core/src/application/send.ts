import * as z from "zod";
import { allow, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { canonical, sha256 } from "../canonical.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { badInput, DomainError, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Organisation } from "../organisation/index.ts";
import { Programme } from "../programme/index.ts";
import { closingInstant } from "../programme/programme.rules.ts";
import type { Info as ProgrammeInfo } from "../programme/programme.schema.ts";
import { Answers, Applications, Documents, Recordings } from "./application.entity.ts";
import { sent } from "./application.events.ts";
import { can } from "./application.policy.ts";
import { inTime, sendGaps, takes } from "./application.rules.ts";
import {
  type AnswerInfo,
  applicationId,
  type Document,
  type Info,
  type Recording,
} from "./application.schema.ts";
import { toDocument } from "./document.rules.ts";
import type { Enclosure } from "./enclosure.schema.ts";
import { enclosedWrites, enclosuresOf } from "./enclosures.ts";
import { answersOf, seenApplication } from "./find.ts";
import { recordingsOf } from "./recordings.ts";
import { markOf, mustBeReadBySecond } from "./second-reader.rules.ts";
import { fromId, shown } from "./shown.ts";
import { notOpen } from "./start.ts";

/** States of a programme in which a group with grace, or one that keeps talking, may still send. */
const takesWords = (application: Info, programme: ProgrammeInfo): boolean => {
  if (application.state === "talking") return !["draft", "closed", "paused"].includes(programme.state);
  return programme.state === "open" || programme.state === "reviewing";
};

const inTimeOrRefused = (application: Info, programme: ProgrammeInfo): void => {
  const closesAt = programme.closesOn && closingInstant(programme.closesOn);
  if (!takesWords(application, programme) || !inTime(application, closesAt, nowIso()))
    throw notOpen("Applications have closed. If something technical went wrong, ring the steward.");
};

const savedMeanwhile = () =>
  new DomainError(
    "conflict",
    "changed_since",
    "Someone changed an answer just now. Read it once more, then send.",
  );

/** Lock every part at the version that was read, so that no save can slip in between reading and sending. */
const lockWrites = (applicationId: string, answers: readonly AnswerInfo[]): Write[] =>
  answers.map(({ part, version }) =>
    write(
      live(Answers)
        .patch({ applicationId, part })
        .set({ locked: true })
        .where((row, op) => op.eq(row.version, version)),
      savedMeanwhile,
    ),
  );

const headWrite = (application: Info, document: Document): Write => {
  const { sentAt, sentById, askedPence, sending } = document;
  const { applicationId, programmeId, version } = application;
  const changes = { sentAt, sentById, askedPence, sendings: sending, movedAt: sentAt, listedIn: programmeId };
  return write(
    live(Applications)
      .patch({ applicationId })
      .set({ ...changes, state: "sent", version: version + 1 })
      .where((row, op) => op.eq(row.version, version)),
  );
};

/** A recording that goes with an application stays with it. */
const freezeWrites = (applicationId: string, recordings: readonly Recording[], sending: number): Write[] =>
  recordings.map(({ recordingId, sentIn = sending }) =>
    write(
      live(Recordings)
        .patch({ applicationId, recordingId })
        .set({ sentIn })
        .where((row, op) => op.notExists(row.takenBackAt)),
      savedMeanwhile,
    ),
  );

const frozen = (
  application: Info,
  answers: readonly AnswerInfo[],
  recordings: readonly Recording[],
  enclosures: readonly Enclosure[],
): Document => {
  const content = toDocument(answers, recordings, enclosures, {
    applicationId: application.applicationId,
    sending: application.sendings + 1,
    sentAt: nowIso(),
    sentById: thePerson().personId,
  });
  return { ...content, digest: sha256(canonical(content)) };
};

/**
 * Send an application: freeze its questions and answers as they are, and let its readers in.
 * 400 with one error for each question or fact that is not ready; 409 `programme.not_open` from the closing instant
 * on, unless a steward gave grace; 409 `changed_since` when someone saved at the same moment.
 */
export const send = fn(
  z.strictObject({ applicationId }),
  async ({ applicationId }) => {
    const application = await seenApplication(applicationId);
    allow(can.send(Actor.use(), application), "Only someone who speaks for the group can send it.");
    if (!takes("send", application.state)) throw wrongState("This was sent already.");
    const programme = seen(await Programme.find(application.programmeId), () => true);
    inTimeOrRefused(application, programme);
    const org = seen(await Organisation.find(application.orgId), () => true);
    const [answers, recordings, enclosures] = await Promise.all([
      answersOf(applicationId),
      recordingsOf(applicationId),
      enclosuresOf(applicationId),
    ]);
    const money = { totalPence: programme.totalPence ?? 0, sells: org.sells };
    const gaps = sendGaps(answers, money, recordings);
    if (gaps.length > 0) throw badInput(gaps, "A few things are needed before you send.");
    if (org.secondReader)
      mustBeReadBySecond(
        application.readThrough,
        markOf(answers, recordings, enclosures),
        thePerson().personId,
      );
    const document = frozen(application, answers, recordings, enclosures);
    const { programmeId, orgId } = application;
    const { sending, sentAt, sentById, askedPence } = document;
    await commit(
      [
        headWrite(application, document),
        write(Documents.create(document)),
        ...lockWrites(applicationId, answers),
        ...freezeWrites(applicationId, recordings, sending),
        ...enclosedWrites(applicationId, enclosures, sending),
        ...Organisation.factsToldWrites(org, document.facts.words),
        // Words sent again after a talk are one application still.
        ...(sending === 1 ? [Programme.appliedWrite(programmeId, 1)] : []),
      ],
      sent.of(applicationId, { programmeId, orgId, sending }),
    );
    const moved = {
      sentAt,
      sentById,
      askedPence,
      sendings: sending,
      movedAt: sentAt,
      state: "sent" as const,
    };
    return shown({ ...application, ...moved, version: application.version + 1 });
  },
  (id) => fromId({ applicationId: applicationId.parse(id) }),
);
