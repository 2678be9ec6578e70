import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import type { Learnt, Wait } from "../home/home.schema.ts";
import type { Waiting } from "../home/waiting.ts";
import { mineOf } from "../mine/mine.ts";
import { Experiments } from "./experiment.entity.ts";
import { Info } from "./experiment.schema.ts";

/** The newest tries of the newest cycles: enough for a first page, and the same few reads however many there are. */
const CYCLES = 5;
const TRIES = 5;

const newest = async (cycleId: string): Promise<Info[]> => {
  const found = await live(Experiments).query.ofCycle({ cycleId }).go({ order: "desc", limit: TRIES });
  return found.data.map((row) => stored(Info).parse(row));
};

/** Tries of one's own cycles that sense is being made of, and what others came to. */
export const waiting = async (): Promise<Waiting> => {
  const actor = Actor.use();
  if (actor.type !== "person") return { forYou: [], forOthers: [] };
  const { items } = await mineOf(actor.personId, "cycle");
  const all = (await Promise.all(items.slice(0, CYCLES).map(newest))).flat();
  const tries = all.filter(({ share, byId }) => share > 0 || byId === actor.personId);
  const forYou = tries
    .filter(({ state }) => state === "makingSense")
    .map(
      ({ experimentId, idea }): Wait => ({
        subject: experimentId,
        title: idea,
        says: "Say what you learnt, and close this try.",
      }),
    );
  const learnt = tries.flatMap(({ experimentId, idea, whatWeLearnt, at }): Learnt[] =>
    whatWeLearnt ? [{ subject: experimentId, words: whatWeLearnt, from: idea, on: at.slice(0, 10) }] : [],
  );
  return { forYou, forOthers: [], learnt };
};
