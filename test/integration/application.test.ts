import { Application } from "@allotment/core/application/index";
import { beforeAll, describe, expect, it } from "vitest";
import { aFullDraft, aSentApplication, theApplication } from "../support/applications.ts";
import { anOpenProgramme } from "../support/programmes.ts";
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
