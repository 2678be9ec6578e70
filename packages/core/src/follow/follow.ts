import * as z from "zod";
import { allow } from "../access/permit.ts";
import { thePerson } from "../actor.ts";
import { dayOf } from "../day.ts";
import { live } from "../db/entity.ts";
import { write } from "../db/transact.ts";
import { nowIso } from "../deps.ts";
import { rule } from "../error.ts";
import { commit } from "../event/commit.ts";
import { seenTry } from "../experiment/find.ts";
import { fn } from "../fn.ts";
import { aboutSpend } from "../matters/spend.ts";
import { Pot, Spend, Statement } from "../pot/index.ts";
import { potId } from "../pot/pot.schema.ts";
import { listed, seenPot } from "../pot/pot-view.ts";
import { txId } from "../pot/spend.schema.ts";
import type { Page, Row } from "../pot/statement.schema.ts";
import { Served } from "./follow.entity.ts";
import { served } from "./follow.events.ts";
import { type FromPot, type FromSpend, Serve } from "./follow.schema.ts";
import { ifSeen, programmeOf, stepsTo } from "./steps.ts";

/**
 * Follow the pound, both ways. Every part of an answer is read through the policy of what it is a part of (pots,
 * spends, decisions, agreements, tries), so that nobody reads here what they may not open. One answer makes a bounded
 * number of reads, whatever the size of the tree and the length of the statement.
 */

/** The newest two pages of a statement: a page that has just been begun may hold no spend. */
const newestLines = async (id: Page["potId"]): Promise<{ rows: Row[]; earlier: boolean }> => {
  const last = await Statement.read({ potId: id, words: true });
  if (last.page === 1) return { rows: last.rows, earlier: false };
  const before = await Statement.read({ potId: id, page: last.page - 1, words: true });
  return { rows: [...before.rows, ...last.rows], earlier: last.page > 2 };
};

const spendsIn = (rows: readonly Row[]): FromPot["spends"] =>
  rows
    .filter(({ kind }) => kind === "spend")
    .map(({ txId, at, spentOn, what, why, returned, amountPence }) => ({
      ...{ txId, at, spentOn, what, why, returned, amountPence: -amountPence },
    }))
    .reverse();

/** A pot, where its money came from, and where it went. 404 for those who may not see the pot. */
export const fromPot = fn(z.strictObject({ potId }), async ({ potId: id }): Promise<FromPot> => {
  const seen = await seenPot(id);
  const [programme, steps, pots, lines] = await Promise.all([
    programmeOf(seen.profile.programmeId),
    stepsTo(id),
    Pot.children({ potId: id }),
    newestLines(id),
  ]);
  return {
    ...(programme ? { programme } : {}),
    steps,
    pot: listed(seen),
    pots: pots.items,
    ...(pots.next ? { morePots: pots.next } : {}),
    spends: spendsIn(lines.rows),
    earlier: lines.earlier,
  };
});

type SpendInfo = Awaited<ReturnType<typeof Spend.fromId>>;

const servedBy = async (id: string): Promise<FromSpend["served"]> => {
  const { data } = await live(Served).get({ txId: id }).go({ consistent: true });
  const found = data && (await ifSeen(() => seenTry(data.experimentId)));
  if (!found) return undefined;
  const { experimentId, idea, state, whatWeLearnt } = found.experiment;
  return { experimentId, idea, state, ...(whatWeLearnt ? { whatWeLearnt } : {}) };
};

const spendOf = ({ txId: id, money, words, returned }: SpendInfo): FromSpend["spend"] => ({
  txId: id,
  ...(money ? { amountPence: money.amountPence, spentOn: money.spentOn } : {}),
  ...(words ? { what: words.what, why: words.why } : {}),
  ...(returned ? { returnedOn: dayOf(new Date(returned.at)) } : {}),
});

const wayTo = async (id: SpendInfo["potId"]): Promise<Pick<FromSpend, "programme" | "steps">> => {
  if (id === undefined) return { steps: [] };
  const { profile } = await seenPot(id);
  const [programme, steps] = await Promise.all([programmeOf(profile.programmeId), stepsTo(id)]);
  return { ...(programme ? { programme } : {}), steps };
};

/** A spend, the way its money came from the fund, the try it served and what happened next. 404 as for the spend. */
export const fromSpend = fn(z.strictObject({ txId }), async ({ txId: id }): Promise<FromSpend> => {
  const spend = await Spend.fromId({ txId: id });
  const [way, tried, matters] = await Promise.all([wayTo(spend.potId), servedBy(id), aboutSpend(id)]);
  return {
    ...way,
    spend: spendOf(spend),
    ...(tried ? { served: tried } : {}),
    ...(matters ? { matters } : {}),
    next: spend.notes.flatMap(({ kind, at, words }) => (kind === "after" && words ? [{ at, words }] : [])),
    actions: spend.actions.includes("addNote") ? ["serve"] : [],
  };
});

/** Say which try a spend served, or that it served none: for those who hold its pot. The spend itself stays as it is. */
export const serve = fn(
  Serve,
  async ({ txId: id, experimentId }) => {
    const spend = await Spend.fromId({ txId: id });
    allow(spend.actions.includes("addNote"));
    if (experimentId && !(await ifSeen(() => seenTry(experimentId))))
      throw rule("spend.no_such_try", "We can’t find that try.", [
        { path: "experimentId", message: "Choose a try that you can see." },
      ]);
    const { personId: byId } = thePerson();
    const change = experimentId
      ? live(Served).put({ txId: id, experimentId, byId, at: nowIso() })
      : live(Served).delete({ txId: id });
    await commit([write(change)], served.of(id, experimentId ? { experimentId } : {}));
    return fromSpend({ txId: id });
  },
  (id) => fromSpend({ txId: txId.parse(id) }),
);
