import { AccountHeads } from "@allotment/core/account/account.entity";
import { transact, write } from "@allotment/core/db/transact";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Memberships } from "@allotment/core/membership/membership.entity";
import { beforeAll, describe, expect, it } from "vitest";
import { newApi, type Send } from "../support/api.ts";
import type { Character } from "../support/cast.ts";
import { type Learning, newLearning } from "../support/learning.ts";
import { refusals } from "../support/refusals.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const accounts = "POST /api/v1/accounts";
const change = { before: "We rang within a day", after: "People choose when", since: "2026-07-02" };

describe("accounts", () => {
  let world: World;
  let send: Send;
  let learning: Learning;
  let mo: Id<"person">;
  let ruth: Id<"person">;
  let month = 0;
  beforeAll(async () => {
    world = await newWorld();
    send = newApi(world);
    learning = await newLearning(world);
    mo = learning.who("granteeLead");
    ruth = learning.who("commissioner");
  });

  /** Days that no earlier account of these tests covers. */
  const nextDays = () => {
    month += 1;
    const year = 2000 + Math.floor(month / 12);
    const at = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
    return { from: `${at}-01`, to: `${at}-28` };
  };
  const start = async (more: object = {}) =>
    (await send(mo, accounts, { body: { grantId: learning.grantId, covers: nextDays(), ...more } })).body;
  const at = (id: string) => `/api/v1/accounts/${id}`;
  const save = (id: string, key: string, body: object, version = 1, by = mo) =>
    send(by, `PATCH ${at(id)}/parts/${key}`, { version, body });
  const act = (id: string, name: string, body?: object, by = mo) =>
    send(by, `POST ${at(id)}/actions/${name}`, body ? { body } : {});
  const fill = async (id: string) => {
    await save(id, "learnt", { words: "Trust starts when people choose." });
    await save(id, "how", { words: "Weekly team hour." });
    await save(id, "changed", { changes: [change] });
    await save(id, "involved", { words: "Nine people we serve.", missing: "The hospital" });
    await save(id, "wentWrong", { words: "Calls felt like being chased." });
  };
  const shared = async (receivers: Id<"person">[] = [ruth], more: object = {}) => {
    const { accountId } = await start();
    await fill(accountId);
    const answer = await act(accountId, "share", { receiverIds: receivers, ...more });
    expect(answer.status).toBe(200);
    return accountId as string;
  };
  const partOf = (body: { parts: { key: string }[] }, key: string) =>
    body.parts.find((part) => part.key === key);

  it("start with four questions and two that may be left, saved one by one", async () => {
    const made = await send(mo, accounts, {
      body: { grantId: learning.grantId, covers: nextDays() },
      key: newKey(),
    });
    expect(made).toMatchObject({
      status: 201,
      body: { state: "drafting", byFunder: false, giverName: "Harbour Door" },
    });
    expect(made.body.parts.map((part: { key: string }) => part.key)).toEqual([
      "learnt",
      "how",
      "changed",
      "involved",
      "wentWrong",
      "notSure",
    ]);
    const saved = await save(made.body.accountId, "learnt", { words: "Trust" });
    expect(saved).toMatchObject({ status: 200, body: { words: "Trust", version: 2, savedById: mo } });
    expect((await save(made.body.accountId, "learnt", { words: "" }, 2)).status).toBe(200);
  });

  it("keep both texts when two people write one answer", async () => {
    const dean = learning.who("granteeWorker");
    const { accountId } = await start({ withIds: [dean] });
    await save(accountId, "how", { words: "From Mo" });
    const second = await save(accountId, "how", { words: "From Dean" }, 1, dean);
    expect(second).toMatchObject({
      status: 409,
      body: { code: "changed_since", current: { words: "From Mo", version: 2 } },
    });
    expect((await send(mo, `PATCH ${at(accountId)}/parts/how`, { body: { words: "x" } })).status).toBe(428);
  });

  const teamCycle = async (by: Id<"person">): Promise<string> =>
    (await send(by, "POST /api/v1/cycles", { body: { purpose: "Trust", scale: "team", share: 4 } })).body
      .cycleId;

  it("bring in what the group began to do differently in their days", async () => {
    const worker = learning.who("granteeWorker");
    const body = { words: "We let people choose", share: 2, change: { ...change, since: "1999-05-02" } };
    await send(worker, "POST /api/v1/notes", { body });
    const own = { ...body, cycleId: await teamCycle(worker), change: { ...change, since: "1999-05-01" } };
    await send(learning.who("citizen"), "POST /api/v1/notes", { body: { ...own, share: 4 } });
    const early = await start({ covers: { from: "1999-01-01", to: "1999-05-02" } });
    expect(partOf(early, "changed")).toMatchObject({ changes: [{ ...change, since: "1999-05-02" }] });
    const later = await start({ covers: { from: "1999-05-03", to: "1999-12-31" } });
    expect(partOf(later, "changed")).toMatchObject({ changes: [] });
  });

  it("cover days that no earlier one of theirs covers", async () => {
    const covers = nextDays();
    const first = await start({ covers });
    const body = { grantId: learning.grantId, covers };
    expect(await send(mo, accounts, { body })).toMatchObject({
      status: 409,
      body: { code: "account.overlaps" },
    });
    expect((await act(first.accountId, "withdraw")).body.state).toBe("withdrawn");
    expect((await send(mo, accounts, { body })).status).toBe(201);
    const both = await Promise.all(
      [1, 2].map(() =>
        send(mo, accounts, { body: { ...body, covers: { from: "1990-01-01", to: "1990-02-01" } } }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("are shared when the four questions have words, and never because they are late or thin", async () => {
    const { accountId } = await start();
    const thin = await act(accountId, "share", { receiverIds: [ruth] });
    expect(thin.status).toBe(400);
    expect(thin.body.fields.map((field: { path: string }) => field.path)).toEqual([
      "learnt",
      "how",
      "changed",
      "involved",
    ]);
    await fill(accountId);
    await save(accountId, "involved", { missing: "" }, 2);
    const silent = await act(accountId, "share", { receiverIds: [ruth] });
    expect(silent.body.fields.map((field: { path: string }) => field.path)).toEqual(["involved.missing"]);
    await save(accountId, "involved", { noOneMissing: true }, 3);
    expect((await act(accountId, "share", { receiverIds: [] })).status).toBe(400);
    expect((await act(accountId, "share", { receiverIds: [ruth] })).body).toMatchObject({
      state: "shared",
      share: 3,
      funderReads: true,
    });
  });

  it("may say that nothing has changed yet, and why", async () => {
    const { accountId } = await start();
    await fill(accountId);
    await save(accountId, "changed", { changes: [], nothingYet: "It is too soon to tell" }, 2);
    expect((await act(accountId, "share", { receiverIds: [ruth] })).body.state).toBe("shared");
  });

  it("stay as they were shared, and can be taken back before the talk", async () => {
    const id = await shared();
    expect((await save(id, "learnt", { words: "New" }, 2)).status).toBe(409);
    const back = await act(id, "take-back");
    expect(back.body).toMatchObject({ state: "drafting", receiverIds: [] });
    expect((await send(ruth, `GET ${at(id)}`)).status).toBe(404);
    await save(id, "learnt", { words: "Said better" }, 2);
    await act(id, "share", { receiverIds: [ruth] });
    const read = await send(ruth, `GET ${at(id)}`);
    expect(partOf(read.body, "learnt")).toMatchObject({
      words: "Said better",
      question: "What have you learnt about your purpose?",
    });
    expect(read.body.actions).toEqual([]);
  });

  it("quote notes only as far as their writers share them, and mark what is taken back", async () => {
    const worker = learning.who("granteeWorker");
    const note = async (more: object, by = worker) =>
      (await send(by, "POST /api/v1/notes", { body: { words: "The talk happens at the sink.", ...more } }))
        .body.noteId;
    const cycle = { purpose: "Trust", scale: "team", share: 4 };
    const { cycleId } = (await send(worker, "POST /api/v1/cycles", { body: cycle })).body;
    const close = await note({ cycleId, share: 2 });
    const open = await note({ cycleId, share: 4 });
    const own = await note({ cycleId, share: 2 }, mo);
    const { accountId } = await start();
    const quote = (noteIds: string[]) =>
      send(mo, `POST ${at(accountId)}/parts/learnt/actions/fill-from-notes`, { body: { noteIds } });
    expect(await quote([open, close])).toMatchObject({
      status: 422,
      body: { code: "account.may_not_quote", fields: [{ path: "noteIds.1" }] },
    });
    const filled = await quote([open, own]);
    expect(filled.body.quotes).toMatchObject([
      { takenBack: false, words: "The talk happens at the sink." },
      {},
    ]);
    expect(
      (await send(worker, `PATCH /api/v1/notes/${open}`, { version: 2, body: { words: "x" } })).status,
    ).toBe(409);
    await fill(accountId);
    await save(accountId, "learnt", { words: "Doing beats talking" }, 2);
    await act(accountId, "share", { receiverIds: [ruth] });
    await send(worker, `POST /api/v1/notes/${open}/actions/take-back`);
    const read = await send(ruth, `GET ${at(accountId)}`);
    expect((partOf(read.body, "learnt") as unknown as { quotes: unknown[] }).quotes).toMatchObject([
      { takenBack: true },
      { takenBack: false, byId: mo },
    ]);
    expect(JSON.stringify(read.body).match(/at the sink/g)).toHaveLength(1);
  });

  it("go no further than the words of others that they quote", async () => {
    const worker = learning.who("granteeWorker");
    const note = { words: "At the sink.", share: 4 };
    const { noteId } = (await send(worker, "POST /api/v1/notes", { body: note })).body;
    const { accountId } = await start();
    await fill(accountId);
    const fillIn = `POST ${at(accountId)}/parts/learnt/actions/fill-from-notes`;
    expect((await send(mo, fillIn, { body: { noteIds: [noteId] } })).status).toBe(200);
    expect(await act(accountId, "share", { receiverIds: [ruth], share: 5 })).toMatchObject({
      status: 422,
      body: { code: "account.may_not_quote", fields: [{ path: "learnt" }] },
    });
    expect((await act(accountId, "share", { receiverIds: [ruth], share: 4 })).status).toBe(200);
  });

  it("are read by those they were shared with, and known of by the board and auditors", async () => {
    const readers = async (id: string) => {
      const found: string[] = [];
      for (const [who, personId] of Object.entries(learning.cast)) {
        const answer = await send(personId, `GET ${at(id)}`);
        if (answer.status === 200) found.push(`${who} ${answer.body.view}`);
      }
      return found.sort();
    };
    const outline = ["auditor outline", "governor outline"];
    const team = ["granteeLead full", "granteeWorker full"];
    const toFunder = await shared([ruth]);
    expect(await readers(toFunder)).toEqual(
      [...outline, ...team, "commissioner full", "steward full"].sort(),
    );
    const toPeers = await shared([learning.who("otherGrantee")], { summary: "For the board" });
    expect(await readers(toPeers)).toEqual([...outline, ...team, "otherGrantee full"].sort());
    const board = await send(learning.who("governor"), `GET ${at(toPeers)}`);
    expect(board.body).toMatchObject({ summary: "For the board", parts: [], authorIds: [] });
    const audit = await send(learning.who("auditor"), `GET ${at(toPeers)}`);
    expect(audit.body).toMatchObject({ summary: "", parts: [], people: {} });
  });

  it("are gone for a role that was taken away, at the next request", async () => {
    const id = await shared([ruth]);
    const steward = await world.person("A steward");
    const role = { personId: steward, scope: learning.places.programmeId, role: "steward" as const };
    await world.asSystem(() => transact([Membership.roleWrite({ ...role, title: "Steady Ground" })]));
    expect((await send(steward, `GET ${at(id)}`)).status).toBe(200);
    await world.asSystem(() => transact([write(Memberships.delete(role))]));
    expect((await send(steward, `GET ${at(id)}`)).status).toBe(404);
  });

  it("are given by the funder too, to its whole programme", async () => {
    const body = { programmeId: learning.places.programmeId, covers: nextDays() };
    const made = await send(ruth, accounts, { body });
    expect(made).toMatchObject({
      status: 201,
      body: { byFunder: true, share: 4, orgId: learning.places.funderId },
    });
    const { accountId } = made.body;
    await save(accountId, "learnt", { words: "Our form asked for too much" }, 1, ruth);
    const jo = learning.who("citizen");
    const cycle = { purpose: "Forms", scale: "place", share: 4, programmeId: learning.places.programmeId };
    const { cycleId } = (await send(jo, "POST /api/v1/cycles", { body: cycle })).body;
    const theirs = { words: "I gave up on page two.", cycleId, share: 4 };
    const { noteId } = (await send(jo, "POST /api/v1/notes", { body: theirs })).body;
    const quote = `POST ${at(accountId)}/parts/learnt/actions/fill-from-notes`;
    expect(await send(ruth, quote, { body: { noteIds: [noteId] } })).toMatchObject({
      status: 422,
      body: { code: "permission.needed", fields: [{ path: "personSaidYesAt" }] },
    });
    const asked = (personSaidYesAt: string) =>
      send(ruth, quote, { body: { noteIds: [noteId], personSaidYesAt } });
    expect((await asked("2027-01-01T00:00:00Z")).status).toBe(400);
    expect((await asked("2026-11-01T12:00:00Z")).status).toBe(200);
    await save(accountId, "how", { words: "Asked five groups" }, 1, learning.who("steward"));
    await save(accountId, "changed", { changes: [change] }, 1, ruth);
    await save(accountId, "involved", { missing: "Our finance team" }, 1, ruth);
    expect((await send(mo, `GET ${at(accountId)}`)).status).toBe(404);
    await act(accountId, "share", { receiverIds: [mo, learning.who("otherGrantee")] }, ruth);
    for (const who of ["granteeLead", "otherGrantee", "citizen", "governor", "auditor"] as const)
      expect((await send(learning.cast[who], `GET ${at(accountId)}`)).body.view, who).toBe("full");
    const quoted = async (who: Character) =>
      JSON.stringify((await send(learning.cast[who], `GET ${at(accountId)}`)).body).includes(theirs.words);
    expect([await quoted("governor"), await quoted("auditor")]).toEqual([true, false]);
  });

  it("show an auditor nothing that someone served wrote, added or was named in", async () => {
    const jo = learning.who("citizen");
    const auditor = learning.who("auditor");
    const body = { programmeId: learning.places.programmeId, covers: nextDays(), withIds: [jo] };
    const { accountId } = (await send(ruth, accounts, { body })).body;
    await save(accountId, "learnt", { words: "Forms put people off" }, 1, ruth);
    await save(accountId, "how", { words: "Jo typed this herself" }, 1, jo);
    await save(accountId, "changed", { changes: [change] }, 1, ruth);
    await save(accountId, "involved", { missing: "Our finance team" }, 1, ruth);
    await act(accountId, "share", { receiverIds: [mo] }, ruth);
    await world.asSystem(async () => {
      const coSigned = AccountHeads.patch({ accountId }).set({ state: "coSigned" });
      await transact([write(coSigned)]);
    });
    await act(accountId, "add-addendum", { words: "Jo has more to say" }, jo);
    await act(accountId, "add-addendum", { words: "Mo has more to say" }, mo);
    const read = async (by: Id<"person">) => JSON.stringify((await send(by, `GET ${at(accountId)}`)).body);
    for (const words of ["Jo typed this herself", "Jo has more to say", jo]) {
      expect(await read(learning.who("governor"))).toContain(words);
      expect(await read(auditor)).not.toContain(words);
    }
    for (const words of ["Forms put people off", "Mo has more to say"])
      expect(await read(auditor)).toContain(words);
    const lately = async (who: Character) =>
      (await send(learning.cast[who], "GET /api/v1/me/home")).body.latelyLearnt.filter(
        ({ subject }: { subject: string }) => subject === accountId,
      );
    for (const who of ["governor", "auditor", "citizen", "otherGrantee"] as const)
      expect(await lately(who), who).toMatchObject([{ words: "Forms put people off" }]);
    expect(await lately("outsider")).toEqual([]);
  });

  it("name their talk to those in it and to auditors; to anyone else there is no such talk", async () => {
    const dean = learning.who("granteeWorker");
    const id = await shared([ruth], { share: 4 });
    const inviting = {
      kind: "upward",
      grantId: learning.grantId,
      accountId: id,
      givingIds: [mo],
      receivingIds: [ruth],
    };
    const { dialogueId } = (await send(mo, "POST /api/v1/dialogues", { body: inviting })).body;
    const named = async (by: Id<"person">) => {
      const { dialogueId, inTalk } = (await send(by, `GET ${at(id)}`)).body;
      return { dialogueId, inTalk };
    };
    for (const by of [mo, ruth, learning.who("auditor")])
      expect(await named(by)).toEqual({ dialogueId, inTalk: true });
    for (const by of [dean, learning.who("governor"), learning.who("citizen")]) {
      expect(await named(by)).toEqual({ inTalk: false });
      const list = await send(by, `GET /api/v1/accounts?grantId=${learning.grantId}`);
      expect(JSON.stringify(list.body)).not.toContain(dialogueId);
    }
  });

  it("are listed for those who give and hear them, and by grant as far as each may see", async () => {
    const id = await shared([ruth]);
    const draft = (await start()).accountId;
    const ids = async (who: Character, query = "") => {
      const { body } = await send(learning.cast[who], `GET /api/v1/accounts${query}`);
      return body.items.map((head: { accountId: string }) => head.accountId) as string[];
    };
    expect(await ids("granteeLead")).toEqual(expect.arrayContaining([id, draft]));
    expect(await ids("commissioner")).toContain(id);
    expect(await ids("commissioner")).not.toContain(draft);
    const ofGrant = `?grantId=${learning.grantId}`;
    expect(await ids("granteeLead", ofGrant)).toContain(draft);
    expect(await ids("steward", ofGrant)).toContain(id);
    expect(await ids("steward", ofGrant)).not.toContain(draft);
    expect(await ids("citizen", ofGrant)).not.toContain(id);
    expect(await ids("auditor", ofGrant)).toContain(id);
  });

  it("refuse what can't be read, and have no field for a mark", async () => {
    const both = { grantId: learning.grantId, programmeId: learning.places.programmeId, covers: nextDays() };
    expect((await send(mo, accounts, { body: both })).status).toBe(400);
    const backwards = { grantId: learning.grantId, covers: { from: "2030-02-01", to: "2030-01-01" } };
    expect((await send(mo, accounts, { body: backwards })).status).toBe(400);
    const { accountId } = await start();
    expect((await save(accountId, "learnt", { words: "x", score: 4 })).status).toBe(400);
    expect((await save(accountId, "verdict", { words: "x" })).status).toBe(400);
    for (const name of ["approve", "accept", "reject"])
      expect((await act(accountId, name, {})).status).toBe(404);
    expect((await act(accountId, "add-addendum", { words: "Later" })).status).toBe(409);
  });

  it("refuse those who may not see them, and those whose they are not", async () => {
    const { cast, grantId } = learning;
    const taking: Character[] = [
      "commissioner",
      "steward",
      "governor",
      "safeguardingLead",
      "learningPartner",
    ];
    const here: Character[] = [
      ...taking,
      "auditor",
      "granteeWorker",
      "citizen",
      "funderStaff",
      "otherGrantee",
    ];
    const notFound: Character[] = ["reviewer", "outsider"];
    const starting = { body: { grantId, covers: nextDays() } };
    await refusals("startAccount", send, cast, accounts, starting, {
      forbidden: here,
      notFound,
      allowed: ["granteeLead"],
    });
    const listing = { notFound, allowed: [...here, "granteeLead"] as Character[] };
    await refusals("listAccounts", send, cast, `GET /api/v1/accounts?grantId=${grantId}`, {}, listing);

    const id = await shared([ruth]);
    const unseen: Character[] = [
      "safeguardingLead",
      "learningPartner",
      "citizen",
      "funderStaff",
      "otherGrantee",
      ...notFound,
    ];
    const reads: Character[] = ["commissioner", "steward", "governor", "auditor", "granteeWorker"];
    const see = { notFound: unseen, allowed: [...reads, "granteeLead"] as Character[] };
    const writes = { notFound: unseen, forbidden: reads, allowed: ["granteeLead"] as Character[] };
    await refusals("showAccount", send, cast, `GET ${at(id)}`, {}, see);
    const saving = { version: 1, body: { words: "x" } };
    await refusals("saveAccountPart", send, cast, `PATCH ${at(id)}/parts/learnt`, saving, writes);
    const quoting = { body: { noteIds: [world.deps.newId("note")] } };
    await refusals(
      "fillAccountPart",
      send,
      cast,
      `POST ${at(id)}/parts/learnt/actions/fill-from-notes`,
      quoting,
      writes,
    );
    await refusals(
      "shareAccount",
      send,
      cast,
      `POST ${at(id)}/actions/share`,
      { body: { receiverIds: [ruth] } },
      writes,
    );
    await refusals("takeAccountBack", send, cast, `POST ${at(id)}/actions/take-back`, {}, writes);
    await refusals("withdrawAccount", send, cast, `POST ${at(id)}/actions/withdraw`, {}, writes);
    const parties = {
      notFound: unseen,
      forbidden: ["steward", "governor", "auditor", "granteeWorker"] as Character[],
      allowed: ["granteeLead", "commissioner"] as Character[],
    };
    await refusals(
      "addAccountAddendum",
      send,
      cast,
      `POST ${at(id)}/actions/add-addendum`,
      { body: { words: "x" } },
      parties,
    );
  });
});
