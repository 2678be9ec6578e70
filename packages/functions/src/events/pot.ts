import { Membership } from "@allotment/core/membership/index";
import { askAfter } from "@allotment/core/pot/ask-after";
import { changeAsked, changeDropped } from "@allotment/core/pot/change.events";
import { reviewerNamed } from "@allotment/core/pot/hold.events";
import { Hold } from "@allotment/core/pot/index";
import { findHead, findPot } from "@allotment/core/pot/pot-head";
import { writtenDown } from "@allotment/core/pot/spend.events";
import { factsOf, findPosting } from "@allotment/core/pot/spend-read";
import * as z from "zod";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { nameOf, toEach } from "./people.ts";

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

const toHolders = (kind: string, title: string, pageOf = pathOf) =>
  subscriber(posting(kind), async ({ subject, actor, facts }): Promise<Message[]> => {
    const heads = await Promise.all(facts.potIds.map((potId) => findHead(potId)));
    const holders = heads.flatMap((head) => head?.holders ?? []);
    return toEach(holders, actor, {
      title,
      lines: [`${title}.`, "The page says what and why."],
      path: pageOf(subject),
    });
  });

/** Who hears of a spend that puts another right: they are told of that instead. */
const toldOfCorrection = async (corrects: string | undefined): Promise<string[]> => {
  const before = corrects && (await findPosting(corrects));
  return before ? ((await findHead(before.potId))?.holders ?? []) : [];
};

/** Whoever wrote it down will be asked what happened next, with no letter; the others hear that money was used. */
const spent = subscriber(posting("spend"), async ({ eventId, subject, actor }): Promise<Message[]> => {
  await askAfter(eventId);
  const posting = await findPosting(eventId);
  const { batchId = eventId, corrects } = posting ? factsOf(posting) : {};
  // Several written down together are told of once.
  if (batchId !== eventId) return [];
  const [head, told] = await Promise.all([findHead(subject), toldOfCorrection(corrects)]);
  const title = "Money was used from a pot you hold";
  const holders = (head?.holders ?? []).filter((id) => !told.includes(id));
  const lines = [`${title}.`, "The page says what and why."];
  return toEach(holders, actor, { title, lines, path: pathOf(subject) });
});

/** Only where holders chose to say yes together. The letter says nothing of what it was for. */
const written = subscriber(writtenDown, async ({ subject, actor }): Promise<Message[]> => {
  const [head, name] = await Promise.all([findHead(subject), nameOf(actor)]);
  const title = "Say yes together?";
  const lines = [`${name} wrote down a spend, from a pot you hold together.`, "Say yes, or drop it."];
  return toEach(head?.holders ?? [], actor, { title, lines, path: `${pathOf(subject)}/drafts` });
});

const changePath = (potId: string): string => `${pathOf(potId)}/change`;

/** Only those whose own yes it takes. What it is about is on the page alone. */
const changeWanted = subscriber(changeAsked, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = "Someone asks to change what you agreed about a pot";
  const lines = [`${await nameOf(actor)} asks to change what you agreed about a pot you hold.`];
  const path = changePath(subject);
  return toEach(facts.askedIds, actor, {
    ...{ title, path },
    lines: [...lines, "Say yes or no. All stays as it is until you do."],
  });
});

/** A no is told kindly to whoever asked, and no reason is looked for. */
const changeGone = subscriber(changeDropped, async ({ subject, actor, facts }): Promise<Message[]> => {
  const title = "A pot you hold stays as it was";
  const lines = [
    `${title}.`,
    "The change that you asked for was not for everyone. You can talk about it together.",
  ];
  return toEach([facts.byId], actor, { title, lines, path: changePath(subject) });
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

const holdPath = (potId: string): string => `${pathOf(potId)}/hold`;

const askedToLook = {
  title: "You are asked to look into a worry",
  lines: [
    "You are asked to look into a worry.",
    "It is about a pot of money. The page says what, and who looks into it with you.",
  ],
};

/** Those who hold it hear kindly and in full what it means for them; those who look into it hear that they are asked. */
const frozen = subscriber(posting("freeze"), async ({ subject, actor }): Promise<Message[]> => {
  const [head, hold] = await Promise.all([findHead(subject), Hold.find(subject)]);
  if (!(head && hold)) return [];
  const path = holdPath(subject);
  const onHold = "A pot you hold is on hold for now";
  return [
    ...toEach(Hold.lookersOf(hold), actor, { ...askedToLook, path }),
    ...toEach(head.holders, actor, {
      ...{ title: onHold, path },
      lines: [
        `${onHold}.`,
        "Someone has a worry, and two people will look into it. It does not say that anyone did wrong.",
        "The page says who to turn to for anything that can’t wait.",
      ],
    }),
  ];
});

/** Whoever is named later hears what those named at first heard. */
const reviewerAsked = subscriber(
  reviewerNamed,
  async ({ subject, actor, facts }): Promise<Message[]> =>
    toEach([facts.personId], actor, { ...askedToLook, path: holdPath(subject) }),
);

/** The end of a hold, to those who hold the pot and to the funder's governors. */
const lifted = subscriber(posting("lift"), async ({ subject, actor }): Promise<Message[]> => {
  const pot = await findPot(subject);
  if (!pot) return [];
  const { programmeId, funderOrgId } = pot.profile;
  const places = [...new Set<string>([programmeId, funderOrgId])];
  const governors = await Promise.all(places.map((place) => Membership.holdersOf(place, "governor")));
  const title = "A hold on a pot has ended";
  return toEach([...pot.head.holders, ...governors.flat()], actor, {
    ...{ title, path: holdPath(subject) },
    lines: [`${title}.`, "The page says what was found."],
  });
});

export const potSubscribers = [
  devolved,
  becameOf("open", "A pot you hold is open", "Everyone who holds it said yes."),
  becameOf("no", "A new pot will not open", "Not everyone said yes, so its money went back."),
  spent,
  toHolders("return", "Money came back to a pot you hold"),
  toHolders("correct", "A spend was put right in a pot you hold"),
  toHolders("decides", "One of you is enough now in a pot you hold"),
  toHolders("agreed", "What you agreed about a pot has changed", changePath),
  changeWanted,
  changeGone,
  toHolders("holderIn", "Someone joined those who hold a pot of yours"),
  written,
  frozen,
  reviewerAsked,
  lifted,
];
