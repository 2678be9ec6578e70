import type { Id } from "@allotment/core/id";
import { modes, potStates } from "@allotment/core/pot/pot.rules";
import { describe, expect, it } from "vitest";
import { sources } from "../architecture/sources.ts";
import type { Answer } from "../support/api.ts";
import { newOutbox } from "../support/outbox.ts";
import { code, newPotCast, spendBody } from "../support/pot-cast.ts";
import { newKey } from "../support/world.ts";

const { world, send, fund, jo, dean, priya, pot, head, clean } = await newPotCast();

describe("two of us", () => {
  const newTeam = (more: object = {}) => pot({ twoOfUs: true, ...more });
  const post = (
    who: Id<"person">,
    path: string,
    sent: unknown = undefined,
    key = newKey(),
  ): Promise<Answer> =>
    send(who, `POST /api/v1/pots/${path}`, { key, ...(sent === undefined ? {} : { body: sent }) });
  const write = async (who: Id<"person">, potId: string, amountPence: number): Promise<string> => {
    const key = newKey();
    expect((await post(who, `${potId}/drafts`, spendBody(amountPence), key)).status).toBe(200);
    return `tx_${key}`;
  };
  const yes = (who: Id<"person">, potId: string, draftId: string, key = newKey()) =>
    post(who, `${potId}/drafts/${draftId}/actions/say-yes`, undefined, key);

  it("is written down by one, keeps no money back, and is saved by another's yes with both names", async () => {
    const potId = await newTeam();
    expect(code(await post(dean, `${potId}/spends`, spendBody(100)))).toEqual([422, "pot.two_of_us"]);
    const before = await head(potId);
    const draftId = await write(dean, potId, 4000);
    expect(await head(potId)).toEqual(before);
    expect((await send(priya, "GET /api/v1/me/home")).body.waitingForYou).toContainEqual(
      expect.objectContaining({
        subject: potId,
        page: "drafts",
        says: "Dean wrote down a spend. Say yes together?",
      }),
    );
    expect((await send(dean, "GET /api/v1/me/home")).body.waitingForOthers).toContainEqual(
      expect.objectContaining({ subject: potId, page: "drafts" }),
    );
    expect(code(await yes(dean, potId, draftId))).toEqual([422, "pot.two_of_us"]);
    const key = newKey();
    const saved = await yes(priya, potId, draftId, key);
    expect(saved).toMatchObject({ status: 201, body: { amountPence: 4000, balancePence: 6000 } });
    expect([(await yes(priya, potId, draftId, key)).status, (await head(potId))?.balance]).toEqual([
      200, 6000,
    ]);
    expect(code(await yes(priya, potId, draftId))).toEqual([409, "wrong_state"]);
    const { facts, recordedById } = (await send(dean, `GET /api/v1/spends/${saved.body.txId}`)).body;
    expect([recordedById, facts.saidYesIds, [...facts.decidedByIds].sort()]).toEqual([
      dean,
      [dean, priya],
      [dean, priya].sort(),
    ]);
    expect((await send(dean, `GET /api/v1/pots/${potId}/drafts`)).body.items).toEqual([]);
    await clean();
  });

  it("can be dropped by either, and then no one can say yes", async () => {
    const potId = await newTeam();
    for (const who of [dean, priya]) {
      const draftId = await write(dean, potId, 100);
      const dropped = await post(who, `${potId}/drafts/${draftId}/actions/drop`);
      expect(dropped).toMatchObject({ status: 200, body: { items: [] } });
      expect(code(await yes(priya, potId, draftId))).toEqual([409, "wrong_state"]);
    }
    expect((await head(potId))?.balance).toBe(10_000);
  });

  it("is saved once, when two say yes at the same moment, and only while there is money", async () => {
    const potId = await newTeam({ holderIds: [dean, priya, jo] });
    const [first, second] = [await write(dean, potId, 6000), await write(dean, potId, 6000)];
    const both = await Promise.all([yes(priya, potId, first), yes(jo, potId, first)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await yes(priya, potId, second)).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
    expect((await head(potId))?.balance).toBe(4000);
  });

  it("is for pots whose holders chose it, and any of them can end it; a person's own pot is theirs to say", async () => {
    const potId = await newTeam();
    expect(await post(dean, `${potId}/actions/one-is-enough`)).toMatchObject({ body: { twoOfUs: false } });
    expect((await post(dean, `${potId}/spends`, spendBody(100))).status).toBe(201);
    expect(code(await post(dean, `${potId}/drafts`, spendBody(100)))).toEqual([422, "pot.one_is_enough"]);
    expect(code(await post(dean, `${potId}/actions/one-is-enough`))).toEqual([409, "wrong_state"]);
    const pair = await newTeam({ whoDecides: "pair", holderIds: [jo, dean] });
    expect(code(await post(dean, `${pair}/actions/one-is-enough`))).toEqual([422, "permission.needed"]);
    const key = newKey();
    const together = { ...spendBody(100), toldSameDay: { personId: dean, at: "2026-11-02T09:00:00Z" } };
    expect((await post(jo, `${pair}/drafts`, together, key)).status).toBe(200);
    expect((await yes(dean, pair, `tx_${key}`)).status).toBe(201);
    const alone = {
      parentId: fund.potId,
      name: "A",
      amountPence: 100,
      whoDecides: "team",
      holderIds: [dean],
    };
    const made = await send(fund.holder, "POST /api/v1/pots", {
      body: { ...alone, edges: { words: "Lawful." }, twoOfUs: true },
      key: newKey(),
    });
    expect([made.status, made.body.fields?.[0]?.path]).toEqual([400, "twoOfUs"]);
  });

  it("has the answer it had when it is sent again, though the pot has come to decide otherwise", async () => {
    const potId = await newTeam();
    const key = newKey();
    const first = await post(dean, `${potId}/drafts`, spendBody(100), key);
    const circle = { whoDecides: "circle", why: "We bring it to all of us" };
    const { changeId } = (await post(dean, `${potId}/changes`, circle)).body.items[0];
    await post(priya, `${potId}/changes/${changeId}/actions/say-yes`);
    expect(code(await post(dean, `${potId}/drafts`, spendBody(100)))).toEqual([400, "bad_input"]);
    const again = await post(dean, `${potId}/drafts`, spendBody(100), key);
    expect([again.status, again.headers.get("idempotent-replay"), again.body]).toEqual([
      200,
      "true",
      first.body,
    ]);
  });

  it("does not tie the hands of the one who is left", async () => {
    const potId = await newTeam();
    await post(priya, `${potId}/actions/leave`);
    expect((await post(dean, `${potId}/spends`, spendBody(100))).status).toBe(201);
  });

  it("is told to the others, with no sum and no word of what it is for", async () => {
    const outbox = await newOutbox(world);
    const potId = await newTeam();
    await outbox.read();
    outbox.mails.length = 0;
    await write(dean, potId, 4250);
    await outbox.read();
    expect(outbox.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["priya@people.example", "Say yes together?"],
    ]);
    expect(outbox.mails[0]?.text).toContain("Dean wrote down a spend");
    expect(outbox.mails[0]?.text).not.toMatch(/£|42\.50|Bus|sister/);
  });

  it("is the only place where a spend waits for anyone: no other route, state or button asks", async () => {
    const { body: described } = await send(undefined, "GET /api/openapi.json");
    const paths = described.paths as Record<string, Record<string, { operationId: string; summary: string }>>;
    const asking = Object.entries(paths)
      .filter(([path]) => /^\/api\/v1\/(pots|spends)/.test(path))
      .flatMap(([, methods]) => Object.values(methods))
      .filter(({ operationId, summary }) =>
        /yes|together|agree|second|draft|allow|confirm/i.test(operationId + summary),
      )
      .map(({ operationId }) => operationId);
    const toHold = ["makePot", "sayYesToPot", "openPot", "freezePot", "lookAtSpend"];
    const together = ["listSpendDrafts", "writeDownSpend", "sayYesToSpend", "dropSpendDraft", "letOneSpend"];
    // A change of what was agreed takes the yes of those whose pot it is; no spend waits for it.
    const agreed = ["sayYesToPotChange"];
    expect(asking.filter((id) => !toHold.includes(id)).sort()).toEqual([...together, ...agreed].sort());
    expect(potStates).toEqual(["proposed", "open", "resting", "frozen", "closed"]);
    const said = sources(/^packages\/web\/src\/features\/pot\/.*\.tsx$/)
      .filter(({ text }) => /together\?|sayYesTo|writeDown\(/i.test(text))
      .map(({ path }) => path.replace(/^.*\//, ""));
    expect(said.sort()).toEqual(["drafts-page.tsx", "write-down-form.tsx"]);
  });

  it.each(modes.filter((mode) => mode !== "funder"))(
    "leaves a spend of a %s pot a one-step act",
    async (whoDecides) => {
      const potId = await newTeam({ whoDecides, holderIds: [jo, dean], twoOfUs: false });
      const who =
        whoDecides === "citizenHolds" || whoDecides === "circle" ? { decidedByIds: [jo, dean] } : {};
      const spent = await post(dean, `${potId}/spends`, spendBody(100, { presentIds: [jo, dean], ...who }));
      expect([spent.status, (await head(potId))?.balance]).toEqual([201, 9900]);
    },
  );
});
