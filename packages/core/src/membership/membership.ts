import * as z from "zod";
import { allow, isPerson, seen } from "../access/permit.ts";
import type { Role } from "../access/role.ts";
import { Actor, type HeldRole } from "../actor.ts";
import { again } from "../again.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { stillThere, type Write, write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { DomainError, rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { fn } from "../fn.ts";
import { cursor, PAGE_SIZE, type Page, readCursor, toPage } from "../page.ts";
import { Person } from "../person/index.ts";
import type { Names } from "../person/person.schema.ts";
import { Memberships } from "./membership.entity.ts";
import { given, removed } from "./membership.events.ts";
import { can } from "./membership.policy.ts";
import { answersFor, fits } from "./membership.rules.ts";
import { Give, Info, type Member, Remove, scope } from "./membership.schema.ts";

/** Every role a person holds. Read on each request, so that a role taken away is gone at the next. */
export const rolesOf = async (personId: string): Promise<Info[]> => {
  const found = await live(Memberships).query.ofPerson({ personId }).go({ consistent: true, pages: "all" });
  return found.data.map((row) => stored(Info).parse(row));
};

/** A person as an actor, with the roles they hold now. */
export const actorOf = async (personId: Info["personId"]): Promise<Actor> => ({
  type: "person",
  personId,
  roles: (await rolesOf(personId)).map(({ role, scope }): HeldRole => ({ role, scope })),
});

/** Everyone who holds a role in a place, with the group they review for. */
export const inRole = async (place: string, role: Role): Promise<Info[]> => {
  const found = await live(Memberships).query.ofPlace({ scope: place }).begins({ role }).go({ pages: "all" });
  return found.data.filter((row) => row.role === role).map((row) => stored(Info).parse(row));
};

/** Ids of the people who hold a role in a place. */
export const holdersOf = async (place: string, role: Role): Promise<Info["personId"][]> =>
  (await inRole(place, role)).map(({ personId }) => personId);

/** The write that gives a role, for operations that make a place and its first people in one step. */
export const roleWrite = (row: Omit<Info, "since">): Write =>
  write(
    Memberships.create({ ...row, since: nowIso() }),
    () => new DomainError("conflict", "membership.held", "They hold that role here already."),
  );

/** The writes that end every role in a place that is itself going away. */
export const placeGoneWrites = async (place: string): Promise<Write[]> => {
  const found = await live(Memberships).query.ofPlace({ scope: place }).go({ pages: "all" });
  return found.data.map(({ scope, role, personId }) => write(Memberships.remove({ scope, role, personId })));
};

/** The title of a place, read from the role of someone in it. */
const titleOf = async (place: string): Promise<string> => {
  const found = await live(Memberships).query.ofPlace({ scope: place }).go({ limit: 1 });
  return seen(found.data[0], () => true).title;
};

/** Whether the actor works somewhere that this person is known by the name they go by. */
const hasMet = async (actor: Actor, personId: Info["personId"]): Promise<boolean> =>
  actor.type === "system" ||
  isPerson(actor, personId) ||
  (await rolesOf(personId)).some((held) => held.broughtInAs === undefined && can.list(actor, held));

/**
 * The person with this address, someone new under `name` when there is none, and what to call them to the actor.
 * Who is here, and by what name, is not told to someone who only has an address: `broughtInAs` is then the name they gave.
 */
export const bringIn = async (
  email: string,
  name: string,
): Promise<{ personId: Info["personId"]; name: string; broughtInAs?: string }> => {
  const before = await Person.byEmail(email);
  if (before === undefined) return { personId: (await Person.knownAs(email, name)).personId, name };
  const { personId } = before;
  return (await hasMet(Actor.use(), personId))
    ? { personId, name: before.name }
    : { personId, name, broughtInAs: name };
};

const memberOf = (row: Info, names: Names): Member => {
  const { personId, role, group, since, broughtInAs } = row;
  return { personId, role, group, since, name: broughtInAs ?? names[personId] ?? "Someone who left" };
};

/** What bringing someone in answered, for a request that was sent again. */
const givenBefore = async ({ scope, role, email }: z.output<typeof Give>): Promise<Member> => {
  const person = seen(await Person.byEmail(email), () => true);
  const held = (await rolesOf(person.personId)).find((row) => row.scope === scope && row.role === role);
  return memberOf(
    seen(held, () => true),
    { [person.personId]: person.name },
  );
};

/**
 * Bring someone into a place. They hear by e-mail. 409 `membership.held` when they hold the role already.
 */
export const give = fn(
  Give,
  async ({ email, name, ...place }): Promise<Member> => {
    const actor = Actor.use();
    seen(place, (it) => can.see(actor, it));
    allow(can.give(actor, place));
    if (!fits(place.scope, place.role))
      throw rule("membership.place", "That role is not one people hold here.", [
        { path: "role", message: "Choose another role." },
      ]);
    if ((place.role === "reviewer") !== (place.group !== undefined))
      throw rule("membership.group", "Say which group a reviewer speaks for, and only for reviewers.");
    const title = await titleOf(place.scope);
    const { personId, name: called, ...as } = await bringIn(email, name);
    const row = { ...place, personId, title, ...as };
    await commit([roleWrite(row)], given.of(place.scope, { personId, role: place.role }));
    return memberOf({ ...row, since: nowIso() }, { [personId]: called });
  },
  (_, input) => givenBefore(input),
);

/**
 * Take a role away. It stops working at that person's next request. The last one who answers for a place stays: taking
 * one away rests on another's being there still, so that two who remove each other at once do not both succeed.
 */
export const remove = fn(
  Remove,
  ({ scope, role, personId }): Promise<Record<string, never>> =>
    again(async () => {
      const actor = Actor.use();
      seen({ scope }, (place) => can.see(actor, place));
      allow(can.remove(actor, { scope, role }));
      const gone = write(Memberships.remove({ scope, role, personId }));
      const stays = answersFor(role)
        ? [stillThere(Memberships.get({ scope, role, personId: await anotherThan(personId, scope, role) }))]
        : [];
      await commit([gone, ...stays], removed.of(scope, { personId, role }));
      return {};
    }),
  async () => ({}),
);

/** Someone else who answers for the place in this role. 422 `membership.last` when there is no one. */
const anotherThan = async (personId: string, place: string, role: Role): Promise<string> => {
  const other = (await holdersOf(place, role)).find((id) => id !== personId);
  if (other) return other;
  throw rule("membership.last", "Someone must answer for this place. Bring in another person first.");
};

/** The people of a place, 25 at a time. */
export const list = fn(
  z.strictObject({ scope, cursor }),
  async ({ scope, cursor }): Promise<Page<Member>> => {
    const actor = Actor.use();
    allow(
      can.list(
        actor,
        seen({ scope }, (place) => can.see(actor, place)),
      ),
    );
    const name = `members ${scope}`;
    const found = await live(Memberships)
      .query.ofPlace({ scope })
      .go({ limit: PAGE_SIZE, cursor: readCursor(name, cursor) });
    const names = await Person.namesOf(found.data.map((row) => row.personId));
    const members = found.data.map((row) => memberOf(stored(Info).parse(row), names));
    return toPage(name, members, found.cursor);
  },
);
