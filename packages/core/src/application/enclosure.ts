import type * as z from "zod";
import { allow, isPerson, seen } from "../access/permit.ts";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { isRefusal } from "../db/refusal.ts";
import { stored } from "../db/stored.ts";
import { Deps, nowIso } from "../deps.ts";
import { rule, wrongState } from "../error.ts";
import { keepSent, whereToSend } from "../file/arrival.ts";
import { mustBePaper } from "../file/paper.rules.ts";
import { paper } from "../file/paper.ts";
import { fn } from "../fn.ts";
import { Enclosures } from "./application.entity.ts";
import { can, type Viewed } from "./application.policy.ts";
import { isDraft, MOST_ENCLOSURES } from "./application.rules.ts";
import type { Info } from "./application.schema.ts";
import {
  Enclosure,
  KeepEnclosure,
  OneEnclosure,
  type Opening,
  StartEnclosure,
  type StartedEnclosure,
} from "./enclosure.schema.ts";
import { enclosuresOf } from "./enclosures.ts";
import { seenApplication } from "./find.ts";

/** Seconds that an address which opens a file is good for. */
const OPEN_SECONDS = 60;

const enclosure = paper("encl", "enclosure");

const sentAlready = () => wrongState("This was sent. What went with it stays as it is.");

const writable = async (applicationId: string): Promise<Info & Viewed> => {
  const application = await seenApplication(applicationId);
  allow(can.save(Actor.use(), application), "You can read this draft, but not add to it.");
  if (!isDraft(application.state)) throw sentAlready();
  return application;
};

const placeOf = (applicationId: string): string => `${applicationId}/files`;

/** Two people at once may make it one more: it keeps what people are asked to read short, and guards nothing. */
const mustHaveRoom = async (applicationId: string): Promise<void> => {
  if ((await enclosuresOf(applicationId)).length >= MOST_ENCLOSURES)
    throw rule(
      "enclosure.enough",
      `${MOST_ENCLOSURES} files are here. That is the most that can go with it.`,
    );
};

/** Ask where to send a file to. Nothing is written: one that is never kept goes by itself. */
export const startEnclosure = fn(
  StartEnclosure,
  async ({ applicationId, type, bytes }): Promise<z.infer<typeof StartedEnclosure>> => {
    mustBePaper("enclosure", type, bytes);
    await writable(applicationId);
    await mustHaveRoom(applicationId);
    const { id: enclosureId, ...upload } = await whereToSend(enclosure, placeOf(applicationId), type);
    return { enclosureId, ...upload };
  },
);

const find = async (applicationId: string, enclosureId: string) =>
  (await live(Enclosures).get({ applicationId, enclosureId }).go({ consistent: true })).data;

/**
 * What was sent goes with the draft, under the words that say what it is. A part of a draft, so it raises no event;
 * asked again, it answers the same.
 * @throws `enclosure.type` (400), `enclosure.too_big` (413), `enclosure.not_arrived` or `enclosure.enough` (422)
 */
export const keepEnclosure = fn(
  KeepEnclosure,
  async ({ applicationId, enclosureId, about }): Promise<Enclosure> => {
    await writable(applicationId);
    const before = await find(applicationId, enclosureId);
    if (before) return stored(Enclosure).parse(before);
    await mustHaveRoom(applicationId);
    const mine = { applicationId, enclosureId, about, byId: thePerson().personId, at: nowIso() };
    await keepSent(enclosure, placeOf(applicationId), enclosureId, (file) =>
      live(Enclosures)
        .create({ ...file, ...mine })
        .go(),
    );
    return stored(Enclosure).parse(await find(applicationId, enclosureId));
  },
);

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;

/** One that went with an earlier sending stays with that; else it goes, file and all. The mark comes first. */
const letGo = async ({ applicationId, enclosureId, fileKey, sentIn }: Row): Promise<void> => {
  const one = { applicationId, enclosureId };
  if (sentIn !== undefined) {
    await live(Enclosures).patch(one).set({ asideAt: nowIso() }).go();
    return;
  }
  const going = live(Enclosures)
    .patch(one)
    .set({ takenBackAt: nowIso() })
    .where((row, op) => op.notExists(row.sentIn));
  try {
    await going.go();
  } catch (error) {
    if (isRefusal(error)) throw sentAlready();
    throw error;
  }
  await Deps.use().files.remove(fileKey);
  await live(Enclosures).delete(one).go();
};

/** Take a file out of a draft, for good: by whoever added it, or whoever sends for the group. */
export const takeBackEnclosure = fn(
  OneEnclosure,
  async ({ applicationId, enclosureId }): Promise<Record<string, never>> => {
    const application = await writable(applicationId);
    const row = await find(applicationId, enclosureId);
    const actor = Actor.use();
    if (row) {
      allow(
        isPerson(actor, row.byId) || can.send(actor, application),
        "Only whoever added it can take it out.",
      );
      await letGo(row);
    }
    return {};
  },
);

/** Where to open a file: for those who write the draft, and, once sent, for those who read that sending. */
export const openEnclosure = fn(
  OneEnclosure,
  async ({ applicationId, enclosureId }): Promise<z.infer<typeof Opening>> => {
    const application = await seenApplication(applicationId);
    const { type, fileKey, sentIn } = seen(
      (await find(applicationId, enclosureId)) ?? undefined,
      ({ takenBackAt }) => takenBackAt === undefined,
    );
    const actor = Actor.use();
    seen(application, (it) =>
      sentIn === undefined ? can.readDraft(actor, it) : can.readSending(actor, it, sentIn),
    );
    const url = await Deps.use().files.openAt(fileKey, { type, forSeconds: OPEN_SECONDS });
    return { url, forSeconds: OPEN_SECONDS };
  },
);
