import { readFileSync } from "node:fs";
import { dayOf } from "@allotment/core/day";
import * as z from "zod";
import { Account, Cycle, Dialogue, Move, Note, Try } from "./data/learning.ts";
import { Grant, Payment, Pot, Spend } from "./data/money.ts";
import { Organisation, Person } from "./data/people.ts";
import { Application, Programme } from "./data/programme.ts";
import { daysBetween, shifted } from "./shift.ts";

const TimelineRow = z.strictObject({
  at: z.string(),
  by: z.string(),
  what: z.string(),
  id: z.string(),
  to: z.string(),
});

/** What the loader reads of the demo. Parts that are left out for now are not read at all. */
const Saltmere = z.object({
  now: z.string(),
  organisations: z.array(Organisation),
  people: z.array(Person),
  programme: Programme,
  reviewConflicts: z.array(
    z.object({ id: z.string(), reviewerId: z.string(), applicationId: z.string(), replacedById: z.string() }),
  ),
  applications: z.array(Application),
  grants: z.array(Grant),
  payments: z.array(Payment),
  pots: z.array(Pot),
  spends: z.array(Spend),
  cycles: z.array(Cycle),
  cycleMoves: z.array(Move),
  experiments: z.array(Try),
  observations: z.array(Note),
  accounts: z.array(Account),
  dialogues: z.array(Dialogue),
  expected: z.object({
    balancesPence: z.record(z.string(), z.int()),
    totalSpentPence: z.int(),
    rootPence: z.int(),
    setAsideWithPeoplePence: z.record(z.string(), z.int()),
    timelineRows: z.int(),
  }),
  timeline: z.array(TimelineRow),
});
export type Saltmere = z.infer<typeof Saltmere>;

/** The demo as it would have been, had its "now" been this instant. */
export const saltmereAt = (now: Date): Saltmere => {
  const raw: unknown = JSON.parse(readFileSync(new URL("./saltmere.json", import.meta.url), "utf8"));
  const { now: then } = Saltmere.pick({ now: true }).parse(raw);
  return Saltmere.parse(shifted(raw, daysBetween(dayOf(new Date(then)), dayOf(now))));
};
