import { Applications } from "@allotment/core/application/application.entity";
import { Application } from "@allotment/core/application/index";
import { live } from "@allotment/core/db/entity";
import { transact } from "@allotment/core/db/transact";
import { Membership } from "@allotment/core/membership/index";
import { grantSignedWrite } from "@allotment/core/programme/find";
import { Programme } from "@allotment/core/programme/index";
import { Decision, Perspective, Review } from "@allotment/core/review/index";
import { describe, expect, it } from "vitest";
import { aDraftApplication, aGroup, aSentApplication } from "../support/applications.ts";
import { newOutbox } from "../support/outbox.ts";
import { type AProgramme, aDraftProgramme, anOpenProgramme, close } from "../support/programmes.ts";
import {
  aDecidedReview,
  aGatheringReview,
  aHeardReview,
  anAskedReview,
  aReviewer,
  someWords,
} from "../support/reviews.ts";
import { newWorld, type World } from "../support/world.ts";

/** A world, and the letters that go out of it from `quiet` on. */
const start = async () => {
  const world = await newWorld();
  const { mails, heard, hearAll, read } = await newOutbox(world);
  const quiet = async (): Promise<void> => {
    await read();
    mails.length = 0;
  };
  const told = () => mails.map(({ to }) => to.split("@")[0] ?? "").sort();
  return { world, mails, heard, hearAll, read, quiet, told };
};

/** Heads of as many sent applications, each of a group of its own, without their words. */
const manySent = async (world: World, { programmeId, funderId }: AProgramme, many: number) => {
  for (let n = 0; n < many; n += 1) {
    const { orgId, lead } = await aGroup(world, { name: `Many ${n}` });
    const at = world.clock.now().toISOString();
    const applicationId = world.deps.newId("app");
    const row = {
      ...{ applicationId, programmeId, orgId, startedById: lead, funderOrgId: funderId },
      ...{ programmeName: "Steady Ground", orgName: `Many ${n}`, state: "sent" as const },
      ...{ startedAt: at, sentAt: at, movedAt: at, sendings: 1, version: 1, listedIn: programmeId },
    };
    await world.asSystem(() => live(Applications).create(row).go());
    world.clock.forward({ seconds: 1 });
  }
};

describe("when a programme is public", () => {
  it("those who were brought in to keep it and to read hear it, and not who made it so", async () => {
    const { world, mails, read, quiet, told } = await start();
    const { programmeId, commissioner } = await aDraftProgramme(world);
    await aReviewer(world, programmeId, "peers");
    await quiet();
    await world.as(commissioner, () => Programme.publish({ programmeId }));
    await read();
    expect(told().map((name) => name.split(".")[0])).toEqual(["col", "reviewer"]);
    expect(mails[0]?.text).toContain(`https://allotment.example/programmes/${programmeId}`);
  });
});

describe("when the closing day has passed", () => {
  it("those who sent hear when they will know, and those who did not, whom to write to", async () => {
    const { world, mails, read, quiet } = await start();
    const programme = await anOpenProgramme(world);
    await aSentApplication(world, programme, await aGroup(world, { name: "Sent it" }));
    await aDraftApplication(world, programme, await aGroup(world, { name: "Draft" }));
    const back = await aSentApplication(world, programme, await aGroup(world, { name: "Taken" }));
    await world.as(back.lead, () => Application.withdraw({ applicationId: back.applicationId }));
    await quiet();
    await close(world, programme);
    await read();
    const to = (name: string) => mails.filter((mail) => mail.to.startsWith(name)).map(({ text }) => text);
    expect(to("mo.of.sent.it")).toHaveLength(1);
    expect(to("mo.of.sent.it")[0]).toContain("You will hear from us by 1 January 2027.");
    expect(to("mo.of.draft")[0]).toContain("If you did not send yours, its words stay with you.");
    expect(to("mo.of.taken")[0]).not.toContain("People are reading what you sent");
    expect(mails).toHaveLength(3);
  });

  it("everyone is told once, however many they are and however often it is heard", async () => {
    const { world, heard, hearAll, read, quiet, told } = await start();
    const programme = await anOpenProgramme(world);
    await manySent(world, programme, 27);
    await quiet();
    heard.length = 0;
    await close(world, programme);
    await read();
    expect(new Set(told()).size).toBe(27);
    expect(told()).toHaveLength(27);
    const [first] = heard;
    expect(heard.filter(({ name }) => name === "programme.applicationsClosed")).toHaveLength(3);
    await hearAll(first ? [first] : []);
    expect(told()).toHaveLength(27);
  }, 60_000);

  it("one letter that can't be sent keeps no page from going", async () => {
    const { world, mails, heard, hearAll, read, quiet, told } = await start();
    const programme = await anOpenProgramme(world);
    await manySent(world, programme, 27);
    await quiet();
    await close(world, programme);
    let refusing = true;
    await read(async () => {});
    const event = {
      ...{ eventId: "event_1", name: "programme.applicationsClosed", subject: programme.programmeId },
      ...{ actor: "system", at: world.clock.now().toISOString(), facts: {} },
    };
    const send = async (mail: (typeof mails)[number]): Promise<void> => {
      if (refusing && mail.to.startsWith("mo.of.many.3@")) throw new Error("no such address");
      mails.push(mail);
    };
    await expect(hearAll([event], send)).rejects.toThrow("no such address");
    expect(new Set(told()).size).toBe(26);
    refusing = false;
    await hearAll([event], send);
    expect(told()).toHaveLength(27);
    expect(heard.length).toBeGreaterThan(2);
  }, 60_000);
});

