import { readFileSync } from "node:fs";
import type { Id, Prefix } from "@allotment/core/id";
import { Person } from "@allotment/core/person/index";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { spendOf } from "../../scripts/demo/area/spend.ts";
import { checkSums } from "../../scripts/demo/check.ts";
import { saltmereAt } from "../../scripts/demo/data.ts";
import { castOf } from "../../scripts/demo/lines.ts";
import { playDemo } from "../../scripts/demo/play.ts";
import { shifted } from "../../scripts/demo/shift.ts";
import { one, type Stage } from "../../scripts/demo/stage.ts";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

/** Half past midnight, 100 days from the demo's own now: nothing in it may lean on the hour or on the season. */
const NOW = "2027-02-10T00:30:00Z";
const DAYS = 100;

describe("the demo", () => {
  let world: World;
  let send: Send;
  let stage: Stage;
  const said: string[] = [];
  const person = (ref: string): Id<"person"> => stage.ids.of("person", ref);
  const get = (ref: string, path: string): Promise<Answer> => send(person(ref), `GET ${path}`);

  beforeAll(async () => {
    world = await newWorld(NOW);
    stage = await playDemo(world.deps, (line) => said.push(line));
    send = newApi(world);
  }, 300_000);

  it("names what it left out", () => {
    expect(said).toEqual([
      "Loading Saltmere: 518 steps …",
      "Left out for now, 37 steps: circles (11), maps (3), insights (9), the safety worry (2), " +
        "what was asked of others about insights (4), governance experiments (2), the health review (6).",
    ]);
  });

  it("holds what the data says, to the penny, with a whole ledger", async () => {
    const sums = { pots: 17, freePence: 54_050_851, spentPence: 5_949_149 };
    expect(await checkSums(stage, world.deps)).toEqual(sums);
  });

  it("would notice a penny", async () => {
    const { expected } = stage.data;
    const off = { ...expected, balancesPence: { ...expected.balancesPence, pot_jo: 145_750 } };
    await expect(checkSums(stage, world.deps, off)).rejects.toThrow(/pot_jo, in pence, is 145751/);
  });

  it("ends today, with every date as far from it as it was and none in words", () => {
    const moved = saltmereAt(world.clock.now());
    expect(moved.now).toBe("2027-02-10T09:00:00Z");
    expect(moved.programme.openedAt).toBe("2026-04-22");
    expect(moved.pots[0]?.openedOn).toBe("2026-04-22");
    expect(shifted({ on: "2026-02-28", at: "2026-12-31T23:59:00Z", words: "by 2026-02-28" }, 1)).toEqual({
      on: "2026-03-01",
      at: "2027-01-01T23:59:00Z",
      words: "by 2026-02-28",
    });
  });

  const everything = async (): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await world.deps.client.send(
        new ScanCommand({ TableName: world.deps.table, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }),
      );
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  };

  it("makes as many of each thing as the data tells of, and nothing that happens later than now", async () => {
    const items = await everything();
    const counts: Record<string, number> = {};
    for (const { __edb_e__: entity } of items) counts[`${entity}`] = (counts[`${entity}`] ?? 0) + 1;
    expect(counts).toMatchObject({
      ...{ organisation: 9, person: 30, programme: 1, application: 7, applicationAnswer: 77 },
      ...{ reviewAsk: 71, perspective: 35, review: 7, decision: 7 },
      ...{ grant: 5, grantVersion: 6, payment: 10, head: 17 },
      // One note is that of a try, which the data keeps with the try.
      ...{ cycle: 5, move: 8, experiment: 5, note: 12 },
      ...{ account: 4, dialogue: 4, dialogueAnswer: 13, promise: 4 },
    });
    const posted = (kind: string) => items.filter((item) => item.__edb_e__ === "tx" && item.kind === kind);
    expect([posted("spend").length, posted("return").length]).toEqual([17, 1]);
    expect(items.filter(({ at }) => typeof at === "string" && at > NOW)).toEqual([]);
  });

  it("lets each person sign in by their own address, and says who they are", async () => {
    const cast = castOf(stage.data);
    expect(cast).toHaveLength(30);
    expect(new Set(cast.map(({ line }) => line)).size).toBeGreaterThan(27);
    for (const { id, name, email } of stage.data.people) {
      const known = await world.asSystem(() => Person.byEmail(email));
      expect(known).toMatchObject({ personId: person(id), name });
      expect(cast).toContainEqual(expect.objectContaining({ name, email }));
    }
  });

  const idsOf = <P extends Prefix>(prefix: P, refs: readonly string[]): string[] =>
    stage.ids.all(prefix, refs).sort();
  const listed = ({ status, body }: Answer, key: string): string[] => {
    expect(status).toBe(200);
    return body.items.map((item: Record<string, string>) => item[key]).sort();
  };

  it("gives each person a home, and their own pots, cycles, talks and accounts", async () => {
    const { people, pots, cycles, dialogues, accounts } = stage.data;
    const refs = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
    for (const { id, name } of people) {
      const me = await get(id, "/api/v1/me");
      expect(me).toMatchObject({ status: 200, body: { person: { name } } });
      expect(me.body.memberships.length, `${name} has a place`).toBeGreaterThan(0);
      expect((await get(id, "/api/v1/me/home")).status).toBe(200);
      const holds = pots.filter(({ holders }) => holders.some(({ personId }) => personId === id));
      expect(listed(await get(id, "/api/v1/pots"), "potId")).toEqual(idsOf("pot", refs(holds)));
      const learns = cycles.filter(({ ownerIds }) => ownerIds.includes(id));
      expect(listed(await get(id, "/api/v1/cycles"), "cycleId")).toEqual(idsOf("cycle", refs(learns)));
      const talks = dialogues.filter(({ givingIds, receivingIds }) =>
        [...givingIds, ...receivingIds].includes(id),
      );
      expect(listed(await get(id, "/api/v1/dialogues"), "dialogueId")).toEqual(idsOf("dlg", refs(talks)));
      const given = accounts.filter(
        ({ history, receiverIds }) => history[0]?.by === id || receiverIds.includes(id),
      );
      expect(listed(await get(id, "/api/v1/accounts"), "accountId")).toEqual(idsOf("acct", refs(given)));
    }
  }, 120_000);

  it("shows each lead what their group applied for and was granted", async () => {
    const { applications, grants } = stage.data;
    for (const { id, orgId, askedPence, decision } of applications) {
      const lead = one(stage.data.applications, id).orgId;
      const by = stage.data.people.find((one) => one.orgId === lead)?.id ?? "";
      const org = `/api/v1/organisations/${stage.ids.of("org", orgId)}`;
      const applied = await get(by, `${org}/applications`);
      expect(applied.body.items).toMatchObject([{ state: "decided", askedPence }]);
      const shown = await get(by, `/api/v1/applications/${stage.ids.of("app", id)}/decision`);
      expect(shown.body).toMatchObject({ choice: decision.choice, reason: decision.reason });
      const granted = grants.filter((grant) => grant.orgId === orgId);
      expect(listed(await get(by, `${org}/grants`), "grantId")).toEqual(
        idsOf(
          "grant",
          granted.map((grant) => grant.id),
        ),
      );
    }
  });

  it("ties each talk to its account, also the open one that speaks of an account given elsewhere", async () => {
    const account = stage.ids.of("acct", "ac_harbour_1");
    const talk = async (ref: string) =>
      (await get("p_mo", `/api/v1/dialogues/${stage.ids.of("dlg", ref)}`)).body;
    expect(await talk("dl_up")).toMatchObject({ state: "coSigned", accountId: account, openTalk: false });
    const served = await talk("dl_served");
    expect(served).toMatchObject({ state: "recordOffered", aboutAccountId: account, openTalk: true });
    expect(served.answers).toHaveLength(2);
    expect(served.closesOn).toBe("2027-02-21");
  });

  const hidden = () => ({
    pot: stage.ids.of("pot", "pot_noor"),
    spend: stage.ids.of("tx", "sp9"),
    person: person("p_noor"),
  });

  it("keeps Noor's pot from everyone but the two who hold it", async () => {
    const { pot, spend } = hidden();
    for (const { id, name } of stage.data.people) {
      const status = id === "p_noor" || id === "p_bea" ? 200 : 404;
      for (const path of [`pots/${pot}`, `pots/${pot}/statement`, `pots/${pot}/pots`, `spends/${spend}`])
        expect((await get(id, `/api/v1/${path}`)).status, `${name} and ${path}`).toBe(status);
    }
  }, 60_000);

  /** Lists that anyone may ask for, and those of each place. */
  const everyList = async (): Promise<string[]> => {
    const { body } = await send(undefined, "GET /api/openapi.json");
    const paths = Object.entries<{ get?: object }>(body.paths).flatMap(([path, { get }]) =>
      get ? [path] : [],
    );
    const ofPlaces = stage.ids
      .known("org")
      .flatMap((id) => [`/organisations/${id}/grants`, `/places/${id}/members`]);
    return [...paths.filter((path) => !path.includes("{")), ...ofPlaces.map((path) => `/api/v1${path}`)];
  };

  it("names Noor in no list to anyone outside Lantern Women", async () => {
    const noor = one(stage.data.people, "p_noor");
    const { name } = one(stage.data.pots, "pot_noor");
    const { what } = one(stage.data.spends, "sp9");
    const { pot, spend, person: id } = hidden();
    const told = new RegExp([noor.name, noor.email, name, what, id, pot, spend].join("|"));
    expect(told.test(JSON.stringify((await get("p_bea", `/api/v1/pots/${pot}`)).body))).toBe(true);
    const others = stage.data.people.filter(({ orgId, id }) => orgId !== "org_lantern" && id !== "p_noor");
    const lists = await everyList();
    expect(lists.length).toBeGreaterThan(30);
    const choice = `/api/v1/pots/${stage.ids.of("pot", "pot_l_choice")}`;
    for (const { id: by } of others)
      for (const path of [...lists, choice, `${choice}/statement?words=true`, `${choice}/pots`])
        expect(told.exec(JSON.stringify((await get(by, path)).body) ?? "")?.[0], path).toBeUndefined();
  }, 300_000);

  it("folds her pot into its parent's line for those who see that", async () => {
    const choice = `/api/v1/pots/${stage.ids.of("pot", "pot_l_choice")}`;
    expect((await get("p_ruth", choice)).body).toMatchObject({
      balancePence: 480_000,
      setAsidePence: 120_000,
    });
    expect((await get("p_ruth", `${choice}/pots`)).body.items).toEqual([]);
  });

  const SpendTry = z.object({
    try: z.object({
      asPerson: z.string(),
      potId: z.string(),
      amountPence: z.number(),
      on: z.string(),
      what: z.string(),
      whyItMatters: z.string(),
    }),
    expect: z.object({
      status: z.int(),
      code: z.string(),
      says: z.string().optional(),
      field: z.string().optional(),
    }),
  });
  const raw = z.object({ badSpendTries: z.array(z.unknown()) });
  const text = readFileSync(new URL("../../scripts/demo/saltmere.json", import.meta.url), "utf8");
  const tries = raw.parse(shifted(JSON.parse(text), DAYS)).badSpendTries;
  const spendTries = tries.flatMap((each) => SpendTry.safeParse(each).data ?? []);

  it("has the seven tries that are refused, of which four are a spend of their own", () => {
    expect([tries.length, spendTries.length]).toEqual([7, 4]);
  });

  it.each(spendTries)(
    "refuses a spend of $try.amountPence pence from $try.potId by $try.asPerson",
    async (each) => {
      const { asPerson, potId, whyItMatters, on, amountPence, what } = each.try;
      const present = one(stage.data.pots, potId).holders.map(({ personId }) => person(personId));
      const spend = { amountPence, what, spentOn: on, why: whyItMatters, presentIds: present };
      const path = `/api/v1/pots/${stage.ids.of("pot", potId)}/spends`;
      const { status, body } = await send(person(asPerson), `POST ${path}`, { key: newKey(), body: spend });
      const { says, field, ...told } = each.expect;
      expect({ status, code: body.code }).toEqual(told);
      if (says) expect(body.detail).toBe(says);
      if (field) expect(body.fields).toEqual([expect.objectContaining({ path: field })]);
    },
  );

  /** The first spend as its holder's phone sent it, with the same key. */
  const again = async (more: object): Promise<Answer> => {
    const { potId, ...body } = spendOf(one(stage.data.spends, "sp1"), stage.ids);
    const key = stage.ids.of("tx", "sp1").slice("tx_".length);
    const path = `/api/v1/pots/${potId}/spends`;
    return send(person("p_dean"), `POST ${path}`, { key, body: { ...body, ...more } });
  };

  it("answers a spend sent again with what it did, and refuses another under its key", async () => {
    const lines = async () => (await get("p_jo", `/api/v1/pots/${stage.ids.of("pot", "pot_jo")}`)).body.lines;
    const before = await lines();
    const same = await again({});
    expect(same).toMatchObject({ status: 200, body: { amountPence: 4250, txId: stage.ids.of("tx", "sp1") } });
    expect(same.headers.get("idempotent-replay")).toBe("true");
    expect(await again({ amountPence: 4251 })).toMatchObject({ status: 409, body: { code: "key_reused" } });
    expect(await lines()).toBe(before);
  });

  it("refuses a new pot with more than its parent has left", async () => {
    const body = {
      parentId: stage.ids.of("pot", "pot_h_team"),
      name: "Saturday pot",
      amountPence: 1_850_000,
      whoDecides: "team",
      holderIds: [person("p_dean")],
      edges: { words: "For Saturdays." },
    };
    const made = await send(person("p_dean"), "POST /api/v1/pots", { key: newKey(), body });
    expect(made).toMatchObject({ status: 422, body: { code: "pot.not_enough" } });
  });
});
