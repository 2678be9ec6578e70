import * as z from "zod";
import { seen } from "../access/permit.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { type Write, write } from "../db/transact.ts";
import { fn } from "../fn.ts";
import { Person } from "../person/index.ts";
import { find, toPublicListed } from "./find.ts";
import { Outcomes } from "./programme.entity.ts";
import { closingInstant } from "./programme.rules.ts";
import { choices, Outcome, type PublicPage, programmeId } from "./programme.schema.ts";
import { waitsOf } from "./waits.rules.ts";

/**
 * The write that keeps how an application ended, for the public page; part of the decision's own transaction, which
 * lets one decision through. A later one, after "keep talking", takes the place of the first.
 */
export const outcomeWrite = (outcome: Outcome): Write => write(Outcomes.put(outcome));

const outcomesOf = async (programmeId: string): Promise<Outcome[]> => {
  const found = await live(Outcomes).query.ofProgramme({ programmeId }).go({ pages: "all" });
  return found.data.map((row) => stored(Outcome).parse(row));
};

const contact = async (id: string | undefined) => {
  const person = id === undefined ? undefined : await Person.find(id);
  return person && { name: person.name, email: person.email };
};

const counted = (outcomes: readonly Outcome[]): PublicPage["outcomes"] => {
  const of = (choice: Outcome["choice"]) => outcomes.filter((outcome) => outcome.choice === choice).length;
  const [fund, smallerStart, keepTalking, notThisTime] = choices;
  return {
    [fund]: of(fund),
    [smallerStart]: of(smallerStart),
    [keepTalking]: of(keepTalking),
    [notThisTime]: of(notThisTime),
  };
};

/**
 * A programme as anyone may read it, signed in or not. A draft is 404. Groups that were not funded are counted,
 * never named.
 */
export const publicPage = fn(
  z.strictObject({ programmeId }),
  async ({ programmeId }): Promise<PublicPage> => {
    const programme = seen(await find(programmeId), ({ state }) => state !== "draft");
    const [outcomes, seniorResponsible, steward, safeguarding] = await Promise.all([
      outcomesOf(programmeId),
      contact(programme.seniorResponsibleId),
      contact(programme.stewardId),
      contact(programme.safeguardingLeadId),
    ]);
    return {
      ...toPublicListed(programme),
      whoSaysSo: programme.purpose.whoSaysSo,
      fourthQuestionNote: programme.fourthQuestionNote ?? "",
      system: programme.system && { helped: programme.system.helped, harmed: programme.system.harmed },
      totalPence: programme.totalPence,
      startsOn: programme.startsOn,
      closesAt: programme.closesOn && closingInstant(programme.closesOn),
      listenFor: programme.listenFor,
      groups: programme.groups,
      routeNote: programme.routeNote ?? "",
      dateMoves: programme.dateMoves.map(({ byId: _, ...move }) => move),
      paused: programme.rest?.paused && {
        reason: programme.rest.paused.reason,
        since: programme.rest.paused.since,
      },
      seniorResponsible,
      steward,
      safeguarding,
      funded: outcomes
        .filter(({ choice }) => choice === "fund" || choice === "smallerStart")
        .map(({ orgName, choice, amountPence, on }) => ({ orgName, choice, amountPence, on })),
      applied: programme.applied,
      whyNot: programme.whyNot ?? "",
      waits: waitsOf(programme),
      outcomes: counted(outcomes),
      lookedAgain: outcomes.filter(({ lookedAgain }) => lookedAgain).length,
    };
  },
);
