import * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { changedSince, notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { AskItems } from "./ask.entity.ts";
import type { Info as AskInfo } from "./ask.schema.ts";
import { type AtHand, atHand, mustTakeHere, perspectiveOf } from "./at-hand.ts";
import { Perspectives } from "./perspective.entity.ts";
import {
  alreadyIn,
  mustAnswerOwn,
  mustHaveSaid,
  mustHaveSpoken,
  mustSaySomething,
  wordsOf,
} from "./perspective.rules.ts";
import { Add, Edit, Info } from "./perspective.schema.ts";
import { Reviews } from "./review.entity.ts";
import { othersSeen, perspectiveAdded, perspectiveChanged } from "./review.events.ts";
import { can } from "./review.policy.ts";
import { applicationId } from "./review.schema.ts";
import { soundFor } from "./sound.ts";

export { keepSound, playSound, startSound, takeBackSound } from "./sound.ts";

const Stored = stored(Info);

/** The reader's own ask; the policy has let them in by it. */
const ownAsk = ({ ask }: AtHand): AskInfo => {
  if (ask) return ask;
  throw notFound();
};

const own = async (hand: AtHand): Promise<Info | undefined> =>
  perspectiveOf(hand.review, ownAsk(hand).personId);

/** The head names the group as heard, if the review is still where it was read to be. */
const heardWrite = ({ review }: AtHand, { group }: AskInfo) =>
  write(
    live(Reviews)
      .patch({ applicationId: review.applicationId })
      .add({ spoken: [group] })
      .where((row, op) => `${op.eq(row.round, review.round)} AND ${op.eq(row.state, review.state)}`),
  );

/** The ask says that they spoke, as long as they still have no tie. */
const spokeWrite = ({ applicationId, personId }: AskInfo, spokeAt: string) =>
  write(
    AskItems.patch({ applicationId, personId })
      .set({ spokeAt })
      .where((row, op) => op.eq(row.tie, "none")),
  );

/** Add your perspective, before you see what others said. 409 `review.already_in` for a second one. */
export const add = fn(
  Add,
  async ({ applicationId, recordingId, ...given }): Promise<Info> => {
    const hand = await atHand(applicationId);
    allow(can.addPerspective(Actor.use(), hand.thing));
    const ask = ownAsk(hand);
    mustTakeHere(hand, "addPerspective");
    mustHaveSaid(ask.tie);
    if (hand.thing.own) throw alreadyIn();
    mustAnswerOwn(ask.group, given);
    const { personId, group } = ask;
    const { round } = hand.review;
    const sound = await soundFor({ applicationId, round, personId }, recordingId);
    mustSaySomething({ ...given, sound });
    const words = wordsOf({ ...given, sound });
    const info: Info = {
      ...words,
      perspectiveId: Deps.use().newId("pv"),
      applicationId,
      round,
      personId,
      group,
      at: nowIso(),
      version: 1,
    };
    await commit(
      [write(Perspectives.create(info), alreadyIn), spokeWrite(ask, info.at), heardWrite(hand, ask)],
      perspectiveAdded.of(applicationId, { group, round }),
    );
    return info;
  },
  async (id) => mine({ applicationId: applicationId.parse(id) }),
);

/** Your own perspective on an application. 404 when it is not in. */
export const mine = fn(z.strictObject({ applicationId }), async ({ applicationId }): Promise<Info> => {
  const hand = await atHand(applicationId);
  const found = hand.ask ? await own(hand) : undefined;
  if (found === undefined) throw notFound();
  return found;
});

/** Change your mind. What you first said is kept beside it. */
export const edit = fn(Edit, async ({ applicationId, version, recordingId, ...given }): Promise<Info> => {
  const hand = await atHand(applicationId);
  allow(can.editPerspective(Actor.use(), hand.thing));
  const before = mustHaveSpoken(await own(hand));
  mustTakeHere(hand, "editPerspective");
  if (before.version !== version) throw changedSince(before);
  mustAnswerOwn(before.group, given);
  const { perspectiveId, personId, round, group, at, sawOthersAt } = before;
  const sound = await soundFor({ applicationId, round, personId }, recordingId);
  mustSaySomething({ ...given, sound });
  const after: Info = {
    ...wordsOf({ ...given, sound }),
    perspectiveId,
    applicationId,
    round,
    personId,
    group,
    at,
    ...(sawOthersAt ? { sawOthersAt } : {}),
    first: before.first ?? wordsOf(before),
    changedAt: nowIso(),
    version: version + 1,
  };
  const put = Perspectives.put(after).where(
    (row, op) =>
      `${op.eq(row.version, version)} AND ${sawOthersAt ? op.eq(row.sawOthersAt, sawOthersAt) : op.notExists(row.sawOthersAt)}`,
  );
  const refused = (found: unknown) => changedSince(Stored.safeParse(found).data ?? before);
  await commit([write(put, refused)], perspectiveChanged.of(applicationId, { group, round }));
  return after;
});

/** Open what the others said, once your own words are in. When you first did so is kept. */
export const seeOthers = fn(z.strictObject({ applicationId }), async ({ applicationId }): Promise<Info> => {
  const hand = await atHand(applicationId);
  allow(can.seeOthers(Actor.use(), hand.thing));
  const found = mustHaveSpoken(await own(hand));
  if (found.sawOthersAt !== undefined) return found;
  mustTakeHere(hand, "seeOthers");
  const sawOthersAt = nowIso();
  const { personId, round, group } = found;
  const patch = Perspectives.patch({ applicationId, round, personId }).set({ sawOthersAt });
  await commit([write(patch)], othersSeen.of(applicationId, { group, round }));
  return { ...found, sawOthersAt };
});
