import type { Id } from "@allotment/core/id";
import { Ledger } from "@allotment/core/pot/index";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { playDemo } from "../../scripts/demo/play.ts";
import { one, type Stage } from "../../scripts/demo/stage.ts";
import { type Answer, newApi, type Send } from "../support/api.ts";
import { leastOf, type Operation, operationsOf } from "../support/described.ts";
import { asked, give, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

const everything = async ({ deps }: World): Promise<Record<string, unknown>[]> => {
  const { table: TableName, client } = deps;
  const first = await client.send(new ScanCommand({ TableName }));
  const items = first.Items ?? [];
  let next = first.LastEvaluatedKey;
  while (next) {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey: next }));
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  }
  return items;
};

/** Every id in the table, by its prefix. */
const idsIn = async (world: World): Promise<Map<string, string[]>> => {
  const found = new Map<string, Set<string>>();
  for (const { pk } of await everything(world))
    for (const [id, prefix = ""] of String(pk).matchAll(/([a-z]+)_[0-9a-z]{26}/g))
      found.set(prefix, (found.get(prefix) ?? new Set()).add(id));
  return new Map([...found].map(([prefix, all]) => [prefix, [...all]]));
};

/** A link to the next page, with what it holds laid open. */
const opened = (next: unknown): string =>
  typeof next === "string" ? Buffer.from(next.split(".")[0] ?? "", "base64url").toString() : "";

/**
 * Noor's pot is kept out of sight of all but its two holders. Here everyone else walks every route there is, with every
 * id there is, and none of them learns that it is there: a route that is added later is walked too.
 */
