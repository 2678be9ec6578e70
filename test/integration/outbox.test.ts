import { Application } from "@allotment/core/application/index";
import { addDays } from "@allotment/core/day";
import { live } from "@allotment/core/db/entity";
import { Promises } from "@allotment/core/dialogue/dialogue.entity";
import { Membership } from "@allotment/core/membership/index";
import { Notice } from "@allotment/core/notice/index";
import { Organisation } from "@allotment/core/organisation/index";
import { Programme } from "@allotment/core/programme/index";
import type { Mail } from "@allotment/functions/ports/port";
import { askAfterPromises } from "@allotment/functions/stream/promise-day";
import { publishedIn } from "@allotment/functions/stream/publish";
import type { Published } from "@allotment/functions/stream/published";
import { describe, expect, it } from "vitest";
import { aGroup, aSentApplication } from "../support/applications.ts";
import { newOutbox } from "../support/outbox.ts";
import { anOpenProgramme, theProgramme } from "../support/programmes.ts";
import { aDecidedReview } from "../support/reviews.ts";
import { newWorld, type World } from "../support/world.ts";

/** Ruth's council brings Col in. */
const bringIn = async (world: World) => {
  const ruth = await world.person("Ruth");
  const org = await world.as(ruth, () => Organisation.register({ name: "Saltmere", kind: "funder" }));
  const give = { scope: org.orgId, role: "governor", email: "vik@people.example", name: "Vik" } as const;
  await world.as(ruth, () => Membership.give(give));
  return { ruth, orgId: org.orgId };
};

describe("what was saved is told", () => {
  it("to the person it concerns, once, with a page to go to", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    await bringIn(world);
    await read();
    await read();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["vik@people.example", "You have been brought into Saltmere"],
    ]);
    expect(mails[0]?.text).toContain("https://allotment.example/app/");
    expect(mails[0]?.html).toContain('href="https://allotment.example/app/"');
  });

  it("every event once, in the order in which it happened", async () => {
    const world = await newWorld();
    const { heard, read } = await newOutbox(world);
    await bringIn(world);
    await read();
    expect(heard.map(({ name }) => name)).toEqual([
      "person.joined",
      "organisation.registered",
      "person.joined",
      "membership.given",
    ]);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(heard.length);
  });

  it("though we stopped between saving and telling", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    await bringIn(world);
    const stops = async (): Promise<void> => {
      throw new Error("the machine stopped");
    };
    await expect(read(stops)).rejects.toThrow("the machine stopped");
    expect(mails).toEqual([]);
    await read();
    expect(mails).toHaveLength(1);
  });

  it("though mail could not be sent at first", async () => {
    const world = await newWorld();
    const { mails, hearAll, read } = await newOutbox(world);
    await bringIn(world);
    const events: Published[] = [];
    await read(async ({ Records }) => void events.push(...publishedIn(Records)));
    const refused = async (): Promise<void> => {
      throw new Error("no mail today");
    };
    await expect(hearAll(events, refused)).rejects.toThrow("no mail today");
    await hearAll(events);
    expect(mails).toHaveLength(1);
  });

  it("once, though the same event is handed over five times at the same moment", async () => {
    const world = await newWorld();
    const { mails, hearAll, read } = await newOutbox(world);
    await bringIn(world);
    const events: Published[] = [];
    await read(async ({ Records }) => void events.push(...publishedIn(Records)));
    const slowly = async (mail: Mail): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      mails.push(mail);
    };
    await Promise.allSettled(Array.from({ length: 5 }, () => hearAll(events, slowly)));
    await hearAll(events);
    expect(mails).toHaveLength(1);
  });

  it("to no one who did it themselves", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    await aGroup(world);
    await read();
    expect(mails).toEqual([]);
  });
});

