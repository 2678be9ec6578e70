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
  const doing = (id: string, name: string) => `POST /api/v1/dialogues/${id}/actions/${name}`;

  it("those who take no part in the grant, and those who don't name themselves", async () => {
    const { cast } = learning;
    const taking = ["steward", "governor", "auditor", "safeguardingLead", "learningPartner"] as Character[];
    const rest = ["granteeWorker", "citizen", "funderStaff", "otherGrantee"] as Character[];
    const notFound: Character[] = ["reviewer", "outsider"];
    const inviting = { notFound, forbidden: [...taking, ...rest], allowed: parties };
    await refusals(
      "inviteToDialogue",
      send,
      cast,
      "POST /api/v1/dialogues",
      { body: talks.upwardBody() },
      inviting,
    );
    const listing = { notFound, forbidden: [], allowed: [...taking, ...rest, ...parties] };
    await refusals(
      "listDialogues",
      send,
      cast,
      `GET /api/v1/dialogues?grantId=${learning.grantId}`,
      {},
      listing,
    );
    const people = { notFound, forbidden: dates, allowed: [...taking, ...rest, ...parties] };
    await refusals(
      "listPeopleToTalkWith",
      send,
      cast,
      `GET /api/v1/dialogues/people?grantId=${learning.grantId}`,
      {},
      people,
    );
    const own = { notFound: [], forbidden: [], allowed: [...unseen, ...dates, ...parties] };
    await refusals("listPromises", send, cast, "GET /api/v1/promises", {}, own);
    const keepers: Character[] = ["governor", "learningPartner", "auditor"];
    const kept = [...unseen, ...dates, ...parties].filter((who) => !keepers.includes(who));
    const funders = `GET /api/v1/promises?programmeId=${learning.places.programmeId}`;
    await refusals("listPromises", send, cast, funders, {}, { notFound: kept, allowed: keepers });
  });

  it("everyone who is not in them, while they are arranged", async () => {
    const { cast } = learning;
    const id = await talks.booked();
    const see = { notFound: unseen, forbidden: [], allowed: [...parties, ...dates] };
    await refusals("showDialogue", send, cast, `GET /api/v1/dialogues/${id}`, {}, see);
    const accountId = await talks.sharedAccount();
    await refusals("linkDialogue", send, cast, doing(id, "link"), { body: { accountId } }, giver);
    const guest = { body: { personId: learning.who("steward") } };
    await refusals("inviteGuest", send, cast, doing(id, "invite-guest"), guest, giver);
    await refusals(
      "agreeDialogueTime",
      send,
      cast,
      doing(id, "agree-time"),
      { body: { on: "2026-11-02" } },
      both,
    );
    await refusals(
      "moveDialogue",
      send,
      cast,
      doing(id, "move"),
      { body: { time: { on: "2026-11-09" } } },
      both,
    );
    await refusals("callOffDialogue", send, cast, doing(id, "call-off"), { body: {} }, both);
    await refusals(
      "sayWhatHelps",
      send,
      cast,
      doing(id, "say-what-helps"),
      { body: { words: "Evenings" } },
      both,
    );
    const receiver = {
      notFound: unseen,
      forbidden: [...dates, "granteeLead"] as Character[],
      allowed: ["commissioner"] as Character[],
    };
    await refusals("askInBox", send, cast, doing(id, "ask-in-box"), { body: { words: "Why?" } }, receiver);
    const holding = { body: { heldOn: "2026-11-02", presentIds: [learning.who("granteeLead")] } };
    await refusals("holdDialogue", send, cast, doing(id, "hold"), holding, both);
  });

  it("everyone who is not in them, while they are written and signed", async () => {
    const { cast } = learning;
    const id = await talks.held();
    const at = `/api/v1/dialogues/${id}`;
    const { wordId } = (await talks.say(id, "heard", "Mine")).body;
    const word = { body: { kind: "heard", words: "x" } };
    await refusals("writeDialogueWords", send, cast, `POST ${at}/words`, word, both);
    await refusals(
      "editDialogueWords",
      send,
      cast,
      `PATCH ${at}/words/${wordId}`,
      { version: 1, body: { words: "x" } },
      giver,
    );
    await refusals(
      "makePromise",
      send,
      cast,
      `POST ${at}/promises`,
      { body: { what: "x", reviewOn: "2026-12-01" } },
      both,
    );
    await refusals(
      "editRecord",
      send,
      cast,
      `PATCH ${at}/record`,
      { version: 1, body: { noOneMissing: true } },
      both,
    );
    await refusals("offerRecord", send, cast, doing(id, "offer-record"), {}, both);
    const offered = await talks.offered();
    await refusals(
      "askRecordChange",
      send,
      cast,
      doing(offered, "ask-change"),
      { body: { words: "x" } },
      both,
    );
    await refusals("answerRecord", send, cast, doing(offered, "answer"), { body: { as: "agree" } }, both);
    await refusals("takeWordsBack", send, cast, doing(offered, "take-words-back"), { body: {} }, noOne);
    await refusals(
      "addDialogueAddendum",
      send,
      cast,
      doing(offered, "add-addendum"),
      { body: { words: "x" } },
      both,
    );
    const signed = await talks.coSigned();
    const [promise] = (await talks.show(signed)).body.promises;
    const owner = {
      notFound: [...unseen, ...dates],
      forbidden: ["granteeLead"] as Character[],
      allowed: ["commissioner"] as Character[],
    };
    await refusals(
      "lookAtPromise",
      send,
      cast,
      `POST /api/v1/promises/${promise.promiseId}/actions/look`,
      { body: { outcome: "done" } },
      owner,
    );
  });
});