describe("a pot kept out of sight, to everyone else", () => {
  let world: World;
  let send: Send;
  let stage: Stage;
  let operations: Operation[];
  let ids: Map<string, string[]>;
  let hidden: Id<"pot">;
  let secrets: string[];
  let noor: string;

  const person = (ref: string): Id<"person"> => stage.ids.of("person", ref);
  // One for each role that could see a pot; Fin holds the pot above it, and Jo is served as Noor is.
  const readers = ["p_ruth", "p_col", "p_vik", "p_ema", "p_sal", "p_mo", "p_fin", "p_jo", "p_lee"] as const;

  const prefixes: Record<string, string> = { orgId: "org", programmeId: "prog", applicationId: "app" };
  const others: Record<string, string> = {
    ...{ decisionId: "dec", experimentId: "exp", dialogueId: "dia", accountId: "acct", draftId: "tx" },
  };
  /** Every id that could stand for a parameter. */
  const idsFor = (name: string): string[] => {
    if (name === "scope" || name === "place") return [...(ids.get("org") ?? []), ...(ids.get("prog") ?? [])];
    const prefix = prefixes[name] ?? others[name] ?? name.replace(/Id$/, "");
    return ids.get(prefix) ?? [];
  };
  const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

  beforeAll(async () => {
    world = await newWorld("2026-11-02T09:00:00Z");
    stage = await playDemo(world.deps, () => {});
    send = newApi(world);
    hidden = stage.ids.of("pot", "pot_noor");
    noor = person("p_noor");
    const above = stage.ids.of("pot", "pot_l_choice");
    const joined = await send(person("p_bea"), `POST /api/v1/pots/${above}/actions/add-holder`, {
      body: { personId: person("p_fin") },
      key: newKey(),
    });
    expect(joined.status).toBe(200);
    const spend = stage.ids.of("tx", "sp9");
    // Fin is asked about the pot and not told so; what it was for is Noor’s own words.
    const question = { askedIds: [person("p_fin")], txId: spend, words: "Would you buy this again?" };
    const asked = await send(person("p_bea"), `POST /api/v1/pots/${hidden}/questions`, {
      body: question,
      key: newKey(),
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    const said = { words: "To see who is at the door, could be traced", share: 1 };
    const trail = await send(person("p_noor"), "POST /api/v1/matters", { body: said, key: newKey() });
    const linked = await send(person("p_bea"), `POST /api/v1/spends/${spend}/actions/matter`, {
      body: { matterId: trail.body.items[0].matterId },
      key: newKey(),
    });
    expect(linked.body.about).toMatchObject({ words: said.words });
    ids = await idsIn(world);
    operations = await operationsOf(send);
    const { name, email } = one(stage.data.people, "p_noor");
    secrets = [
      hidden,
      spend,
      noor,
      name,
      email,
      "A and Bea",
      "door camera",
      "feel safe at night",
      "could be traced",
    ];
  }, 300_000);

  /** What is said of the pot in an answer, in its words and in its link to the next page. */
  const told = ({ body }: Answer): string[] => {
    const text = `${JSON.stringify(body ?? "")}${opened(body?.next)}`;
    return secrets.filter((secret) => text.includes(secret));
  };

  /** Read a list to its end. */
  const walk = async (who: string, act: string): Promise<Answer> => {
    const answer = await send(person(who), act);
    expect(told(answer), `${act} tells ${who}`).toEqual([]);
    const { next } = answer.body ?? {};
    if (answer.status !== 200 || typeof next !== "string") return answer;
    const [start = ""] = act.split(/[?&]cursor=/);
    await walk(who, `${start}${start.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(next)}`);
    return answer;
  };

  /** The addresses of a route, with each id that fits. */
  const addressesOf = ({ path, parameters }: Operation): string[] => {
    const [name, ...more] = namesIn(path);
    const fixed = more.reduce((all, each) => all.replace(`{${each}}`, idsFor(each)[0] ?? "none"), path);
    const paths = name === undefined ? [path] : idsFor(name).map((id) => fixed.replace(`{${name}}`, id));
    const asked = parameters.filter((each) => each.in === "query");
    if (asked.some((each) => each.name === "words"))
      return paths.flatMap((each) => [`${each}?words=true`, each]);
    if (asked.some((each) => each.name === "on")) return paths.map((each) => `${each}?on=2026-06-01`);
    const by = asked.find((each) => /Id$|^place$/.test(each.name));
    return by ? paths.flatMap((each) => idsFor(by.name).map((id) => `${each}?${by.name}=${id}`)) : paths;
  };

  /** Walk one route with every id; whether any of them answered. Who holds the pot is a secret where money is told of. */
  const walkRoute = async (who: string, operation: Operation): Promise<boolean> => {
    const ofMoney = /^\/api\/v1\/(pots|spends|experiments)/.test(operation.path);
    let some = false;
    for (const address of addressesOf(operation)) {
      const { status, body } = await walk(who, `GET ${address}`);
      some ||= status === 200;
      if (ofMoney && status === 200)
        expect(JSON.stringify(body), `${address} tells ${who}`).not.toContain(noor);
    }
    return some;
  };

  it.each(readers)(
    "tells %s nothing, on any page of any list of any route",
    { timeout: 120_000 },
    async (who) => {
      const answered: string[] = [];
      for (const operation of operations.filter(({ method }) => method === "get"))
        if (await walkRoute(who, operation)) answered.push(operation.operationId);
      // A walk that sees nothing would show nothing.
      expect(answered).toEqual(expect.arrayContaining(["home", "listMyPots", "listMySamples"]));
      if (who === "p_ruth") expect(answered).toContain("showPotTree");
      if (who === "p_fin")
        expect(answered).toEqual(expect.arrayContaining(["listPotsUnder", "showQuestion"]));
    },
  );

  it("tells its holders, so that the walk would find it", async () => {
    expect(told(await send(noor as Id<"person">, `GET /api/v1/pots/${hidden}`))).toContain(hidden);
    expect(told(await send(noor as Id<"person">, "GET /api/v1/pots"))).toContain("A and Bea");
  });

  it("is one sum on the pot above it, with no count of pots or of people", async () => {
    const pots = operations.filter(({ path }) => path.startsWith("/api/v1/pots"));
    for (const { operationId, answers } of pots)
      expect(answers, operationId).not.toMatch(/"(children|count|potCount|hiddenPots|holderCount)":/);
    const above = stage.ids.of("pot", "pot_l_choice");
    for (const who of ["p_ruth", "p_fin"]) {
      const { body } = await send(person(who), `GET /api/v1/pots/${above}`);
      expect(body).toMatchObject({ setAsidePence: 120_000 });
    }
  });

  const bodyFor = ({ body }: Operation, potId: string): { body?: unknown } => {
    const words: Record<string, string> = {
      ...{ spentOn: "2026-10-30", at: "2026-10-30T09:00:00Z", type: "image/png" },
    };
    const known = (pattern: string, name: string): string => {
      const prefix = /^\^([a-z]+)_/.exec(pattern)?.[1];
      if (prefix === "pot") return potId;
      return (prefix && ids.get(prefix)?.[0]) || (words[name] ?? "Some words");
    };
    return body ? { body: leastOf(body, known) } : {};
  };

  it("answers every act on it, and on its spend, as if it had never been there", async () => {
    const never = { pot: world.deps.newId("pot"), tx: world.deps.newId("tx") };
    const noReceipt = world.deps.newId("rcpt");
    const noAnswer = world.deps.newId("ans");
    const real = { pot: hidden, tx: stage.ids.of("tx", "sp9") };
    const acts = operations.filter(
      ({ path, method, body }) =>
        /\{(potId|txId)\}/.test(path) || (method === "post" && JSON.stringify(body ?? "").includes("^pot_")),
    );
    expect(acts.length).toBeGreaterThan(20);
    const unread: string[] = [];
    for (const operation of acts) {
      const { path, method, operationId, parameters } = operation;
      const on = parameters.some(({ name }) => name === "on") ? "?on=2026-06-01" : "";
      const ask = async (who: string, those: typeof never) => {
        const filled = path
          .replace("{potId}", those.pot)
          .replace("{txId}", those.tx)
          .replace("{receiptId}", noReceipt)
          .replace("{answerId}", noAnswer)
          .replaceAll(/\{\w+\}/g, never.tx);
        const sending = method === "get" ? {} : { ...bodyFor(operation, those.pot), key: newKey() };
        const { status, body } = await send(person(who), `${method.toUpperCase()} ${filled}${on}`, sending);
        const { code, detail, fields, title } = body ?? {};
        return { status, code, detail, fields, title };
      };
      // Ema, an auditor, may ask to read a spend that she sees.
      for (const who of ["p_fin", "p_ruth", "p_jo", "p_ema"]) {
        const answer = await ask(who, real);
        expect(answer, `${operationId} as ${who}`).toEqual(await ask(who, never));
        if (answer.status !== 404 && /^.api.v1.(pots|spends)/.test(path))
          unread.push(`${operationId} ${answer.status}`);
      }
    }
    // Others than 404 never got as far as the pot, so they would show nothing.
    expect(new Set(unread)).toEqual(new Set());
  }, 120_000);
});

describe("a list that goes on, with pots out of sight among those it lists", () => {
  it("tells of none of them, nor does its link to the next page", async () => {
    const world = await newWorld();
    const send = newApi(world);
    const fund = await newFund(world);
    const [col, noor] = [await world.person("Col"), await world.person("Noor")];
    await give(world, col, fund.programmeId, "steward");
    const { programmeId } = fund;
    const pots = Array.from({ length: 27 }, () => world.deps.newId("pot"));
    const award = { name: "A grant", amountPence: 100, holderIds: [fund.holder], programmeId };
    const whole = { ...award, whoDecides: "organisation", edges: { words: "Lawful." } } as const;
    await asked(world, fund.holder, () =>
      Ledger.award({
        fromPotId: fund.potId,
        awards: pots.map((potId) => ({ ...whole, potId, orgId: world.deps.newId("org") })),
        reason: { decisionId: world.deps.newId("dec") },
      }),
    );
    const hide = { parentId: fund.potId, hidden: true, holderIds: [fund.holder, noor], amountPence: 100 };
    const hidden = [await newPot(world, fund.holder, hide), await newPot(world, fund.holder, hide)];
    const list = `GET /api/v1/pots/${fund.potId}/pots`;
    const first = await send(col, list);
    const rest = await send(col, `${list}?cursor=${encodeURIComponent(first.body.next)}`);
    expect([first.body.items.length, rest.body.items.length]).toEqual([25, 2]);
    expect(opened(first.body.next)).toContain("pot_");
    for (const { potId } of hidden)
      for (const { body } of [first, rest])
        expect(`${JSON.stringify(body)}${opened(body.next)}`).not.toContain(potId);
    const { items } = (await send(col, `GET /api/v1/pots/${fund.potId}/tree`)).body;
    expect(items.length).toBe(28);
  });
});
