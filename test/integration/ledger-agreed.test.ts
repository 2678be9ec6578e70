import type { Id } from "@allotment/core/id";
import { Change } from "@allotment/core/pot/index";
import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { justBefore, watch } from "../support/faults.ts";
import { asHolder, type Fund, newFund, newPot } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";
import { conditions, named, sum, transactionsOf, unitsOf } from "../support/write-units.ts";

type Person = Id<"person">;

let world: World;
let fund: Fund;
let ash: Person;
let bo: Person;
let potId: Id<"pot">;
let sent: ReturnType<typeof watch>;

beforeEach(async () => {
  world = await newWorld();
  fund = await newFund(world);
  [ash, bo] = [await world.person("Ash"), await world.person("Bo")];
  ({ potId } = await newPot(world, fund.holder, { parentId: fund.potId, holderIds: [fund.holder, ash] }));
  sent = watch(world);
});

const at = (sk: string) => ({ pk: `POT#${potId}`, sk });
const item = async (sk: string) =>
  (await world.deps.client.send(new GetCommand({ TableName: world.deps.table, Key: at(sk) }))).Item;
const set = (sk: string, name: string, value: unknown) =>
  world.deps.client.send(
    new UpdateCommand({
      ...{ TableName: world.deps.table, Key: at(sk), UpdateExpression: "SET #a = :v" },
      ...{ ExpressionAttributeNames: { "#a": name }, ExpressionAttributeValues: { ":v": value } },
    }),
  );
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
const edges = { words: "Anything that helps." };
const change = (who: Person, wish: object, key = newKey()) =>
  asHolder(world, who, () => Change.change({ potId, why: "It fits better", ...wish }), key);
const ask = async (wish: object) => {
  const { items } = await change(fund.holder, wish);
  const changeId = items[0]?.changeId ?? expect.unreachable();
  return (who: Person) => asHolder(world, who, () => Change.sayYes({ potId, changeId }));
};
const stands = async () => [await item("HEAD"), await item("PROFILE")];

