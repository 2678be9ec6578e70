import * as z from "zod";
import { Actor, thePerson } from "../actor.ts";
import { live } from "../db/entity.ts";
import { fn } from "../fn.ts";
import { mineOf } from "../mine/mine.ts";
import { cursor } from "../page.ts";
import { Person } from "../person/index.ts";
import { ById as OfSpend } from "../pot/spend.schema.ts";
import { seenSpend } from "../pot/spend-page.ts";
import { findStanding } from "./find.ts";
import { PeerQuestions } from "./peer-question.entity.ts";
import { sees } from "./peer-question.policy.ts";
import { Kept } from "./peer-question.schema.ts";
import { listed } from "./shown.ts";

const withNames = async (questions: readonly Kept[]) => ({
  items: questions.map(listed),
  people: await Person.namesOf(questions.map(({ byId }) => byId)),
});

/** What you asked and were asked, newest first, 25 at a time. */
export const mine = fn(z.strictObject({ cursor }), async ({ cursor }) => {
  const page = await mineOf(thePerson().personId, "question", cursor);
  return { ...page, ...(await withNames(await findStanding(page.items))) };
});

/** What was asked about a spend, as far as the reader asked it or was asked; 404 as for the spend. */
export const ofSpend = fn(OfSpend, async ({ txId }) => {
  await seenSpend(txId);
  const { data } = await live(PeerQuestions)
    .query.ofSpend({ aboutSpend: txId })
    .go({ order: "desc", pages: "all" });
  const actor = Actor.use();
  return withNames(data.map((row) => Kept.parse(row)).filter((question) => sees(actor, question)));
});
