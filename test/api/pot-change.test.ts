import type { Id } from "@allotment/core/id";
import { describe, expect, it } from "vitest";
import type { Answer } from "../support/api.ts";
import { newOutbox } from "../support/outbox.ts";
import { code, newPotCast, spendBody } from "../support/pot-cast.ts";
import { newKey } from "../support/world.ts";

const words = (said: string) => ({ edges: { words: said } });

const { world, send, jo, dean, priya, pot, head, clean } = await newPotCast();

describe("changing who decides in a pot, or what was agreed", () => {
  const withJo = (more: object = {}) => pot({ whoDecides: "mix", holderIds: [jo, dean], ...more });
  const ask = (who: Id<"person">, potId: string, wish: object, key = newKey()): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${potId}/changes`, { body: { why: "It fits better", ...wish }, key });
  const answer = (who: Id<"person">, potId: string, changeId: string, act = "say-yes", key = newKey()) =>
    send(who, `POST /api/v1/pots/${potId}/changes/${changeId}/actions/${act}`, { key });
  const read = async (who: Id<"person">, potId: string) =>
    (await send(who, `GET /api/v1/pots/${potId}`)).body;

  it("is so at once in a team's pot, is a line of the pot, and says how it was before", async () => {
    const potId = await pot();
    const before = await head(potId);
    const key = newKey();
    const changed = await ask(dean, potId, words("Anything that helps the door team."), key);
    expect(changed.body.items).toEqual([
      expect.objectContaining({
        byId: dean,
        waitingIds: [],
        actions: [],
        was: expect.objectContaining({ edges: expect.objectContaining({ words: "Lawful." }) }),
      }),
    ]);
    const again = await ask(dean, potId, words("Anything that helps the door team."), key);
    expect([again.status, again.headers.get("idempotent-replay"), again.body]).toEqual([
      200,
      "true",
      changed.body,
    ]);
    expect((await read(priya, potId)).edges.words).toBe("Anything that helps the door team.");
    const after = await head(potId);
    expect([after?.seq, after?.balance]).toEqual([(before?.seq ?? 0) + 1, before?.balance]);
    const { rows } = (await send(priya, `GET /api/v1/pots/${potId}/statement?words=true`)).body;
    expect(rows.at(-1)).toMatchObject({
      ...{ kind: "agreed", amountPence: 0, actorId: dean, why: "It fits better" },
    });
    await clean();
  });

  it("takes the person's own yes in a pot held with them, and reserves nothing until then", async () => {
    const potId = await withJo();
    const before = await head(potId);
    const asked = await ask(dean, potId, { whoDecides: "citizenDirects", ...words("Jo chooses.") });
    const [{ changeId, waitingIds, actions }] = asked.body.items;
    expect([waitingIds, actions]).toEqual([[jo], ["drop"]]);
    expect(await head(potId)).toEqual(before);
    expect(code(await answer(dean, potId, changeId))).toEqual([422, "permission.needed"]);
    expect((await read(jo, potId)).edges.words).toBe("Lawful.");
    // Money is used as before while it waits.
    const body = spendBody(100);
    expect((await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() })).status).toBe(201);
    const wait = { subject: potId, page: "change" };
    expect((await send(jo, "GET /api/v1/me/home")).body.waitingForYou).toContainEqual(
      expect.objectContaining(wait),
    );
    const key = newKey();
    expect((await answer(jo, potId, changeId, "say-yes", key)).status).toBe(200);
    expect((await answer(jo, potId, changeId, "say-yes", key)).headers.get("idempotent-replay")).toBe("true");
    expect(await read(dean, potId)).toMatchObject({
      whoDecides: "citizenDirects",
      edges: { words: "Jo chooses." },
    });
    expect((await send(jo, "GET /api/v1/me/home")).body.waitingForYou).not.toContainEqual(
      expect.objectContaining(wait),
    );
    expect(code(await answer(jo, potId, changeId))).toEqual([409, "wrong_state"]);
    expect((await ask(jo, potId, { whoDecides: "citizenHolds" })).body.items[0].waitingIds).toEqual([]);
    await clean();
  });

  it("is gone with a no, whoever says it, and all stays as it was", async () => {
    const potId = await withJo();
    const before = [await head(potId), (await read(jo, potId)).edges];
    for (const who of [jo, dean]) {
      const { changeId } = (await ask(dean, potId, words("Only what the office lists."))).body.items[0];
      const dropped = await answer(who, potId, changeId, "drop");
      expect([dropped.status, dropped.body.items]).toEqual([200, []]);
      expect(code(await answer(jo, potId, changeId))).toEqual([409, "wrong_state"]);
    }
    expect([await head(potId), (await read(jo, potId)).edges]).toEqual(before);
  });

  it("turns two of us on with a yes from all who hold it", async () => {
    const potId = await pot({ holderIds: [dean, priya, jo] });
    const { changeId } = (await ask(dean, potId, { twoOfUs: true })).body.items[0];
    expect((await answer(priya, potId, changeId)).body.items[0].waitingIds).toEqual([jo]);
    expect(code(await answer(priya, potId, changeId))).toEqual([422, "permission.needed"]);
    expect((await read(dean, potId)).twoOfUs).toBe(false);
    await answer(jo, potId, changeId);
    expect((await read(dean, potId)).twoOfUs).toBe(true);
    const body = spendBody(100);
    const alone = await send(dean, `POST /api/v1/pots/${potId}/spends`, { body, key: newKey() });
    expect(code(alone)).toEqual([422, "pot.two_of_us"]);
    await clean();
  });

  it("waits one at a time, and is made so once when the last two say yes at the same moment", async () => {
    const potId = await pot({ whoDecides: "circle", holderIds: [dean, priya, jo] });
    const { changeId } = (await ask(dean, potId, words("We bring it to the circle."))).body.items[0];
    expect(code(await ask(priya, potId, words("Another way.")))).toEqual([409, "wrong_state"]);
    const { seq = 0 } = (await head(potId)) ?? {};
    const both = await Promise.all([answer(priya, potId, changeId), answer(jo, potId, changeId)]);
    const late = both.findIndex(({ status }) => status === 409);
    if (late >= 0) await answer([priya, jo][late] ?? jo, potId, changeId);
    expect([(await head(potId))?.seq, (await read(jo, potId)).edges.words]).toEqual([
      seq + 1,
      "We bring it to the circle.",
    ]);
  });

  it("keeps what was agreed since it was asked for, and the yes of someone who joined since", async () => {
    const potId = await pot({ holderIds: [dean, priya] });
    const { changeId } = (await ask(dean, potId, { twoOfUs: true, ...words("Old words.") })).body.items[0];
    await ask(priya, potId, words("New words."));
    expect(code(await answer(priya, potId, changeId))).toEqual([409, "wrong_state"]);
    expect(await read(priya, potId)).toMatchObject({ twoOfUs: false, edges: { words: "New words." } });
    await answer(dean, potId, changeId, "drop");
    const next = (await ask(dean, potId, { twoOfUs: true })).body.items[0];
    await send(dean, `POST /api/v1/pots/${potId}/actions/add-holder`, {
      body: { personId: jo },
      key: newKey(),
    });
    expect((await answer(priya, potId, next.changeId)).body.items[0].waitingIds).toEqual([jo]);
    const { waitingForYou } = (await send(jo, "GET /api/v1/me/home")).body;
    expect(waitingForYou).toContainEqual(expect.objectContaining({ subject: potId, page: "change" }));
  });

  it("is refused by name, with nothing changed, when it changes nothing or would turn the pot into another kind", async () => {
    const team = await pot();
    const own = await withJo({ holderIds: [jo, dean, priya] });
    const before = [await head(team), await head(own)];
    expect(code(await ask(dean, team, {}))).toEqual([422, "pot.nothing_to_change"]);
    expect(code(await ask(dean, team, { whoDecides: "team" }))).toEqual([422, "pot.nothing_to_change"]);
    expect(code(await ask(dean, team, { whoDecides: "pair" }))).toEqual([422, "pot.other_kind"]);
    expect(code(await ask(jo, own, { whoDecides: "team" }))).toEqual([422, "pot.other_kind"]);
    expect(code(await ask(jo, own, { whoDecides: "pair" }))).toEqual([400, "bad_input"]);
    const alone = await pot({ holderIds: [dean] });
    expect(code(await ask(dean, alone, { twoOfUs: true }))).toEqual([400, "bad_input"]);
    expect(code(await ask(dean, team, { twoOfUs: false }))).toEqual([400, "bad_input"]);
    expect(code(await ask(dean, team, { ...words("Fine."), why: "" }))).toEqual([400, "bad_input"]);
    expect(code(await ask(dean, team, words("x".repeat(1501))))).toEqual([400, "bad_input"]);
    expect([await head(team), await head(own)]).toEqual(before);
    await send(dean, `POST /api/v1/pots/${team}/actions/rest`, { key: newKey() });
    expect(code(await ask(dean, team, words("Later.")))).toEqual([409, "pot.resting"]);
  });

  it("is told to those whose yes it takes, then to all; a no is told kindly; no letter says what it is about", async () => {
    const outbox = await newOutbox(world);
    const potId = await withJo();
    await outbox.read();
    const told = async () => {
      outbox.mails.length = 0;
      await outbox.read();
      return outbox.mails.map(({ to, subject }) => [to, subject]);
    };
    const { changeId } = (await ask(dean, potId, words("Bus fares too."))).body.items[0];
    expect(await told()).toEqual([
      ["jo@people.example", "Someone asks to change what you agreed about a pot"],
    ]);
    await answer(jo, potId, changeId, "drop");
    expect(await told()).toEqual([["dean@people.example", "A pot you hold stays as it was"]]);
    const next = (await ask(dean, potId, words("Bus fares too."))).body.items[0];
    await told();
    await answer(jo, potId, next.changeId);
    expect(await told()).toEqual([["dean@people.example", "What you agreed about a pot has changed"]]);
    expect(outbox.mails.map(({ text }) => text).join()).not.toMatch(/£|Bus fares|fits better/);
  });
});
