import { readFileSync } from "node:fs";
import type { Id } from "@allotment/core/id";
import { Ledger, reconcile } from "@allotment/core/pot/index";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { asked, give } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

interface PotRow {
  id: string;
  parentId: string | null;
  name: string;
  amountPence: number;
  whoDecides: "organisation" | "team";
  grantId?: string;
  holders: { personId: string }[];
  edges: { words: string };
  [more: string]: unknown;
}
interface SpendRow {
  id: string;
  potId: string;
  amountPence: number;
  on: string;
  what: string;
  whyItMatters: string;
  learningNote: string | null;
  recordedBy: string;
  conflictDeclared?: { by: string; what: string; secondLookBy: string };
  payeeTie?: { by: string; what: string; steppedBack: boolean };
  toldSameDay?: { personId: string; at: string };
  history: { why?: string }[];
  [more: string]: unknown;
}
interface Saltmere {
  people: { id: string; name: string; orgId: string | null; roles: string[]; servedByOrgIds?: string[] }[];
  pots: PotRow[];
  spends: SpendRow[];
  badSpendTries: { try: Record<string, unknown>; expect: Record<string, unknown> }[];
  expected: { balancesPence: Record<string, number>; totalSpentPence: number; rootPence: number };
  timeline: { at: string; by: string; what: string; id: string; to: string }[];
}

// The demo's own file: its shape is the loader's business, and this test reads the parts above.
const demo = JSON.parse(readFileSync("scripts/demo/saltmere.json", "utf8")) as Saltmere;

const find = <T extends { id: string }>(list: readonly T[], id: unknown): T =>
  list.find((each) => each.id === id) ?? expect.unreachable(`No ${String(id)}`);

