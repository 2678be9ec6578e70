import { groupStaff, type Role } from "../access/role.ts";

/** The rooms of the portal, in the order they are shown. */
export const rooms = [
  "home",
  "programmes",
  "pots",
  "my-pot",
  "learning",
  "my-words",
  "conversations",
] as const;
export type Room = (typeof rooms)[number];

/** What there is for someone, besides the roles they hold. */
export interface Begun {
  /** A programme they commission, or a grant their group has, here or elsewhere. */
  readonly together: boolean;
  /** A pot, cycle or talk that names them, whatever their role. */
  readonly pot: boolean;
  readonly cycle: boolean;
  readonly talk: boolean;
}

const all: readonly Room[] = ["programmes", "pots", "learning", "conversations"];

/** Rooms a role opens from the start. */
const opened: Record<Role, readonly Room[]> = {
  commissioner: ["programmes"],
  steward: all,
  governor: all,
  auditor: ["programmes", "pots"],
  safeguardingLead: ["programmes"],
  learningPartner: ["programmes", "learning", "conversations"],
  granteeLead: ["programmes"],
  granteeWorker: ["programmes"],
  citizen: ["my-words"],
  reviewer: ["programmes"],
  funderStaff: ["programmes"],
};

/** Roles whose other rooms open once there is a programme or a grant to fill them. */
const openLater: readonly Role[] = ["commissioner", ...groupStaff];

/** Rooms that a pot, cycle or talk opens for the one it names. */
const named = (begun: Begun): Room[] => [
  ...(begun.pot ? (["pots"] as const) : []),
  ...(begun.cycle ? (["learning"] as const) : []),
  ...(begun.talk ? (["conversations"] as const) : []),
];

/** For someone who works in no group here: their pot and their words, each under its own name. */
const ofOneServed = (open: ReadonlySet<Room>): Room[] =>
  rooms.filter(
    (room) => open.has(room) && room !== "pots" && room !== "learning" && room !== "conversations",
  );

/**
 * The rooms that are open to someone. A room stays shut until there is something in it for them; a newcomer finds the
 * programmes that are open. People served see Home, My words, My pot once they hold one, and what they were asked to read.
 */
export const roomsFor = (roles: readonly Role[], begun: Begun): Room[] => {
  const works = roles.some((role) => role !== "citizen" && role !== "reviewer");
  const open = new Set<Room>(["home", ...roles.flatMap((role) => opened[role])]);
  if (roles.length === 0) open.add("programmes");
  if (roles.includes("citizen") && !works) return ofOneServed(begun.pot ? open.add("my-pot") : open);
  for (const room of named(begun)) open.add(room);
  if (begun.together && roles.some((role) => openLater.includes(role)))
    for (const room of all) open.add(room);
  return rooms.filter((room) => open.has(room) && room !== "my-pot" && room !== "my-words");
};
