import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { readThrough } from "./application.events.ts";
import { can } from "./application.policy.ts";
import { isDraft } from "./application.rules.ts";
import { applicationId } from "./application.schema.ts";
import { enclosuresOf } from "./enclosures.ts";
import { answersOf, changeWrite, seenApplication } from "./find.ts";
import { recordingsOf } from "./recordings.ts";
import { markOf } from "./second-reader.rules.ts";
import { shown } from "./shown.ts";

/**
 * Say that you read a draft through, as it is now. A group that wants a second person to read what it sends can send it
 * then, by someone else's hand, until a word changes. 409 once it was sent.
 */
export const sayRead = fn(z.strictObject({ applicationId }), async ({ applicationId }) => {
  const application = await seenApplication(applicationId);
  allow(can.sayRead(Actor.use(), application), "Someone who works in the group reads it through.");
  if (!isDraft(application.state)) throw wrongState("This was sent already.");
  const [answers, recordings, enclosures] = await Promise.all([
    answersOf(applicationId),
    recordingsOf(applicationId),
    enclosuresOf(applicationId),
  ]);
  const read = { by: thePerson().personId, at: nowIso(), mark: markOf(answers, recordings, enclosures) };
  const { programmeId, orgId } = application;
  await commit(
    [changeWrite(application, { readThrough: read })],
    readThrough.of(applicationId, { programmeId, orgId }),
  );
  return shown({ ...application, readThrough: read, version: application.version + 1 });
});
