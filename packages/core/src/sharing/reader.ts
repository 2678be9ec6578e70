import type { Role } from "../access/role.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { GrantHeads } from "../grant/grant.entity.ts";
import { isId } from "../id.ts";
import { PAGE_SIZE } from "../page.ts";
import type { Reader } from "./sharing.rules.ts";

/** Roles that read money, decisions or applications, and so open no one's learning by themselves. */
const opensNone: readonly Role[] = ["auditor", "reviewer"];

/** The programmes a group takes part in: those it has an agreement in, newest first. */
const programmesOf = async (orgId: string): Promise<string[]> => {
  const found = await live(GrantHeads)
    .query.ofGroup({ orgId })
    .go({ limit: PAGE_SIZE, attributes: ["programmeId", "state"] });
  return found.data.filter(({ state }) => state !== "declined").map(({ programmeId }) => programmeId);
};

/** An actor as a reader of words: their teams, places and programmes. One query for each group they belong to. */
export const readerOf = async (actor: Actor): Promise<Reader> => {
  if (actor.type !== "person") return { scopes: [], teams: [], programmeIds: [] };
  const roles = actor.roles.filter(({ role }) => !opensNone.includes(role));
  const scopes = [...new Set(roles.map(({ scope }) => scope))];
  const orgs = scopes.filter((scope) => isId("org", scope));
  const teams = roles.filter(({ role, scope }) => role !== "citizen" && isId("org", scope));
  return {
    personId: actor.personId,
    scopes,
    teams: [...new Set(teams.map(({ scope }) => scope))],
    programmeIds: (await Promise.all(orgs.map(programmesOf))).flat(),
  };
};

/** The reader who asks now. */
export const theReader = (): Promise<Reader> => readerOf(Actor.use());
