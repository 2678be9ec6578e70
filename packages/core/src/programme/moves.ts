import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { DomainError, rule, wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { changeWrite } from "./find.ts";
import { Programmes } from "./programme.entity.ts";
import { applicationsClosed, cancelled, published, started } from "./programme.events.ts";
import { can } from "./programme.policy.ts";
import { hasClosed, publishGaps, startGaps, takes, transitions } from "./programme.rules.ts";
import { Info, One } from "./programme.schema.ts";
import { purposesGoneWrites } from "./purposes.ts";
import { seenProgramme, shown } from "./shown.ts";

/** Move a programme on, and answer it as it now is. */
const moveOn = async (programme: Info, act: keyof typeof transitions, happened: Happening) => {
  const { to } = transitions[act];
  await commit([changeWrite(programme, { state: to })], happened);
  return shown({ ...programme, state: to, version: programme.version + 1 });
};

/** Make a draft public. 422 `programme.not_ready` lists every gap as a field. */
export const publish = fn(One, async ({ programmeId }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.publish(Actor.use(), programme));
  if (!takes("publish", programme.state)) throw wrongState("This programme is public already.");
  const gaps = publishGaps(programme, nowIso());
  if (gaps.length > 0)
    throw rule("programme.not_ready", "A few things are needed before people can read this.", gaps);
  return moveOn(programme, "publish", published.of(programmeId, {}));
});

/** Stop taking applications, once the closing time has come and never before (409). The clock does this by itself. */
export const closeApplications = fn(One, async ({ programmeId }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.closeApplications(Actor.use(), programme));
  if (!takes("closeApplications", programme.state)) throw wrongState("Applications are not open.");
  if (!hasClosed(programme.closesOn, nowIso()))
    throw wrongState("People were told a closing day. It stays open until then.");
  return moveOn(programme, "closeApplications", applicationsClosed.of(programmeId, {}));
});

const openPage = (cursor: string | null) => live(Programmes).query.inState({ state: "open" }).go({ cursor });

/** Every open programme whose closing time has passed, by the clock given. */
const due = async (): Promise<Info[]> => {
  const found: Info[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof openPage>> = await openPage(cursor);
    found.push(...page.data.map((row) => stored(Info).parse(row)));
    cursor = page.cursor;
  } while (cursor !== null);
  return found.filter(({ closesOn }) => hasClosed(closesOn, nowIso()));
};

/** The clock's own act: close every programme whose time has come. Answers the ids of those it closed. */
export const closeDue = fn(z.strictObject({}), async (): Promise<{ closed: string[] }> => {
  allow(Actor.use().type === "system");
  const closed: string[] = [];
  for (const { programmeId } of await due())
    try {
      await closeApplications({ programmeId });
      closed.push(programmeId);
    } catch (error) {
      // Another run of the clock, or a person, came first: that one is closed, or has changed and comes round again.
      if (!(error instanceof DomainError && error.kind === "conflict")) throw error;
    }
  return { closed };
});

/** Begin the work. 422 `programme.no_grants` until an agreement is signed and a data-protection note is written. */
export const start = fn(One, async ({ programmeId }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.start(Actor.use(), programme));
  if (!takes("start", programme.state)) throw wrongState("This programme is not waiting to start.");
  const gaps = startGaps(programme);
  if (gaps.length > 0) throw rule("programme.no_grants", "Not yet. Something must be there first.", gaps);
  return moveOn(programme, "start", started.of(programmeId, {}));
});

/** Throw a draft away, with the roles given in it. 409 once it is public. */
export const cancel = fn(One, async ({ programmeId }): Promise<Record<string, never>> => {
  const programme = await seenProgramme(programmeId);
  allow(can.cancel(Actor.use(), programme));
  if (programme.state !== "draft")
    throw wrongState("People can read this programme. It can’t be thrown away.");
  const gone = live(Programmes)
    .remove({ programmeId })
    .where((row, op) => op.eq(row.version, programme.version));
  await commit(
    [
      write(gone),
      ...(await Membership.placeGoneWrites(programmeId)),
      ...(await purposesGoneWrites(programmeId)),
    ],
    cancelled.of(programmeId, {}),
  );
  return {};
});
