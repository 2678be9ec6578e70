import type { Id } from "@allotment/core/id";
import type { Answer, Send } from "./api.ts";
import type { Learning } from "./learning.ts";

/** The acts of talks, as a test says them. Days are those of the world's standing clock, 2 November 2026. */
export const newTalks = (send: Send, learning: Learning) => {
  const [mo, ruth] = [learning.who("granteeLead"), learning.who("commissioner")];
  let month = 0;

  /** An account of Harbour Door's, shared with the funder; each covers days of its own. */
  const sharedAccount = async (receiverIds: Id<"person">[] = [ruth]): Promise<string> => {
    month += 1;
    const year = 2000 + Math.floor(month / 12);
    const first = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
    const covers = { from: `${first}-01`, to: `${first}-28` };
    const body = { grantId: learning.grantId, covers };
    const { accountId } = (await send(mo, "POST /api/v1/accounts", { body })).body;
    const save = (key: string, part: object) =>
      send(mo, `PATCH /api/v1/accounts/${accountId}/parts/${key}`, { version: 1, body: part });
    await save("learnt", { words: "Trust starts when people choose." });
    await save("how", { words: "Weekly team hour." });
    await save("changed", { nothingYet: "It is too soon" });
    await save("involved", { words: "Nine people", noOneMissing: true });
    await send(mo, `POST /api/v1/accounts/${accountId}/actions/share`, { body: { receiverIds } });
    return accountId;
  };

  const invite = (body: object, by = mo): Promise<Answer> => send(by, "POST /api/v1/dialogues", { body });
  const act = (id: string, name: string, body?: object, by = mo): Promise<Answer> =>
    send(by, `POST /api/v1/dialogues/${id}/actions/${name}`, body ? { body } : {});
  const show = (id: string, by: Id<"person"> | undefined = mo) => send(by, `GET /api/v1/dialogues/${id}`);
  const say = (id: string, kind: string, words: string, by = mo): Promise<Answer> =>
    send(by, `POST /api/v1/dialogues/${id}/words`, { body: { kind, words } });
  const promise = (id: string, what: string, by = mo): Promise<Answer> =>
    send(by, `POST /api/v1/dialogues/${id}/promises`, { body: { what, reviewOn: "2026-12-01" } });
  const draft = (id: string, body: object, version = 1, by = mo): Promise<Answer> =>
    send(by, `PATCH /api/v1/dialogues/${id}/record`, { version, body });

  const upwardBody = (more: object = {}) => ({
    kind: "upward",
    grantId: learning.grantId,
    givingIds: [mo],
    receivingIds: [ruth],
    openTalk: true,
    time: { on: "2026-11-02" },
    ...more,
  });

  /** An upward talk that both sides said yes to. */
  const booked = async (more: object = {}): Promise<string> => {
    const { dialogueId } = (await invite(upwardBody(more))).body;
    await act(dialogueId, "agree-time", { on: "2026-11-02" }, ruth);
    return dialogueId;
  };
  const held = async (more: object = {}): Promise<string> => {
    const id = await booked(more);
    await act(id, "hold", { heldOn: "2026-11-02", presentIds: [mo, ruth] });
    return id;
  };
  /** An upward talk with words from both sides, ready to offer. */
  const written = async (more: object = {}): Promise<string> => {
    const id = await held(more);
    await say(id, "heard", "The council is stuck in the same forms");
    await say(id, "heard", "The ID problem is ours too", ruth);
    await say(id, "learnt", "Our form asked for things we never read", ruth);
    await promise(id, "Bring the ID idea to the housing desk", ruth);
    await draft(id, { whoWasMissing: ["The hospital"] });
    return id;
  };
  const offered = async (more: object = {}): Promise<string> => {
    const id = await written(more);
    await act(id, "offer-record");
    return id;
  };
  const coSigned = async (more: object = {}): Promise<string> => {
    const id = await offered(more);
    await act(id, "answer", { as: "agree" });
    await act(id, "answer", { as: "agree" }, ruth);
    return id;
  };

  return {
    sharedAccount,
    invite,
    act,
    show,
    say,
    promise,
    draft,
    upwardBody,
    booked,
    held,
    written,
    offered,
    coSigned,
  };
};
