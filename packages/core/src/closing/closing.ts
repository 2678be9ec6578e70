import { allow } from "../access/permit.ts";
import { Account } from "../account/index.ts";
import { Actor } from "../actor.ts";
import { dayOf } from "../day.ts";
import { Deps, nowIso } from "../deps.ts";
import { wrongState } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { endDay } from "../grant/end.rules.ts";
import { Grant } from "../grant/index.ts";
import { Ledger } from "../pot/index.ts";
import { changeWrite } from "../programme/find.ts";
import { closed, windingDown } from "../programme/programme.events.ts";
import { can } from "../programme/programme.policy.ts";
import { takes } from "../programme/programme.rules.ts";
import type { Info } from "../programme/programme.schema.ts";
import { seenProgramme, shown } from "../programme/shown.ts";
import { mustBeFinished, mustGiveNotice, mustKeepLongEnough } from "./closing.rules.ts";
import { Close, WindDown } from "./closing.schema.ts";

/** How a programme comes to its end: its last day is given in good time, and it closes once nothing is open. */

const today = (): string => dayOf(Deps.use().now());

const over = new Set(["ended", "declined"]);

/** Agreements of a programme that have neither ended nor been declined. */
const unendedIn = async (programmeId: string) =>
  (await Grant.everyHeadOf(programmeId)).filter(({ state }) => !over.has(state));

/**
 * Say, as its commissioner, when a programme at work ends and what it leaves. 422 `programme.notice_too_short` for less than
 * six months, while an agreement runs past that day. 409 unless it is at work.
 */
export const windDown = fn(WindDown, async ({ programmeId, on, note }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.windDown(Actor.use(), programme));
  if (!takes("windDown", programme.state)) throw wrongState("Only a programme at work is wound down.");
  const running = await unendedIn(programmeId);
  mustGiveNotice(
    on,
    today(),
    running.map((head) => ({ orgName: head.orgName, endsOn: endDay(head) })),
  );
  const changes = { state: "windingDown", windDown: { on, note, since: nowIso() } } as const;
  await commit([changeWrite(programme, changes)], windingDown.of(programmeId, { on }));
  return shown({ ...programme, ...changes, version: programme.version + 1 });
});

const fundOpen = async ({ rootPotId }: Info): Promise<boolean> => {
  const [fund] = rootPotId ? await Ledger.heads([rootPotId]) : [];
  return fund !== undefined && fund.state !== "closed";
};

/**
 * Close a programme that is winding down, and say until when its records are kept. 422 `programme.still_open` naming each
 * agreement, fund or account that is not finished.
 */
export const close = fn(Close, async ({ programmeId, ...kept }) => {
  const programme = await seenProgramme(programmeId);
  allow(can.close(Actor.use(), programme));
  if (!takes("close", programme.state)) throw wrongState("A programme closes once it has been wound down.");
  mustKeepLongEnough(kept, today());
  const [unended, open, accountCoSigned] = await Promise.all([
    unendedIn(programmeId),
    fundOpen(programme),
    Account.funderGaveOne(programmeId),
  ]);
  mustBeFinished({ unended, fundOpen: open, accountCoSigned });
  const changes = { state: "closed", kept: { ...kept, closedOn: today() } } as const;
  await commit([changeWrite(programme, changes)], closed.of(programmeId, {}));
  return shown({ ...programme, ...changes, version: programme.version + 1 });
});
