import { findHead } from "@allotment/core/pot/pot-head";
import { asked } from "@allotment/core/pot/sample.events";
import { findPosting } from "@allotment/core/pot/spend-read";
import { type Message, subscriber } from "../stream/subscriber.ts";
import { nameOf, toEach } from "./people.ts";

/** Those who hold the pot hear of it as it happens. Mail has nothing of the spend, nor of why. */
export const sampleAsked = subscriber(asked, async ({ subject, actor }): Promise<Message[]> => {
  const [posting, name] = await Promise.all([findPosting(subject), nameOf(actor)]);
  const head = posting && (await findHead(posting.potId));
  return toEach(head?.holders ?? [], actor, {
    title: "An auditor asked to read about a spend",
    lines: [
      `${name}, auditor, asked to read what a spend was for, from a pot you hold.`,
      "You need do nothing. It does not say that anyone did wrong.",
      "The page says why, and each time it is read.",
    ],
    path: `/app/pots/spends/${subject}`,
  });
});
