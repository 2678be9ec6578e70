import * as z from "zod";
import { Actor, actorRef } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { Names, personId } from "../person/person.schema.ts";
import { Purposes } from "./programme.entity.ts";
import { can } from "./programme.policy.ts";
import { EarlierPurpose, type Info, One } from "./programme.schema.ts";
import { seenProgramme } from "./shown.ts";

/** What a programme's purpose was before, the newest first, and who changed it. */
export const EarlierPurposes = z.strictObject({ items: z.array(EarlierPurpose), people: Names });

const rowsOf = async (programmeId: string) =>
  (await live(Purposes).query.ofProgramme({ programmeId }).go({ order: "desc", pages: "all" })).data;

/** The write that keeps a purpose as it was, beside the one that takes its place. */
export const earlierWrite = ({ programmeId, purpose, state }: Info, why: string): Write => {
  const changedById = personId.parse(actorRef(Actor.use()));
  const told = state !== "draft";
  return write(Purposes.create({ programmeId, ...purpose, until: nowIso(), changedById, why, told }));
};

/** The writes that take a draft's purposes away with it. */
export const purposesGoneWrites = async (programmeId: string): Promise<Write[]> =>
  (await rowsOf(programmeId)).map(({ version }) => write(Purposes.remove({ programmeId, version })));

/**
 * What the purpose was before, for whoever may read the programme: each as people read it, until when, and why it
 * changed. Those of a draft are for the people who set it up.
 */
export const earlierPurposes = fn(One, async ({ programmeId }): Promise<z.infer<typeof EarlierPurposes>> => {
  const programme = await seenProgramme(programmeId);
  const drafts = can.readDrafts(Actor.use(), programme);
  const items = (await rowsOf(programmeId))
    .map(({ programmeId: _, ...row }) => stored(EarlierPurpose).parse(row))
    .filter(({ told }) => told || drafts);
  return { items, people: await Person.namesOf(items.map(({ changedById }) => changedById)) };
});
