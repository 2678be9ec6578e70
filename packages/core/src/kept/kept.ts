import * as z from "zod";
import { seenGiver } from "../account/giver.ts";
import { sentTo } from "../application/lists.ts";
import { dayOf } from "../day.ts";
import { Deps } from "../deps.ts";
import { Dialogue } from "../dialogue/index.ts";
import { notFound } from "../error.ts";
import { fn } from "../fn.ts";
import { Grant } from "../grant/index.ts";
import { grantId } from "../grant/payment.schema.ts";
import { find as findProgramme } from "../programme/find.ts";
import { programmeId } from "../programme/programme.schema.ts";
import { answeredReviewsOf } from "../review/lists.ts";
import { asked, hearing, moving, paying, reading } from "./kept.rules.ts";

const today = (): string => dayOf(Deps.use().now());

/** When each application that was sent, and not taken back, was first answered. */
const answers = async (of: string) => {
  const sent: { answeredOn: string | undefined }[] = [];
  let from: string | undefined;
  do {
    const page = await sentTo(of, from);
    for (const { state, decision, answeredAt = decision?.at } of page.heads)
      if (state !== "withdrawn") sent.push({ answeredOn: answeredAt && dayOf(new Date(answeredAt)) });
    from = page.next;
  } while (from !== undefined);
  return sent;
};

/**
 * What a funder promised in a programme, and whether it was kept, in words, for those who take part in it: its dates, its
 * reading and its payments. Reads each application, answer and payment of the programme once.
 */
export const promises = fn(z.strictObject({ programmeId }), async ({ programmeId }) => {
  await seenGiver({ programmeId });
  const programme = await findProgramme(programmeId);
  if (!programme) throw notFound();
  const [sent, answered, money] = await Promise.all([
    answers(programmeId),
    answeredReviewsOf(programmeId),
    Grant.paidAndDue(programmeId, today()),
  ]);
  return {
    items: [
      ...hearing(sent, programme.decisionBy, today()),
      ...moving(programme.dateMoves),
      ...reading(
        answered,
        programme.groups.map(({ group }) => group),
      ),
      ...paying(money.paid, money.unsent),
    ],
  };
});

/** How often a group was asked this month for its time: talks that someone else called with it. For those who take part. */
export const asks = fn(z.strictObject({ grantId }), async ({ grantId }) => {
  const { about } = await seenGiver({ grantId });
  const month = today().slice(0, 7);
  const talks = await Dialogue.calledWith(about);
  const count = talks.filter(({ calledOn }) => calledOn.startsWith(month)).length;
  return { asks: count, says: asked(count) };
});
