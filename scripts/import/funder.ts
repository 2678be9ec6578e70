/** Whose grants they are: the organisation that records them, and the id it publishes under. */
import { Actor } from "@allotment/core/actor";
import { fundersIn } from "@allotment/core/import-grants/read-file.rules";
import { Membership } from "@allotment/core/membership/index";
import { Organisation } from "@allotment/core/organisation/index";
import type { Info } from "@allotment/core/organisation/organisation.schema";
import { Person } from "@allotment/core/person/index";
import { CannotBegin, type Options } from "./options.ts";

/** The person an address belongs to, with the roles they hold. */
export const actorFor = async (email: string): Promise<Actor> => {
  const person = await Person.byEmail(email);
  if (!person)
    throw new CannotBegin(
      `Nobody here has the address ${email}. Sign in with it first, and bring your organisation in.`,
    );
  return Membership.actorOf(person.personId);
};

const organisationsOf = async (actor: Actor): Promise<Info[]> => {
  const scopes = actor.type === "person" ? actor.roles.filter(({ role }) => role === "commissioner") : [];
  const found = await Promise.all(scopes.map(({ scope }) => Organisation.find(scope)));
  return found.filter((org) => org !== undefined);
};

/** The organisation to record for: the only one, or the one that was named. */
export const organisationFor = async (options: Options): Promise<Info> => {
  const all = await organisationsOf(Actor.use());
  const [org, ...others] = options.org ? all.filter(({ orgId }) => orgId === options.org) : all;
  if (!org)
    throw new CannotBegin(
      `${options.email} is not a commissioner of ${options.org ?? "any organisation here"}.`,
    );
  if (others.length === 0) return org;
  const lines = all.map(({ orgId, name }) => `  --org ${orgId}   ${name}`);
  throw new CannotBegin(["Say which organisation these grants are from:", ...lines].join("\n"));
};

/** The id its grants are published under: the one it has, the one that was said, or the only one in the file. */
export const funderRefFor = (org: Info, options: Options, file: unknown): string => {
  const ref = org.ref ?? options.funder;
  if (ref && options.funder && options.funder !== ref)
    throw new CannotBegin(`${org.name} publishes as ${ref}, not as ${options.funder}.`);
  if (ref) return ref;
  const [only, ...others] = fundersIn(file);
  if (only && others.length === 0) return only.ref;
  const lines = [only, ...others]
    .filter((funder) => funder !== undefined)
    .slice(0, 20)
    .map(({ ref, name, rows }) => `  --funder ${ref}   ${name}, ${rows} rows`);
  throw new CannotBegin(["Say which funder in the file is yours:", ...lines].join("\n"));
};
