import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { Person } from "../person/index.ts";
import { can } from "./cycle.policy.ts";
import { possible } from "./cycle.rules.ts";
import type { Info } from "./cycle.schema.ts";
import { changeWrite } from "./find.ts";

/** A cycle with what the one who asks may do, and the names of its people. */
export const shown = async (cycle: Info) => ({
  ...cycle,
  actions: permitted(can, Actor.use(), cycle, possible(cycle.state)),
  people: await Person.namesOf([...cycle.memberIds, cycle.personId, cycle.saidYesToId]),
});

/** The write that changes a cycle, and what it then is. */
export const change = (cycle: Info, changes: Partial<Info>) => {
  const next = { ...cycle, ...changes, version: cycle.version + 1 };
  return { writes: [changeWrite(cycle, changes)] as const, next };
};
