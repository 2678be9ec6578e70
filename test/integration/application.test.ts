import { Application } from "@allotment/core/application/index";
import { transact } from "@allotment/core/db/transact";
import { Membership } from "@allotment/core/membership/index";
import { Review } from "@allotment/core/review/index";
import { beforeAll, describe, expect, it } from "vitest";
import { aFullDraft, aSentApplication, theApplication } from "../support/applications.ts";
import { anOpenProgramme } from "../support/programmes.ts";
import { aReviewer } from "../support/reviews.ts";
import { newWorld, type World } from "../support/world.ts";

describe("sending", () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld();
  });

  it("freezes what was said, so that no save slips in after", async () => {
    const programme = await anOpenProgramme(world);
    const { applicationId, lead } = await aSentApplication(world, programme);
    const late = world.as(lead, () =>
      Application.saveAnswer({ applicationId, question: "q1", version: 1, words: "Too much" }),
    );
    await expect(late).rejects.toMatchObject({ code: "wrong_state" });
    expect(await theApplication(world, applicationId)).toMatchObject({ state: "sent", sendings: 1 });
  });

  it("and saving at the same moment never lose words in silence", async () => {
    const programme = await anOpenProgramme(world);
    const { applicationId, lead } = await aFullDraft(world, programme);
    const save = (words: string) =>
      world.as(lead, () => Application.saveAnswer({ applicationId, question: "q1", version: 1, words }));
    const send = () => world.as(lead, () => Application.send({ applicationId }));
    const [saved, sent] = await Promise.allSettled([save("At the very last moment"), send()]);
    if (sent.status === "rejected") await send();
    const { answers } = await world.as(lead, () => Application.document({ applicationId }));
    expect(answers[0]?.words === "At the very last moment").toBe(saved.status === "fulfilled");
  });
});

describe("a tie", () => {
  it("hides an application from whoever has it, whatever else they are, and from their lists", async () => {
    const world = await newWorld();
    const programme = await anOpenProgramme(world);
    const { programmeId } = programme;
    const near = await aSentApplication(world, programme);
    world.clock.forward({ seconds: 60 });
    const far = await aSentApplication(world, programme);
    const theo = await aReviewer(world, programmeId, "learningPartner");
    const partner = {
      personId: theo,
      scope: programmeId,
      role: "learningPartner",
      title: "A place",
    } as const;
    await world.asSystem(() => transact([Membership.roleWrite(partner)]));
    const listed = async () =>
      (await world.as(theo, () => Application.listOfProgramme({ programmeId }))).items.map(
        ({ applicationId }) => applicationId,
      );
    expect(await listed()).toEqual([far.applicationId, near.applicationId]);
    const { applicationId } = near;
    await world.as(programme.steward, () => Review.ask({ applicationId, personId: theo }));
    await world.as(theo, () =>
      Review.declareTie({ applicationId, tied: true, words: "I sit on their board." }),
    );
    expect(await listed()).toEqual([far.applicationId]);
    const looked = world.as(theo, () => Application.fromId({ applicationId }));
    await expect(looked).rejects.toMatchObject({ kind: "not_found" });
    const read = world.as(theo, () => Application.document({ applicationId }));
    await expect(read).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("what was taken back", () => {
  it("is in the list of those who keep the programme, and of no other reader", async () => {
    const world = await newWorld();
    const programme = await anOpenProgramme(world);
    const { programmeId, steward } = programme;
    const { applicationId, lead } = await aSentApplication(world, programme);
    const partner = await world.person("Pat");
    const row = { personId: partner, scope: programmeId, role: "learningPartner", title: "A place" } as const;
    await world.asSystem(() => transact([Membership.roleWrite(row)]));
    const listed = async (by: typeof lead) =>
      (await world.as(by, () => Application.listOfProgramme({ programmeId }))).items.length;
    expect(await listed(partner)).toBe(1);
    await world.as(lead, () => Application.withdraw({ applicationId }));
    expect(await listed(partner)).toBe(0);
    expect(await listed(steward)).toBe(1);
  });
});

describe("a list", () => {
  /** Names of the commands sent to the table meanwhile. */
  const sentDuring = async (world: World, run: () => Promise<unknown>): Promise<string[]> => {
    const names: string[] = [];
    const { middlewareStack } = world.deps.client;
    middlewareStack.add(
      (next, context) => (args) => {
        names.push(context.commandName ?? "");
        return next(args);
      },
      { step: "initialize", name: "watch" },
    );
    await run();
    middlewareStack.remove("watch");
    return names;
  };

  it("reads as much for three applications as for one", async () => {
    const world = await newWorld();
    const programme = await anOpenProgramme(world);
    const { programmeId, commissioner } = programme;
    const theo = await aReviewer(world, programmeId, "learningPartner");
    const role = { personId: theo, scope: programmeId, role: "learningPartner", title: "A place" } as const;
    await world.asSystem(() => transact([Membership.roleWrite(role)]));
    const look = (by = commissioner) =>
      sentDuring(world, () => world.as(by, () => Application.listOfProgramme({ programmeId })));
    await aSentApplication(world, programme);
    const one = await look();
    const byReviewer = await look(theo);
    await aSentApplication(world, programme);
    await aSentApplication(world, programme);
    expect(await look()).toEqual(one);
    expect(await look(theo)).toEqual(byReviewer);
    expect(one.filter((name) => /^Query/.test(name))).toHaveLength(2);
  });

  it("saves an answer with one item written", async () => {
    const world = await newWorld();
    const { applicationId, lead } = await aFullDraft(world, await anOpenProgramme(world));
    const sent = await sentDuring(world, () =>
      world.as(lead, () => Application.saveAnswer({ applicationId, question: "q1", version: 1, words: "x" })),
    );
    expect(sent.filter((name) => /Put|Update|Transact|BatchWrite/.test(name))).toEqual(["PutItemCommand"]);
  });
});
