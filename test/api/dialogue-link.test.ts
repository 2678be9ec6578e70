import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { newWorld, type World } from "../support/world.ts";

describe("the account a talk is tied to", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
  });

  const started = async (): Promise<string> => {
    const body = { grantId: learning.grantId, covers: { from: "2026-04-01", to: "2026-09-30" } };
    const made = await send(learning.who("granteeLead"), "POST /api/v1/accounts", { body });
    return made.body.accountId;
  };

  const invited = async (more: object): Promise<string> => {
    const { grantId, who } = learning;
    const body = { grantId, givingIds: [who("granteeLead")], openTalk: true, ...more };
    const made = await send(who("granteeLead"), "POST /api/v1/dialogues", { body });
    expect(made.status).toBe(201);
    return made.body.dialogueId;
  };

  const link = (dialogueId: string, accountId: string) =>
    send(learning.who("granteeLead"), `POST /api/v1/dialogues/${dialogueId}/actions/link`, {
      body: { accountId },
    });

  it("is given in one talk, and an open talk can speak of it besides", async () => {
    const { who } = learning;
    const accountId = await started();
    const upward = await invited({ kind: "upward", receivingIds: [who("commissioner")] });
    const thanks = { note: "They asked for none." };
    const served = await invited({ kind: "outwardServed", receivingIds: [who("citizen")], thanks });
    expect((await link(upward, accountId)).body).toMatchObject({ accountId, openTalk: false });
    const about = await link(served, accountId);
    expect(about.body).toMatchObject({ aboutAccountId: accountId, openTalk: true });
    expect(about.body.accountId).toBeUndefined();
    expect(about.body.opensAccount).toBe(true);
    const heard = await send(who("citizen"), `GET /api/v1/dialogues/${served}`);
    expect(heard.body).toMatchObject({ aboutAccountId: accountId, opensAccount: false });
    expect((await send(who("citizen"), `GET /api/v1/accounts/${accountId}`)).status).toBe(404);
    const account = await send(who("granteeLead"), `GET /api/v1/accounts/${accountId}`);
    expect(account.body.dialogueId).toBe(upward);
  });
});