describe("mail about an application", () => {
  it("tells the group that it arrived, and the steward that there is one to read", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    const programme = await anOpenProgramme(world);
    await read();
    mails.length = 0;
    await aSentApplication(world, programme);
    await read();
    expect(
      mails.map(({ to, subject }) => [to.slice(0, to.indexOf(".")), subject.replace(/ \d+/, "")]).sort(),
    ).toEqual([
      ["col", "Harbour Door has sent an application"],
      ["mo", "We have your application to Steady Ground"],
    ]);
  });

  it("gives the reasons to those who applied, and holds none of anyone's words", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    await aDecidedReview(world);
    await read();
    const decided = mails.filter(({ subject }) => subject.startsWith("We have decided"));
    expect(decided.length).toBeGreaterThan(1);
    for (const { text } of mails) {
      expect(text).not.toMatch(/£|\d{4,}(?!-)\s?pence/);
      expect(text).not.toContain("remember your name");
      expect(text).not.toContain("What peopleServed see");
    }
  });

  it("tells everyone who began one that a date moved, and no one else", async () => {
    const world = await newWorld();
    const { mails, read } = await newOutbox(world);
    const { programmeId, commissioner } = await anOpenProgramme(world);
    const [began, other] = [await aGroup(world, { name: "Began" }), await aGroup(world, { name: "Other" })];
    await world.as(began.lead, () => Application.start({ programmeId, orgId: began.orgId }));
    await read();
    mails.length = 0;
    const { version, closesOn = "" } = await theProgramme(world, programmeId);
    const moved = { programmeId, version, closesOn: addDays(closesOn, 7), reason: "A storm." };
    await world.as(commissioner, () => Programme.edit(moved));
    await read();
    expect(mails.map(({ to }) => to)).toEqual(["mo.of.began@people.example"]);
    expect(mails[0]?.text).toContain("You can now apply until 5pm on");
    expect(mails[0]?.text).not.toContain("A storm.");
    expect(other.lead).toBeDefined();
  });
});

describe("the day someone said they would look at a promise", () => {
  const on = "2026-11-10";

  /** A promise whose record is complete, and the letters asking after it. */
  const aPromise = async () => {
    const world = await newWorld();
    const byId = await world.person("Dean");
    const promiseId = world.deps.newId("rec");
    const dialogueId = world.deps.newId("dlg");
    const at = world.clock.now().toISOString();
    const row = {
      promiseId,
      dialogueId,
      byId,
      at,
      what: "Ring Jo’s sister.",
      reviewOn: on,
      openFor: byId,
      funderList: "-",
    };
    await world.asSystem(async () => {
      await live(Promises).create(row).go();
      await Notice.remind({ on, personId: byId, thingId: promiseId });
    });
    const mails: Mail[] = [];
    const morning = () =>
      world.asSystem(() =>
        askAfterPromises("https://allotment.example", async (mail) => void mails.push(mail)),
      );
    return { world, mails, morning, promiseId };
  };

  it("they are asked how it went, once, and their words stay out of the letter", async () => {
    const { world, mails, morning } = await aPromise();
    world.clock.set("2026-11-09T07:00:00Z");
    await morning();
    expect(mails).toEqual([]);
    world.clock.set("2026-11-10T07:00:00Z");
    await morning();
    await morning();
    expect(mails.map(({ to }) => to)).toEqual(["dean@people.example"]);
    expect(mails[0]?.text).toContain("Done, changed or let go are all fine.");
    expect(JSON.stringify(mails)).not.toContain("sister");
  });

  it("comes for everyone, though one letter can't be sent", async () => {
    const { world } = await aPromise();
    const [byId, promiseId] = [await world.person("Fin"), world.deps.newId("rec")];
    const row = {
      byId,
      promiseId,
      dialogueId: world.deps.newId("dlg"),
      at: "",
      what: "Write.",
      reviewOn: on,
    };
    await world.asSystem(async () => {
      await live(Promises)
        .create({ ...row, openFor: byId, funderList: "-" })
        .go();
      await Notice.remind({ on, personId: byId, thingId: promiseId });
    });
    world.clock.set("2026-11-10T07:00:00Z");
    const sent: string[] = [];
    const morning = (broken: number) =>
      world.asSystem(() =>
        askAfterPromises("https://allotment.example", async ({ to }) => {
          if (sent.length === broken) {
            sent.push("");
            throw new Error("The post is shut");
          }
          sent.push(to);
        }),
      );
    await expect(morning(0)).rejects.toThrow("The post is shut");
    expect(sent.filter(Boolean)).toHaveLength(1);
    world.clock.forward({ seconds: 60 });
    await morning(-1);
    expect(sent.filter(Boolean).sort()).toEqual(["dean@people.example", "fin@people.example"]);
  });

  it("comes though nothing ran for some days", async () => {
    const { world, mails, morning } = await aPromise();
    world.clock.set("2026-11-14T07:00:00Z");
    await morning();
    expect(mails).toHaveLength(1);
  });

  it("passes in silence when they have looked at it already", async () => {
    const { world, mails, morning, promiseId } = await aPromise();
    await world.asSystem(() => live(Promises).patch({ promiseId }).set({ outcome: "done" }).go());
    world.clock.set("2026-11-10T07:00:00Z");
    await morning();
    expect(mails).toEqual([]);
  });
});
