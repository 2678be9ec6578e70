import type * as z from "zod";
import { allow } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { type Write as DbWrite, write as writing } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { commit } from "../event/commit.ts";
import type { Happening } from "../event/define-event.ts";
import { ideaIn } from "../experiment/idea.ts";
import { fn } from "../fn.ts";
import { changeWrite, closeWrite, openWrite, seenOne, seenPlace } from "./find.ts";
import { list } from "./lists.ts";
import { Reflections } from "./reflection.entity.ts";
import * as Events from "./reflection.events.ts";
import { can, owns } from "./reflection.policy.ts";
import { mustOpenTry } from "./reflection.rules.ts";
import { type Kept, One, Try, Write } from "./reflection.schema.ts";

export { list } from "./lists.ts";

/** Every act answers with the newest of the place, as the reader may read them. */
const replay = (_: string, { placeId }: Pick<Kept, "placeId">) => list({ placeId });

/** Answer some of the five questions. What was said before stays; nobody is told. */
export const write = fn(
  Write,
  async ({ placeId, answers }) => {
    const place = await seenPlace(placeId);
    allow(owns(Actor.use(), place), "Those whose work it is answer this.");
    const { now, newId } = Deps.use();
    const kept: Kept = {
      ...{ placeId, answers },
      reflectionId: newId("ref"),
      byId: thePerson().personId,
      on: dayOf(now()),
      at: nowIso(),
      tries: [],
      shared: false,
      version: 1,
    };
    const { reflectionId } = kept;
    await commit([writing(Reflections.create(kept))], Events.written.of(reflectionId, {}));
    return list({ placeId });
  },
  replay,
);

const setShared = async (
  { placeId, reflectionId }: z.output<typeof One>,
  to: boolean,
  marked: (kept: Kept) => DbWrite,
  happened: Happening,
) => {
  const { place, kept } = await seenOne(placeId, reflectionId);
  allow(can[to ? "share" : "drawBack"](Actor.use(), { ...place, byId: kept.byId }));
  // Said again, it is so already.
  if (kept.shared === to) return list({ placeId });
  await commit([changeWrite(kept, { shared: to }), marked(kept)], happened);
  return list({ placeId });
};

/** Open one to the other side: a group’s to the programme’s people, or a programme’s to its groups. Its writer’s to do. */
export const share = fn(
  One,
  (one) => setShared(one, true, openWrite, Events.shared.of(one.reflectionId, {})),
  replay,
);

/** Draw one back; it is so at once. */
export const drawBack = fn(
  One,
  (one) => setShared(one, false, closeWrite, Events.drawnBack.of(one.reflectionId, {})),
  replay,
);

/** Turn a no or a partly into something to try, in a cycle you see. The answer leads to it; it says nothing of the answer. */
export const tryOut = fn(
  Try,
  async ({ placeId, reflectionId, question, cycleId, ...idea }) => {
    const { place, kept } = await seenOne(placeId, reflectionId);
    allow(can.try(Actor.use(), place));
    mustOpenTry(kept, question);
    const { experiment, writes, happened } = await ideaIn({ cycleId, ...idea });
    const { experimentId } = experiment;
    const tries = [...kept.tries, { question, experimentId }];
    await commit(
      [...writes, changeWrite(kept, { tries })],
      Events.tried.of(reflectionId, { as: experimentId }),
      happened,
    );
    return list({ placeId });
  },
  replay,
);
