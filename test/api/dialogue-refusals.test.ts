import { beforeAll, describe, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import type { Character } from "../support/cast.ts";
import { newTalks } from "../support/dialogues.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newWorld } from "../support/world.ts";

/** In the talk are the group's lead, who gives, and the commissioner, who hears. The auditor sees dates. */
const parties: Character[] = ["granteeLead", "commissioner"];
const dates: Character[] = ["auditor"];
const unseen: Character[] = [
  "steward",
  "governor",
  "safeguardingLead",
  "learningPartner",
  "granteeWorker",
  "citizen",
  "reviewer",
  "funderStaff",
  "otherGrantee",
  "outsider",
];
const both = { notFound: unseen, forbidden: dates, allowed: parties };
const giver = {
  notFound: unseen,
  forbidden: [...dates, "commissioner"] as Character[],
  allowed: ["granteeLead"] as Character[],
};
const noOne = { notFound: unseen, forbidden: [...dates, ...parties], allowed: [] };

describe("talks refuse", () => {
  let send: Send;
  let learning: Learning;
  let talks: ReturnType<typeof newTalks>;
  beforeAll(async () => {
    const world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    talks = newTalks(send, learning);
  });
  const check = (operationId: string, act: string, sending: object, refused: typeof both) =>
    refusals(operationId, send, learning.cast, act, sending, refused);
  const doing = (id: string, name: string) => `POST /api/v1/dialogues/${id}/actions/${name}`;

  it("those who take no part in the grant, and those who don't name themselves", async () => {
    const taking = ["steward", "governor", "auditor", "safeguardingLead", "learningPartner"] as Character[];
    const rest = ["granteeWorker", "citizen", "funderStaff", "otherGrantee"] as Character[];
    const notFound: Character[] = ["reviewer", "outsider"];
    const inviting = { notFound, forbidden: [...taking, ...rest], allowed: parties };
    await check("inviteToDialogue", "POST /api/v1/dialogues", { body: talks.upwardBody() }, inviting);
    const listing = { notFound, forbidden: [], allowed: [...taking, ...rest, ...parties] };
    await check("listDialogues", `GET /api/v1/dialogues?grantId=${learning.grantId}`, {}, listing);
    const people = { notFound, forbidden: dates, allowed: [...taking, ...rest, ...parties] };
    await check(
      "listPeopleToTalkWith",
      `GET /api/v1/dialogues/people?grantId=${learning.grantId}`,
      {},
      people,
    );
    const own = { notFound: [], forbidden: [], allowed: [...unseen, ...dates, ...parties] };
    await check("listPromises", "GET /api/v1/promises", {}, own);
  });

  it("everyone who is not in them, while they are arranged", async () => {
    const id = await talks.booked();
    const see = { notFound: unseen, forbidden: [], allowed: [...parties, ...dates] };
    await check("showDialogue", `GET /api/v1/dialogues/${id}`, {}, see);
    const accountId = await talks.sharedAccount();
    await check("linkDialogue", doing(id, "link"), { body: { accountId } }, giver);
    const guest = { body: { personId: learning.who("steward") } };
    await check("inviteGuest", doing(id, "invite-guest"), guest, giver);
    await check("agreeDialogueTime", doing(id, "agree-time"), { body: { on: "2026-11-02" } }, both);
    await check("moveDialogue", doing(id, "move"), { body: { time: { on: "2026-11-09" } } }, both);
    await check("callOffDialogue", doing(id, "call-off"), { body: {} }, both);
    await check("sayWhatHelps", doing(id, "say-what-helps"), { body: { words: "Evenings" } }, both);
    const receiver = {
      notFound: unseen,
      forbidden: [...dates, "granteeLead"] as Character[],
      allowed: ["commissioner"] as Character[],
    };
    await check("askInBox", doing(id, "ask-in-box"), { body: { words: "Why?" } }, receiver);
    const holding = { body: { heldOn: "2026-11-02", presentIds: [learning.who("granteeLead")] } };
    await check("holdDialogue", doing(id, "hold"), holding, both);
  });

  it("everyone who is not in them, while they are written and signed", async () => {
    const id = await talks.held();
    const at = `/api/v1/dialogues/${id}`;
    const { wordId } = (await talks.say(id, "heard", "Mine")).body;
    const word = { body: { kind: "heard", words: "x" } };
    await check("writeDialogueWords", `POST ${at}/words`, word, both);
    await check(
      "editDialogueWords",
      `PATCH ${at}/words/${wordId}`,
      { version: 1, body: { words: "x" } },
      giver,
    );
    await check("makePromise", `POST ${at}/promises`, { body: { what: "x", reviewOn: "2026-12-01" } }, both);
    await check("editRecord", `PATCH ${at}/record`, { version: 1, body: { noOneMissing: true } }, both);
    await check("offerRecord", doing(id, "offer-record"), {}, both);
    const offered = await talks.offered();
    await check("askRecordChange", doing(offered, "ask-change"), { body: { words: "x" } }, both);
    await check("answerRecord", doing(offered, "answer"), { body: { as: "agree" } }, both);
    await check("takeWordsBack", doing(offered, "take-words-back"), { body: {} }, noOne);
    await check("addDialogueAddendum", doing(offered, "add-addendum"), { body: { words: "x" } }, both);
    const signed = await talks.coSigned();
    const [promise] = (await talks.show(signed)).body.promises;
    const owner = {
      notFound: [...unseen, ...dates],
      forbidden: ["granteeLead"] as Character[],
      allowed: ["commissioner"] as Character[],
    };
    await check(
      "lookAtPromise",
      `POST /api/v1/promises/${promise.promiseId}/actions/look`,
      { body: { outcome: "done" } },
      owner,
    );
  });
});
