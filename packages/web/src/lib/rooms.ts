import { paths } from "./paths.ts";

export interface Room {
  readonly label: string;
  readonly href: string;
  /** Addresses that lie inside this room. */
  readonly holds: readonly string[];
}

/** The rooms by the names that `GET /api/v1/me` uses. Each person sees only those that have something in them. */
const known: Readonly<Record<string, Room>> = {
  home: { label: "Home", href: paths.home(), holds: [] },
  programmes: {
    label: "Programmes",
    href: paths.programmes(),
    holds: ["/programmes", "/applications", "/reviews", "/grants"],
  },
  pots: { label: "Pots", href: paths.pots(), holds: ["/pots"] },
  learning: { label: "Learning", href: paths.learning(), holds: ["/learning"] },
  conversations: {
    label: "Conversations",
    href: paths.conversations(),
    holds: ["/conversations", "/accounts"],
  },
  "my-pot": { label: "My pot", href: paths.pots(), holds: ["/pots"] },
  "my-words": {
    label: "My words",
    href: paths.learning(),
    holds: ["/learning", "/conversations", "/accounts"],
  },
};

/** The open rooms in order, six at most. A name this portal does not know is left out. */
export const openRooms = (names: readonly string[]): Room[] =>
  names.flatMap((name) => known[name] ?? []).slice(0, 6);

/** Is the person in this room? `path` has no base. */
export const isIn = (room: Room, path: string): boolean =>
  path === room.href || room.holds.some((start) => path === start || path.startsWith(`${start}/`));

/** Pages inside a journey from step to step: they show the way on and the way back, and no rooms. */
const journeys = [/^\/applications\/[^/]+\/(questions\/[^/]+|check)$/, /^\/programmes\/[^/]+\/apply$/];
export const isLinear = (path: string): boolean => journeys.some((journey) => journey.test(path));
