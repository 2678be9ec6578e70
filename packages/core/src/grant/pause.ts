import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { notFound, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { Membership } from "../membership/index.ts";
import { Programme } from "../programme/index.ts";
import { waitsOf } from "../programme/waits.rules.ts";
import { paused, pauseKept, resumed } from "./grant.events.ts";
import { can, mayPauseWith } from "./grant.policy.ts";
import { mustTake } from "./grant.rules.ts";
import { grantId as grantIdSchema, type Head } from "./grant.schema.ts";
import { changed, headWrite, pausesOf } from "./load.ts";
import { GrantPauses } from "./pause.entity.ts";
import { mustBeSoon, mustBeTwoToPause, pauseReasonOf } from "./pause.rules.ts";
import { KeepPause, type Pause, PauseGrant, Resume } from "./pause.schema.ts";
import { fromId, seenGrant, shown, today } from "./view.ts";

const pauseWrite = (grantId: string, pause: Pause): Write =>
  write(live(GrantPauses).put({ grantId, ...pause }));

/** 422 unless the second person is someone else, and answers for this money or for safety. */
const mustHaveSecond = async (by: string, secondId: Pause["secondId"], grant: Head): Promise<void> => {
  mustBeTwoToPause(by, secondId);
  if (mayPauseWith(await Membership.actorOf(secondId), grant)) return;
  throw rule("pause.two_people", "Name someone who answers for this money, or for safety, here.", [
    { path: "secondId", message: "Name someone who answers for this money, or for safety, here." },
  ]);
};

/** The most days a pause of this grant goes before someone looks again: 14, or fewer where its programme says so. */
const lookDaysOf = async ({ programmeId }: Head): Promise<number> =>
  waitsOf(await Programme.find(programmeId)).pauseLookDays;

const once = (id: string) => fromId({ grantId: grantIdSchema.parse(id) });

/**
 * Pause a grant, with a second person, until someone looks at it again within 14 days. No payment goes meanwhile and
 * nothing is agreed anew; the pot stays as it is. 422 `pause.reason_not_allowed`, `pause.two_people`.
 */
export const pause = fn(
  PauseGrant,
  ({ grantId, reason, why, secondId, lookOn }) =>
    again(async () => {
      const { personId: by } = thePerson();
      const grant = await seenGrant(grantId);
      allow(can.pause(thePerson(), grant));
      mustTake("pause", grant);
      const because = pauseReasonOf(reason);
      mustBeSoon(lookOn, today(), await lookDaysOf(grant));
      await mustHaveSecond(by, secondId, grant);
      const at = nowIso();
      const after = changed(grant, { state: "paused", pausedAt: at, lookOn });
      const began: Pause = { at, by, secondId, reason: because, why, lookOn, looks: [] };
      await commit(
        [headWrite(grant, after), pauseWrite(grantId, began)],
        paused.of(grantId, { reason: because, secondId, lookOn }),
      );
      return shown(after);
    }),
  once,
);

/** The pause that a grant is in. */
const pauseNow = async ({ grantId }: Head): Promise<Pause> => {
  const pause = (await pausesOf(grantId)).at(-1);
  if (!pause) throw notFound();
  return pause;
};

/** Look at a pause again, and leave it for now: why, and when it is looked at next. */
export const keepPause = fn(
  KeepPause,
  ({ grantId, why, lookOn }) =>
    again(async () => {
      const { personId: by } = thePerson();
      const grant = await seenGrant(grantId);
      allow(can.keepPause(thePerson(), grant));
      mustTake("keepPause", grant);
      mustBeSoon(lookOn, today(), await lookDaysOf(grant));
      const pause = await pauseNow(grant);
      const after = changed(grant, { lookOn });
      const looks = [...pause.looks, { by, at: nowIso(), why, lookOn }];
      await commit(
        [headWrite(grant, after), pauseWrite(grantId, { ...pause, lookOn, looks })],
        pauseKept.of(grantId, { lookOn }),
      );
      return shown(after);
    }),
  once,
);

/** End a pause, and say why. What was agreed goes on as it was. */
export const resume = fn(
  Resume,
  ({ grantId, why }) =>
    again(async () => {
      const { personId: by } = thePerson();
      const grant = await seenGrant(grantId);
      allow(can.resume(thePerson(), grant));
      mustTake("resume", grant);
      const pause = await pauseNow(grant);
      const after = changed(grant, { state: "live", lookOn: undefined });
      const ended = { ...pause, resumed: { by, at: nowIso(), why } };
      await commit([headWrite(grant, after), pauseWrite(grantId, ended)], resumed.of(grantId, {}));
      return shown(after);
    }),
  once,
);