/** Replays Saltmere's pots and spends through the API, as the people and at the times that its file says. */
describe("the pots of Saltmere", () => {
  let world: World;
  let send: Send;
  const ids = new Map<string, string>();
  const keys = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const id = <P extends string>(name: unknown) =>
    (ids.get(String(name)) ?? `none_${String(name)}`) as `${P}_${string}`;
  const person = (name: unknown) => id<"person">(name) as Id<"person">;

  const roleOf: Record<string, Parameters<typeof give>[3]> = {
    commissioner: "commissioner",
    programmeSteward: "steward",
    governor: "governor",
    auditor: "auditor",
    granteeLead: "granteeLead",
    granteeWorker: "granteeWorker",
    citizen: "citizen",
    learningPartner: "learningPartner",
  };
  const ofProgramme = new Set(["commissioner", "steward", "learningPartner"]);

  const join = async ({
    id: name,
    name: called,
    orgId,
    roles,
    servedByOrgIds,
  }: Saltmere["people"][number]) => {
    const personId = await world.person(called);
    ids.set(name, personId);
    for (const each of roles) {
      const role = roleOf[each];
      if (!role) continue;
      const org = orgId ?? servedByOrgIds?.[0];
      const scope = ofProgramme.has(role) || org === undefined ? ids.get("programme") : orgOf(org);
      await give(world, personId, scope as Id<"org">, role);
    }
  };
  const orgOf = (name: string): string => {
    const known = ids.get(name) ?? world.deps.newId("org");
    ids.set(name, known);
    return known;
  };

  const propose = async (pot: PotRow, by: string): Promise<void> => {
    const { name, amountPence, whoDecides, edges, hidden, share, nameForOthers, statutory } = pot;
    const holderIds = pot.holders.map(({ personId }) => person(personId));
    if (pot.parentId && !pot.grantId) {
      const body = {
        parentId: id(pot.parentId),
        name,
        amountPence,
        whoDecides,
        edges,
        holderIds,
        hidden,
        share,
      };
      const made = await send(person(by), "POST /api/v1/pots", {
        body: { ...body, nameForOthers, statutory },
        key: newKey(),
      });
      expect(made, name).toMatchObject({
        status: 201,
        body: { state: "proposed", balancePence: amountPence },
      });
      ids.set(pot.id, made.body.potId);
      return;
    }
    const potId = world.deps.newId("pot");
    ids.set(pot.id, potId);
    const programmeId = id<"prog">("programme");
    const made = { potId, programmeId, name, amountPence, holderIds, whoDecides, edges };
    await asked(world, person(by), () =>
      pot.parentId
        ? Ledger.award({
            fromPotId: id(pot.parentId),
            awards: [{ ...made, orgId: orgOf(`org_${pot.id.slice(4)}`) as Id<"org"> }],
            reason: { decisionId: world.deps.newId("dec") },
          })
        : Ledger.openFund({ ...made, funderOrgId: orgOf("org_council") as Id<"org"> }),
    );
  };

  const bodyOf = (spend: SpendRow) => {
    const many = (names: unknown) => (Array.isArray(names) ? names.map(person) : undefined);
    const one = (name: unknown) => (name === undefined ? undefined : person(name));
    const { conflictDeclared: tied, payeeTie: gains, toldSameDay: told } = spend;
    const tie = tied
      ? { personId: person(tied.by), what: tied.what, secondLookById: person(tied.secondLookBy) }
      : gains && { personId: person(gains.by), what: gains.what, steppedBack: gains.steppedBack };
    return {
      ...{
        amountPence: spend.amountPence,
        spentOn: spend.on,
        what: spend.what,
        why: spend.whyItMatters,
        tie,
      },
      learningNote: spend.learningNote ?? undefined,
      decidedByIds: many(spend.decidedByIds),
      presentIds: many(spend.presentIds),
      toldSameDay: told && { personId: person(told.personId), at: told.at },
      ...{ choseById: one(spend.choseById), paidById: one(spend.paidById), paidToIds: many(spend.paidToIds) },
      ...{ receiptKept: spend.receipt ?? false, share: spend.share },
    };
  };

  const record = async (spend: SpendRow): Promise<void> => {
    const key = newKey();
    const path = `POST /api/v1/pots/${id(spend.potId)}/spends`;
    const answer = await send(person(spend.recordedBy), path, { body: bodyOf(spend), key });
    expect(answer, spend.id).toMatchObject({ status: 201 });
    ids.set(spend.id, answer.body.txId);
    keys.set(spend.id, key);
    answers.set(spend.id, answer);
  };

  const steps: Record<string, (row: Saltmere["timeline"][number]) => Promise<void>> = {
    "pot proposed": (row) => propose(find(demo.pots, row.id), row.by),
    "pot open": async (row) => {
      const path = `POST /api/v1/pots/${id(row.id)}/actions/open`;
      if (find(demo.pots, row.id).grantId)
        await asked(world, person(row.by), () => Ledger.openPot({ potId: id(row.id) }));
      else expect((await send(person(row.by), path, { key: newKey() })).status, row.id).toBe(200);
    },
    "pot holder yes": async (row) => {
      const path = `POST /api/v1/pots/${id(row.id)}/actions/say-yes`;
      expect((await send(person(row.by), path, { key: newKey() })).status, row.id).toBe(200);
    },
    "spend recorded": (row) => record(find(demo.spends, row.id)),
    "spend returned": async (row) => {
      const reason = find(demo.spends, row.id).history.find(({ why }) => why)?.why;
      const path = `POST /api/v1/spends/${id(row.id)}/actions/return`;
      expect((await send(person(row.by), path, { body: { reason }, key: newKey() })).status).toBe(201);
    },
  };

  beforeAll(async () => {
    world = await newWorld("2026-01-01T09:00:00Z");
    send = newApi(world);
    ids.set("programme", world.deps.newId("prog"));
    for (const each of demo.people) await join(each);
    for (const row of demo.timeline) {
      const step = steps[`${row.what} ${row.to}`];
      if (!step) continue;
      world.clock.set(row.at);
      // Months pass: everyone signs in anew.
      send = newApi(world);
      await step(row);
    }
    world.clock.set("2026-11-02T09:00:00Z");
    send = newApi(world);
  }, 120_000);

  it("hold what the file says, and add up to the penny", async () => {
    const heads = await world.asSystem(() => Ledger.heads(demo.pots.map((pot) => id(pot.id))));
    const balances = Object.fromEntries(demo.pots.map((pot, n) => [pot.id, heads[n]?.balance]));
    expect(balances).toEqual(demo.expected.balancesPence);
    const report = await world.asSystem(() => reconcile(id("pot_root"), "2027-01-01"));
    expect(report).toMatchObject({ pots: 17, broken: {} });
    expect(report.balance + demo.expected.totalSpentPence).toBe(demo.expected.rootPence);
  });

  type Try = Record<string, unknown>;

  const sendPot = ({ newChildOf, name, amountPence, asPerson }: Try) =>
    send(person(asPerson), "POST /api/v1/pots", {
      body: {
        ...{ parentId: id(newChildOf), name, amountPence, whoDecides: "team" },
        ...{ holderIds: [person(asPerson)], edges: { words: "Lawful." } },
      },
      key: newKey(),
    });

  const sendSpend = (bad: Try) => {
    const same = bad.sameBodyAndKeyAs ?? bad.sameKeyAs;
    // A try is a spend with parts left out; what is left out here is left out of the request.
    const spend = (same ? { ...find(demo.spends, same), ...bad } : bad) as unknown as SpendRow;
    const key = keys.get(String(same)) ?? newKey();
    const path = `POST /api/v1/pots/${id(spend.potId)}/spends`;
    return send(person(bad.asPerson), path, { body: bodyOf(spend), key });
  };

  it.each(demo.badSpendTries.map((each) => [JSON.stringify(each.try), each] as const))(
    "answer %s as the file says",
    async (_, { try: bad, expect: wanted }) => {
      const answer = await (bad.newChildOf ? sendPot(bad) : sendSpend(bad));
      const fields = answer.body.fields?.map(({ path }: { path: string }) => path);
      const found = {
        ...{ status: answer.status, code: answer.body.code, says: answer.body.detail },
        field: fields?.includes(wanted.field) ? wanted.field : fields,
        header: `Idempotent-Replay: ${answer.headers.get("idempotent-replay")}`,
      };
      const { note: _note, ...due } = wanted;
      expect(found).toMatchObject(due);
      if (bad.sameBodyAndKeyAs) expect(answer.body).toEqual(answers.get("sp1")?.body);
    },
  );

  it("are not moved by a bad try", async () => {
    const heads = await world.asSystem(() => Ledger.heads([id("pot_jo"), id("pot_lee"), id("pot_h_team")]));
    expect(heads.map(({ balance }) => balance)).toEqual([145_751, 71_000, 1_842_500]);
  });

  it("keep Noor's pot from everyone but its two holders, as one sum and no count", async () => {
    for (const { id: name } of demo.people) {
      const { status } = await send(person(name), `GET /api/v1/pots/${id("pot_noor")}`);
      expect(status, name).toBe(["p_noor", "p_bea"].includes(name) ? 200 : 404);
      expect((await send(person(name), `GET /api/v1/spends/${id("sp9")}`)).status, name).toBe(status);
    }
    for (const name of ["p_ruth", "p_ema", "p_bea"]) {
      const choice = await send(person(name), `GET /api/v1/pots/${id("pot_l_choice")}`);
      expect(choice.body).toMatchObject({ setAsidePence: 120_000, balancePence: 480_000 });
      const under = await send(person(name), `GET /api/v1/pots/${id("pot_l_choice")}/pots`);
      expect(under.body).toEqual({ items: [] });
      const statement = await send(
        person(name),
        `GET /api/v1/pots/${id("pot_l_choice")}/statement?words=true`,
      );
      expect(JSON.stringify(statement.body)).not.toContain(id("pot_noor"));
      expect(statement.body.rows.at(-1)).toMatchObject({
        amountPence: -120_000,
        other: { name: "Set aside with people" },
      });
      const tree = await send(person(name), `GET /api/v1/pots/${id("pot_root")}/tree`);
      expect(JSON.stringify(tree.body)).not.toContain(id("pot_noor"));
    }
    const mine = await send(person("p_noor"), "GET /api/v1/pots");
    expect(mine.body.items.map(({ name }: { name: string }) => name)).toEqual(["A and Bea"]);
  });

  it("show the council sums and dates of a pair's pot, and Harbour Door no words of theirs", async () => {
    const pot = `GET /api/v1/pots/${id("pot_jo")}`;
    const ruth = await send(person("p_ruth"), pot);
    expect(ruth.body).toMatchObject({ name: "A pot held with a person", balancePence: 145_751 });
    expect(ruth.body).not.toHaveProperty("holderIds");
    expect((await send(person("p_pri"), pot)).body).toMatchObject({ name: "Jo and Dean" });
    const spend = `GET /api/v1/spends/${id("sp1")}`;
    for (const [who, words] of [
      ["p_jo", true],
      ["p_dean", true],
      ["p_pri", false],
      ["p_mo", false],
      ["p_ruth", false],
    ] as const) {
      const { body } = await send(person(who), spend);
      expect(body.money, who).toMatchObject({ amountPence: 4250, spentOn: "2026-05-06" });
      expect("words" in body, who).toBe(words);
    }
    const ema = await send(person("p_ema"), `GET /api/v1/pots/${id("pot_jo")}/statement?words=true`);
    expect(ema.body.rows.some((row: object) => "what" in row || "actorId" in row)).toBe(false);
    expect((await send(person("p_fin"), pot)).status).toBe(404);
  });

  it("give the tree to Ruth, without its hidden part, and to no grantee", async () => {
    const tree = await send(person("p_ruth"), `GET /api/v1/pots/${id("pot_root")}/tree`);
    expect(tree.body.items.length).toBe(16);
    const sum = tree.body.items.reduce(
      (total: number, pot: { balancePence: number }) => total + pot.balancePence,
      0,
    );
    expect(sum).toBe(60_000_000 - 5_949_149 - 92_500);
    expect((await send(person("p_mo"), `GET /api/v1/pots/${id("pot_root")}/tree`)).status).toBe(404);
  });

  it("let Marcus give the second look that Dean's tie asked for, once", async () => {
    const on = `/api/v1/spends/${id("sp16")}`;
    expect((await send(person("p_marcus"), `GET ${on}`)).body.actions).toContain("look");
    expect((await send(person("p_dean"), `POST ${on}/actions/look`, { key: newKey() })).status).toBe(403);
    const looked = await send(person("p_marcus"), `POST ${on}/actions/look`, { key: newKey() });
    expect(looked.body.notes).toMatchObject([{ kind: "look", by: person("p_marcus") }]);
    expect(looked.body.actions).not.toContain("look");
    const again = await send(person("p_marcus"), `POST ${on}/actions/look`, { key: newKey() });
    expect(again).toMatchObject({ status: 409, body: { code: "wrong_state" } });
  });

  it("let Col make no pot in a grant that Mo holds", async () => {
    const body = { parentId: id("pot_harbour"), name: "Door team pot", amountPence: 100, whoDecides: "team" };
    const answer = await send(person("p_col"), "POST /api/v1/pots", {
      body: { ...body, holderIds: [person("p_dean")], edges: { words: "Lawful." } },
      key: newKey(),
    });
    expect(answer.status).toBe(403);
  });
});
