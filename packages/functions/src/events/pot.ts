import { findHead, findPot } from "@allotment/core/pot/pot-head";
import * as z from "zod";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { toEach } from "./people.ts";

/** Postings of the ledger are their own events: the pots they touched, and nothing of what was bought or why. */
const posting = (kind: string) => ({ name: `pot.${kind}`, facts: z.object({ potIds: z.array(z.string()) }) });

const pathOf = (potId: string): string => `/app/pots/${potId}`;

/** Whoever is named in a new pot is asked first. Mail names no pot and no sum: some pots are not for every eye. */
const devolved = subscriber(posting("devolve"), async ({ actor, facts }): Promise<Message[]> => {
  const heads = await Promise.all(facts.potIds.map((potId) => findHead(potId)));
  const title = "You are asked to hold a pot";
  const lines = [`${title}.`, "Say yes or no. Nothing happens until you do."];
  return heads.flatMap((head) =>
    head ? toEach(head.waiting ?? [], actor, { title, lines, path: pathOf(head.potId) }) : [],
  );
});

const toHolders = (kind: string, title: string) =>
  subscriber(posting(kind), async ({ subject, actor, facts }): Promise<Message[]> => {
    const heads = await Promise.all(facts.potIds.map((potId) => findHead(potId)));
    const holders = heads.flatMap((head) => head?.holders ?? []);
    return toEach(holders, actor, {
      title,
      lines: [`${title}.`, "The page says what and why."],
      path: pathOf(subject),
    });
  });

/** What became of a pot that people were asked to hold: they hear, and whoever made it. No one near the pot above does. */
const becameOf = (kind: "open" | "no", title: string, line: string) =>
  subscriber(posting(kind), async ({ subject, actor }): Promise<Message[]> => {
    const pot = await findPot(subject);
    // A grant's pot opens with its agreement, and the letter about that says so.
    if (pot?.profile.opensBy !== "maker") return [];
    const people = [...pot.head.holders, pot.profile.makerId];
    return toEach(people, actor, { title, lines: [`${title}.`, line], path: pathOf(subject) });
  });

export const potSubscribers = [
  devolved,
  becameOf("open", "A pot you hold is open", "Everyone who holds it said yes."),
  becameOf("no", "A new pot will not open", "Not everyone said yes, so its money went back."),
  toHolders("spend", "Money was used from a pot you hold"),
  toHolders("return", "Money came back to a pot you hold"),
];
