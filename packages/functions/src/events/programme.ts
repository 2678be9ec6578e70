import * as Applications from "@allotment/core/application/application.events";
import { dayInWords } from "@allotment/core/day";
import { Notice } from "@allotment/core/notice/index";
import { Programme } from "@allotment/core/programme/index";
import * as Events from "@allotment/core/programme/programme.events";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { toEach } from "./people.ts";

/** Whoever begins an application is told when a date of its programme moves; no letter goes out for beginning. */
const started = subscriber(Applications.started, async ({ actor, facts }): Promise<Message[]> => {
  await Notice.follow(facts.programmeId, actor);
  return [];
});

const dateWords: Record<string, string> = {
  closesOn: "You can now apply until 5pm on",
  decisionBy: "We now decide by",
  startsOn: "Work now starts on",
  endsOn: "Work now ends on",
};

/** Dates only move later, and everyone who began an application hears it; the page says why. */
const datesMoved = subscriber(Events.datesMoved, async ({ subject, actor, facts }): Promise<Message[]> => {
  const programme = await Programme.find(subject);
  if (!programme) return [];
  const title = `Dates have moved: ${programme.name}`;
  const moves = facts.moves.map(
    ({ field, to }) => `${dateWords[field] ?? "A date is now"} ${dayInWords(to)}.`,
  );
  const lines = [...moves, "The page says why."];
  return toEach(await Notice.followersOf(subject), actor, { title, lines, path: `/programmes/${subject}` });
});

export const programmeSubscribers = [started, datesMoved];
