import { describe, expect, it } from "vitest";
import { newApi } from "../support/api.ts";
import { newLearning } from "../support/learning.ts";
import { newOutbox } from "../support/outbox.ts";
import { newWorld } from "../support/world.ts";

const newGarden = async () => {
  const world = await newWorld();
  const learning = await newLearning(world);
  const outbox = await newOutbox(world);
  const send = newApi(world);
  const worker = learning.who("granteeWorker");
  const told = async () => {
    outbox.mails.length = 0;
    await outbox.read();
    return outbox.mails.map(({ to, subject }) => `${to.split("@")[0]}: ${subject}`).sort();
  };
  const post = (path: string, body: object, by = worker) => send(by, `POST /api/v1/${path}`, { body });
  return { ...outbox, learning, told, post, worker };
};

describe("letters about learning", () => {
  it("tell whoever is named in a cycle, and of a move when its mover asks for that", async () => {
    const { learning, told, post, mails } = await newGarden();
    const [lead, jo] = [learning.who("granteeLead"), learning.who("citizen")];
    const purpose = "What matters to Jo";
    const yes = { personId: jo, personSaidYesAt: "2026-11-01T12:00:00Z" };
    const { cycleId } = (await post("cycles", { purpose, scale: "person", ...yes, memberIds: [lead] })).body;
    expect(await told()).toEqual([
      "citizen: granteeWorker would like you to learn with them",
      "granteelead: granteeWorker would like you to learn with them",
    ]);
    expect(mails[0]?.text).toContain("You can leave at any time.");
    expect(JSON.stringify(mails)).not.toContain("matters");
    const move = `cycles/${cycleId}/actions/move`;
    await post(move, { to: ["try"], why: "Jo asked" });
    expect(await told()).toEqual([]);
    await post(move, { to: ["embed"], why: "Jo asked", tell: true });
    expect(await told()).toEqual([
      "citizen: A cycle you are in has moved",
      "granteelead: A cycle you are in has moved",
    ]);
    expect(JSON.stringify(mails)).not.toContain("Jo asked");
  });

  it("tell those in a try how it goes, and who listens when it closes, with no word of it", async () => {
    const { learning, told, post, mails } = await newGarden();
    const [lead, steward] = [learning.who("granteeLead"), learning.who("steward")];
    const wide = { scale: "place", share: 4, programmeId: learning.places.programmeId };
    const place = (await post("cycles", { purpose: "The town", ...wide }, steward)).body;
    const cycle = (await post("cycles", { purpose: "Our team", scale: "team", share: 4, memberIds: [lead] }))
      .body;
    await post(`cycles/${cycle.cycleId}/actions/connect`, { toCycleId: place.cycleId });
    await told();
    const tryOf = async (share: number) => {
      const idea = { cycleId: cycle.cycleId, idea: "Ring later", hunch: "Less chasing", share };
      const { experimentId } = (await post("experiments", idea)).body;
      const act = (name: string, body: object = {}) =>
        post(`experiments/${experimentId}/actions/${name}`, body);
      await act("plan", {
        doneByIds: [learning.who("granteeWorker")],
        noticeAsWeGo: "We notice",
        stopRule: "When asked",
        safeToTry: "Nobody has to",
      });
      await act("start");
      await act("stop-now", { why: "It felt pushy" });
      await act("close", { ending: "stop", whatWeLearnt: "It felt pushy", madeSenseWith: ["us"] });
    };
    await tryOf(4);
    expect(await told()).toEqual([
      "granteelead: A try you are part of has begun",
      "granteelead: A try you are part of has stopped",
      "granteelead: A try you are part of is closed",
      "granteelead: A try you are part of is planned",
      "granteelead: There is a new idea to try",
      "steward: A cycle that yours listens to has learnt something",
    ]);
    for (const words of ["Ring later", "pushy", "chasing", "Our team"])
      expect(JSON.stringify(mails)).not.toContain(words);
    await tryOf(2);
    expect((await told()).filter((letter) => letter.startsWith("steward"))).toEqual([]);
    await tryOf(0);
    expect(await told()).toEqual([]);
  });

  it("tell those who quoted words that they were taken back, or drawn closer", async () => {
    const { learning, told, post, worker } = await newGarden();
    const mo = learning.who("granteeLead");
    const covers = { from: "2026-04-01", to: "2026-09-30" };
    const { accountId } = (await post("accounts", { grantId: learning.grantId, covers }, mo)).body;
    const ids = await Promise.all(
      ["One", "Two"].map(async (words) => (await post("notes", { words, share: 4 }, worker)).body.noteId),
    );
    const quote = `accounts/${accountId}/parts/learnt/actions/fill-from-notes`;
    expect((await post(quote, { noteIds: ids }, mo)).status).toBe(200);
    expect(await told()).toEqual([]);
    await post(`notes/${ids[0]}/actions/take-back`, {});
    expect(await told()).toEqual(["granteelead: Someone has taken back words you had used"]);
    await post(`notes/${ids[1]}/actions/share`, { share: 2 });
    expect(await told()).toEqual(["granteelead: Someone has taken back words you had used"]);
  });
});
