import * as z from "zod";
import { thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { write } from "../db/transact.ts";
import { Deps, nowIso } from "../deps.ts";
import { badInput, DomainError, notFound } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import type { Id } from "../id.ts";
import { Request } from "../request.ts";
import { Addresses, People } from "./person.entity.ts";
import { joined, renamed } from "./person.events.ts";
import { Info, type Names } from "./person.schema.ts";

/** The person, or undefined. */
export const find = async (personId: string): Promise<Info | undefined> => {
  const found = await live(People).get({ personId }).go();
  return found.data ? stored(Info).parse(found.data) : undefined;
};

/** The person with this address, or undefined. For sign-in and invitations, never for a route. */
export const byEmail = async (email: string): Promise<Info | undefined> => {
  const found = await live(Addresses).get({ email }).go({ consistent: true });
  return found.data ? find(found.data.personId) : undefined;
};

/** Make someone known by name and address. 409 `person.known` when the address is taken. */
export const join = fn(Info.pick({ name: true, email: true }), async ({ name, email }): Promise<Info> => {
  const personId = Deps.use().newId("person");
  const taken = () =>
    new DomainError("conflict", "person.known", "Someone with that address is here already.");
  await commit(
    [
      write(People.create({ personId, name, email, joinedAt: nowIso() })),
      write(Addresses.create({ email, personId }), taken),
    ],
    joined.of(personId, {}),
  );
  return { personId, name, email };
});

/**
 * The person with this address; someone new, under `name`, when there is none. Making them known is a step before the
 * act that names them, so it leaves the request's idempotency key to that act.
 */
export const knownAs = async (email: string, name: string): Promise<Info> => {
  const here = await byEmail(email);
  if (here) return here;
  try {
    return await Request.with({ act: "person.join" }, () => join({ name, email }));
  } catch (error) {
    // Someone else brought them in a moment before us.
    const known = error instanceof DomainError && error.code === "person.known" && (await byEmail(email));
    if (known) return known;
    throw error;
  }
};

/** Change the name you go by. */
export const rename = fn(Info.pick({ name: true }), async ({ name }): Promise<Info> => {
  const { personId } = thePerson();
  await commit([write(People.patch({ personId }).set({ name }))], renamed.of(personId, {}));
  const info = await find(personId);
  if (!info) throw notFound();
  return info;
});

/** Names of the people mentioned, by id. People who are gone are left out. */
export const namesOf = async (ids: Iterable<string | undefined>): Promise<Names> => {
  const wanted = [
    ...new Set([...ids].filter((id): id is Id<"person"> => id?.startsWith("person_") ?? false)),
  ];
  if (wanted.length === 0) return {};
  const found = await live(People)
    .get(wanted.map((personId) => ({ personId })))
    .go();
  return Object.fromEntries(found.data.map(({ personId, name }) => [personId, name]));
};

/** 400 when someone named is not known here; `path` is the field that names them. */
export const mustKnow = async (ids: readonly string[], path: string): Promise<void> => {
  const names = await namesOf(ids);
  if (ids.some((id) => names[id] === undefined))
    throw badInput([
      { path, message: "We do not know everyone named here yet. Invite them by e-mail first." },
    ]);
};

export const me = fn(z.strictObject({}), async (): Promise<Info> => {
  const info = await find(thePerson().personId);
  if (!info) throw notFound();
  return info;
});
