import { openRooms } from "./rooms.ts";
import { me } from "./session.ts";

const everyones: Readonly<Record<string, string>> = {
  "/pots": "Pots",
  "/learning": "Learning",
  "/conversations": "Conversations",
};

/** What this person calls a room: people served have a pot and words of their own. */
export const roomName = (href: string): string =>
  openRooms(me()?.rooms ?? []).find((room) => room.href === href)?.label ?? everyones[href] ?? "Home";

/** The way back to a room, by the name that this person knows it by. */
export const backTo = (href: string): { href: string; label: string } => ({
  href,
  label: `Back to ${roomName(href)}`,
});
