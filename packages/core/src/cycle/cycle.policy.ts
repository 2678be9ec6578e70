import type { Actor } from "../actor.ts";
import type { Info } from "./cycle.schema.ts";

type Named = Pick<Info, "memberIds" | "personId">;

/** Those in a cycle move it; nobody moves it for them. Who may see it is its sharing level. */
const member = (actor: Actor, { memberIds }: Named): boolean =>
  actor.type === "person" && memberIds.includes(actor.personId);

export const can = {
  move: member,
  edit: member,
  addMember: member,
  leave: member,
  connect: member,
  rest: member,
  wake: member,
  close: member,
  /** Everyone who sees a cycle may say what they noticed, and what they would try. */
  writeNote: (actor: Actor): boolean => actor.type === "person",
  noteIdea: (actor: Actor): boolean => actor.type === "person",
};
