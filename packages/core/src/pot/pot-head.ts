import * as z from "zod";
import { live } from "../db/entity.ts";
import { getAll, keysOf, readAll, rowsOf } from "../db/get-all.ts";
import { notFound } from "../error.ts";
import { idSchema } from "../id.ts";
import { orgId } from "../organisation/organisation.schema.ts";
import { personId } from "../person/person.schema.ts";
import { Heads, Profiles } from "./pot.entity.ts";
import { modes, potStates } from "./pot.rules.ts";
import { Edges, potId, programmeId } from "./pot.schema.ts";

/** A pot's head as the table holds it. */
const PotHead = z.object({
  potId,
  seq: z.int(),
  balance: z.int(),
  credited: z.int(),
  debited: z.int(),
  state: z.enum(potStates),
  holders: z.array(personId),
  waiting: z.array(personId).optional(),
  children: z.int(),
  setAside: z.int(),
  currency: z.string(),
  parentId: potId.optional(),
  rootId: potId,
  hash: z.string(),
  lastAt: z.string(),
  name: z.string(),
  visibility: z.enum(["shown", "hidden"]),
  whoDecides: z.enum(modes),
  personId: personId.optional(),
  twoOfUs: z.boolean().optional(),
  openedOn: z.string().optional(),
  openUntil: z.string().optional(),
});
export type PotHead = z.infer<typeof PotHead>;

const Profile = z.object({
  potId,
  rootId: potId,
  under: z.string(),
  visibility: z.enum(["shown", "hidden"]),
  programmeId,
  funderOrgId: orgId,
  orgId: orgId.optional(),
  makerId: z.string(),
  nameForOthers: z.string().optional(),
  share: z.int(),
  edges: Edges,
  depth: z.int(),
  opensBy: z.enum(["maker", "agreement"]),
  startedWith: z.int(),
  decisionId: idSchema("dec").optional(),
  circleId: idSchema("circle").optional(),
  madeAt: z.string(),
});
export type Profile = z.infer<typeof Profile>;

export const headOf = (row: unknown): PotHead => PotHead.parse(row);

const byPot = <T extends { readonly potId: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.potId, thing]));

const toIds = (ids: Iterable<string>): { potId: string }[] => [...new Set(ids)].map((id) => ({ potId: id }));

/** Heads by pot id, read strongly. Pots that are not there are left out. */
export const headsOf = async (ids: Iterable<string>): Promise<Map<string, PotHead>> =>
  byPot((await getAll(Heads, toIds(ids))).map(headOf));

/** One head, read strongly: a spend's only read. */
export const findHead = async (id: string): Promise<PotHead | undefined> => {
  const { data } = await live(Heads).get({ potId: id }).go({ consistent: true });
  return data ? headOf(data) : undefined;
};

/** A pot whole: its head, and what it is for. */
export interface Pot {
  readonly head: PotHead;
  readonly profile: Profile;
}

/** Pots by id, those that are there, in the order asked for, read strongly. */
export const potsOf = async (ids: readonly string[]): Promise<Pot[]> => {
  const keys = toIds(ids);
  const items = await readAll([...keysOf(Heads, keys), ...keysOf(Profiles, keys)]);
  const heads = byPot(rowsOf(Heads, items).map(headOf));
  const profiles = byPot(rowsOf(Profiles, items).map((row) => Profile.parse(row)));
  return ids.flatMap((id) => {
    const [head, profile] = [heads.get(id), profiles.get(id)];
    return head && profile ? [{ head, profile }] : [];
  });
};

export const findPot = async (id: string): Promise<Pot | undefined> => (await potsOf([id]))[0];

/** A head the caller knows to be there; 404 when it is not. */
export const mustFind = async (id: string): Promise<PotHead> => {
  const head = await findHead(id);
  if (!head) throw notFound();
  return head;
};