describe("letters about an application", () => {
  it("say when they will hear, and leave out a steward with a tie", async () => {
    const { world, mails, read, quiet, told } = await start();
    const review = await anAskedReview(world);
    const { applicationId, steward, programmeId, lead } = review;
    await read();
    const copy = mails.find(({ subject }) => subject.startsWith("We have your application"));
    expect(copy?.text).toContain("You will hear from us by 1 January 2027.");
    const role = { personId: steward, scope: programmeId, title: "Steady Ground", role: "reviewer" } as const;
    await world.asSystem(() => transact([Membership.roleWrite({ ...role, group: "funder" })]));
    await world.as(steward, () => Review.ask({ applicationId, personId: steward }));
    const tie = { applicationId, tied: true as const, words: "My brother works there." };
    await world.as(steward, () => Review.declareTie(tie));
    await quiet();
    await world.as(lead, () => Application.withdraw({ applicationId }));
    await read();
    expect(told()).toEqual([]);
  });
});

describe("letters about a review", () => {
  it("tell who was asked, the steward of a tie, and every reader when it begins", async () => {
    const { world, mails, read } = await start();
    const review = await aGatheringReview(world);
    const { applicationId, reviewers } = review;
    const tie = { applicationId, tied: true as const, words: "My sister works there." };
    await world.as(reviewers.peers, () => Review.declareTie(tie));
    await read();
    const about = (subject: string) => mails.filter((mail) => mail.subject === subject);
    expect(mails.filter(({ subject }) => subject.includes("asks you to read"))).toHaveLength(5);
    expect(about("You can read and say what you see").length).toBeGreaterThanOrEqual(4);
    expect(about("A reviewer has a tie").map(({ to }) => to.split(".")[0])).toEqual(["col"]);
    expect(JSON.stringify(mails)).not.toContain("My sister");
  });

  it("say to those who wrote that they can read on, and to the others that no more is asked", async () => {
    const { world, mails, read, quiet } = await start();
    const review = await aHeardReview(world);
    const { applicationId, steward, programmeId } = review;
    const spare = await aReviewer(world, programmeId, "peers");
    await world.as(steward, () => Review.ask({ applicationId, personId: spare, part: "standIn" }));
    await quiet();
    await world.as(steward, () => Review.openTalk({ applicationId }));
    await read();
    const saying = (words: string) => mails.filter(({ text }) => text.includes(words)).length;
    expect(saying("Read what others wrote, and talk.")).toBe(5);
    expect(saying("You need do nothing more.")).toBe(1);
    expect(mails).toHaveLength(6);
  });

  it("tell the people who applied and those who read of a decision the same day, and of each note", async () => {
    const { world, mails, read, quiet } = await start();
    const { decisionId, commissioner } = await aDecidedReview(world);
    await read();
    const decided = mails.filter(({ subject }) => subject.startsWith("We have decided"));
    expect(decided).toHaveLength(6);
    expect(decided.some(({ to }) => to.startsWith("mo."))).toBe(true);
    await quiet();
    await world.as(commissioner, () =>
      Decision.addAddendum({ decisionId, words: "The amount was read out." }),
    );
    await read();
    expect(mails.map(({ to }) => to.split(/[.@]/)[0]).sort()).toEqual([
      "col",
      "mo",
      ...Array.from({ length: 5 }, () => "reviewer"),
    ]);
    expect(JSON.stringify(mails)).not.toContain("read out");
  });
});

describe("when the work begins", () => {
  it("the programme's people and the groups it funds hear it, and no group it does not fund", async () => {
    const { world, read, quiet, told } = await start();
    const review = await aDecidedReview(world);
    const { programmeId, commissioner } = review;
    await aSentApplication(world, review, await aGroup(world, { name: "Not this one" }));
    await close(world, review);
    await world.asSystem(() => transact([grantSignedWrite(programmeId)]));
    await quiet();
    await world.as(commissioner, () => Programme.start({ programmeId }));
    await read();
    const names = told().map((name) => name.split(".")[0]);
    expect(names).toEqual(["col", "mo", ...Array.from({ length: 5 }, () => "reviewer")]);
    expect(told().some((name) => name.includes("not.this"))).toBe(false);
  });
});

describe("what a group says in a draft", () => {
  it("and what reviewers say goes in no letter", async () => {
    const { world, mails, read } = await start();
    const review = await aHeardReview(world);
    const { applicationId, reviewers } = review;
    const edited = { applicationId, version: 1, ...someWords("peers"), words: "I changed my mind." };
    await world.as(reviewers.peers, () => Perspective.edit(edited));
    await read();
    const all = JSON.stringify(mails);
    for (const words of ["What we would say", "What peers see", "I changed my mind", "£"])
      expect(all).not.toContain(words);
  });
});
