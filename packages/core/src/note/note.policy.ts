import { isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import type { Info } from "./note.schema.ts";

type Owned = Pick<Info, "byId" | "aboutPersonId" | "share">;

const author = (actor: Actor, { byId }: Owned): boolean => isPerson(actor, byId);
const about = (actor: Actor, { aboutPersonId }: Owned): boolean =>
  aboutPersonId !== undefined && isPerson(actor, aboutPersonId);

/** Its author looks after a note. The person it is about may say yes, and may always draw it closer. */
export const can = {
  edit: author,
  share: (actor: Actor, note: Owned): boolean => author(actor, note) || about(actor, note),
  raise: author,
  takeBack: author,
  redact: (actor: Actor, note: Owned): boolean => author(actor, note) || about(actor, note),
  sayYes: about,
};