describe("a change of what was agreed", () => {
  it("is one line of no money: head, line and posting, six write units, and what was agreed beside them", async () => {
    sent.length = 0;
    await change(ash, { edges });
    const [acts = []] = transactionsOf(sent);
    expect(acts.map(named)).toEqual(["TX", "ANSWERED", "CHANGE", "PROFILE*", "HEAD*", "E"]);
    expect(
      sum(
        await unitsOf(
          world,
          acts.filter((act) => /^(TX|HEAD|E)\*?$/.test(named(act))),
        ),
      ),
    ).toBe(6);
    expect(conditions(acts[4])).toEqual([
      ...["attribute_exists(#pk)", "attribute_exists(#sk)", "#seq = :seq", "#state = :state"],
      ...["#currency = :currency", "#lastAt <= :lastAt", "contains(#holders, :holders)"],
    ]);
    expect(acts[4]?.UpdateExpression).not.toMatch(/balance|credited|debited/);
    expect(conditions(acts[3])).toContain("#edges = :edges");
    expect(acts[0]?.Item).toMatchObject({ external: 0, legs: [[potId, expect.any(Number), 0]] });
  });

  it("writes nothing of the ledger while a yes is missing, and with the last one takes away what waited", async () => {
    sent.length = 0;
    const yes = await ask({ twoOfUs: true });
    await yes(ash);
    const [asked = [], said = []] = transactionsOf(sent);
    expect(asked.map(named).filter((name) => /^(TX|HEAD|E)\*?$/.test(name))).toEqual([]);
    expect(said.map(named)).toEqual(["TX", "ANSWERED", "CHANGE", "potChange", "CHANGE", "HEAD*", "E"]);
    expect(conditions(said[2])).toContain("#version = :version");
  });

  it("is not made by someone who holds the pot no more", async () => {
    const [, profile] = await stands();
    justBefore(world, () => set("HEAD", "holders", new Set([bo])));
    expect(await codeOf(change(ash, { edges }))).toBe("not_allowed");
    expect(await item("PROFILE")).toEqual(profile);
  });

  it("takes the place of nothing that was agreed meanwhile", async () => {
    const { edges: was } = (await item("PROFILE")) ?? {};
    justBefore(world, () => set("PROFILE", "edges", { ...was, words: "Meanwhile." }));
    expect(await codeOf(change(ash, { edges }))).toBe("wrong_state");
    expect((await item("PROFILE"))?.edges).toMatchObject({ words: "Meanwhile." });
  });

  it("is not so without the yes of someone who joined meanwhile", async () => {
    const yes = await ask({ twoOfUs: true });
    justBefore(world, async () => {
      await set("HEAD", "holders", new Set([fund.holder, ash, bo]));
      await set("HEAD", "seq", Number((await item("HEAD"))?.seq) + 1);
    });
    expect(await codeOf(yes(ash))).toBe("wrong_state");
    expect(await item("HEAD")).not.toHaveProperty("twoOfUs");
  });

  it("is not made from a yes that is old: what waits is answered as it stands", async () => {
    const yes = await ask({ twoOfUs: true });
    justBefore(world, () => set("CHANGE#next", "version", 7));
    expect(await codeOf(yes(ash))).toBe("wrong_state");
    expect(await item("HEAD")).not.toHaveProperty("twoOfUs");
  });

  it("waits one at a time", async () => {
    await ask({ twoOfUs: true });
    const waits = await item("CHANGE#next");
    expect(await codeOf(change(ash, { twoOfUs: true }))).toBe("wrong_state");
    expect(await item("CHANGE#next")).toEqual(waits);
  });

  it("is not made in a pot that rests, even when it was put to rest meanwhile", async () => {
    justBefore(world, () => set("HEAD", "state", "resting"));
    expect(await codeOf(change(ash, { edges }))).toBe("pot.resting");
  });

  it("is asked for by those who hold the pot, while it is open, and when it is something else than it is", async () => {
    const wish = { parentId: fund.potId, holderIds: [ash, bo] };
    const theirs = (await newPot(world, fund.holder, wish)).potId;
    const asked = { potId: theirs, why: "It fits better", twoOfUs: true } as const;
    const nosy = asHolder(world, fund.holder, () => Change.change(asked));
    expect(await codeOf(nosy)).toBe("not_allowed");
    await set("HEAD", "state", "resting");
    expect(await codeOf(change(ash, { twoOfUs: true }))).toBe("pot.resting");
    await set("HEAD", "state", "open");
    await set("HEAD", "twoOfUs", true);
    expect(await codeOf(change(ash, { twoOfUs: true }))).toBe("pot.nothing_to_change");
    expect(await item("CHANGE#next")).toBeUndefined();
  });

  it("counts a yes of someone who holds the pot, while it is open, and once for each", async () => {
    await set("HEAD", "holders", new Set([fund.holder, ash, bo]));
    const yes = await ask({ twoOfUs: true });
    const cy = await world.person("Cy");
    expect(await codeOf(yes(cy))).toBe("not_found");
    await set("HEAD", "state", "resting");
    expect(await codeOf(yes(ash))).toBe("pot.resting");
    await set("HEAD", "state", "open");
    justBefore(world, () => set("CHANGE#next", "version", 7));
    expect(await codeOf(yes(ash))).toBe("wrong_state");
    expect(await item("CHANGE#next")).toMatchObject({ saidYesIds: [fund.holder] });
  });

  it("is answered by no one who only sees the pot", async () => {
    const yes = await ask({ twoOfUs: true });
    await set("HEAD", "holders", new Set([ash, bo]));
    // Who holds the pot above sees that it is there.
    expect(await codeOf(yes(fund.holder))).toBe("not_allowed");
  });

  it("is not so when it fits the pot no more", async () => {
    const yes = await ask({ twoOfUs: true });
    await set("HEAD", "holders", new Set([fund.holder]));
    expect(await codeOf(yes(fund.holder))).toBe("bad_input");
    expect(await item("HEAD")).not.toHaveProperty("twoOfUs");
  });
});
