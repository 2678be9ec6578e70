import { transact, write } from "@allotment/core/db/transact";
import { GrantHeads } from "@allotment/core/grant/grant.entity";
import { freshId, type Id } from "@allotment/core/id";
import { Programmes } from "@allotment/core/programme/programme.entity";
import { type Cast, newCast, type Places } from "./cast.ts";
import type { World } from "./world.ts";

export interface Learning {
  readonly places: Places;
  readonly cast: Cast;
  readonly grantId: Id<"grant">;
  readonly otherGrantId: Id<"grant">;
  /** Someone of the cast, who is there. */
  who(character: keyof Cast): Id<"person">;
}

const at = new Date("2026-04-01T09:00:00Z");

const programmeRow = (places: Places) => ({
  programmeId: places.programmeId,
  funderOrgId: places.funderId,
  funderName: "The council",
  name: "Steady Ground",
  purpose: { text: "People shape lives they value.", whoSaysSo: "", version: 1 },
  state: "live" as const,
  listenFor: [],
  groups: [],
  dateMoves: [],
  signedGrants: 2,
  version: 1,
});

const grantRow = (places: Places, grantId: Id<"grant">, orgId: Id<"org">, orgName: string) => ({
  grantId,
  programmeId: places.programmeId,
  programmeName: "Steady Ground",
  funderOrgId: places.funderId,
  funderName: "The council",
  orgId,
  orgName,
  payeeOrgId: orgId,
  applicationId: freshId("app", at),
  decisionId: freshId("event", at),
  potId: freshId("pot", at),
  state: "live" as const,
  amountPence: 100_000,
  awardedOn: "2026-03-27",
  publicMoney: true,
  edition: 1,
  versionN: 1,
  signedSides: ["funder", "grantee"],
  changeSides: [],
  paid: [],
  asked: [],
  paidPence: 0,
  version: 1,
  looksOn: "9999-12-31",
});

/** A live programme with two groups that have agreements in it, and one person for each role. */
export const newLearning = async (world: World): Promise<Learning> => {
  const places: Places = {
    programmeId: freshId("prog", at),
    funderId: freshId("org", at),
    granteeId: freshId("org", at),
    otherGranteeId: freshId("org", at),
  };
  const grantId = freshId("grant", at);
  const otherGrantId = freshId("grant", at);
  await world.asSystem(() =>
    transact([
      write(Programmes.create(programmeRow(places))),
      write(GrantHeads.create(grantRow(places, grantId, places.granteeId, "Harbour Door"))),
      write(GrantHeads.create(grantRow(places, otherGrantId, places.otherGranteeId, "Second Tide"))),
    ]),
  );
  const cast = await newCast(world, places);
  const who: Learning["who"] = (character) => {
    const personId = cast[character];
    if (!personId) throw new Error(`There is no ${character} in the cast`);
    return personId;
  };
  return { places, cast, grantId, otherGrantId, who };
};

/** Everyone who is in a programme and sees what the whole programme may see. */
export const inProgramme = [
  "commissioner",
  "steward",
  "governor",
  "safeguardingLead",
  "learningPartner",
  "granteeLead",
  "granteeWorker",
  "citizen",
  "funderStaff",
  "otherGrantee",
] as const;

/** Those to whom nothing of a programme's learning is open: they read money, applications, or nothing. */
export const outside = ["auditor", "reviewer", "outsider"] as const;
