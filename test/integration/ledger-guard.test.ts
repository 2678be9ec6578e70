import { fn } from "@allotment/core/fn";
import type { Id } from "@allotment/core/id";
import { Ledger, Pot, Spend } from "@allotment/core/pot/index";
import { MOST_AWARDS, MOST_DEPTH, MOST_HOLDERS } from "@allotment/core/pot/pot.rules";
import { txId as SpendTx } from "@allotment/core/pot/spend.schema";
import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Fault, injectFaults, justBefore, watch } from "../support/faults.ts";
import { aSpend, asHolder, asked, type Fund, newFund, newPot, spend } from "../support/pots.ts";
import { newKey, newWorld, type World } from "../support/world.ts";

type Item = Record<string, unknown>;
type Person = Id<"person">;
type Pence = { readonly potId: Id<"pot">; readonly amountPence: number };

let world: World;
let fund: Fund;
let ash: Person;
let potId: Id<"pot">;

const make = (more: object = {}) =>
  newPot(world, fund.holder, { parentId: fund.potId, holderIds: [fund.holder, ash], ...more });

beforeAll(async () => {
  world = await newWorld();
  fund = await newFund(world);
  ash = await world.person("Ash");
});
beforeEach(async () => {
  ({ potId } = await make());
});

const headKey = (id: string) => ({ pk: `POT#${id}`, sk: "HEAD" });
const lineKey = (id: string, seq: number) => ({ pk: `POT#${id}`, sk: `E#${String(seq).padStart(10, "0")}` });
const itemAt = async (Key: Item): Promise<Item | undefined> =>
  (await world.deps.client.send(new GetCommand({ TableName: world.deps.table, Key }))).Item;
const plant = (item: Item) =>
  world.deps.client.send(new PutCommand({ TableName: world.deps.table, Item: item }));
/** Change one attribute of an item by hand, and nothing else of it: its number stays as it was read. */
const set = (Key: Item, name: string, value: unknown) =>
  world.deps.client.send(
    new UpdateCommand({
      ...{ TableName: world.deps.table, Key, UpdateExpression: "SET #a = :v" },
      ...{ ExpressionAttributeNames: { "#a": name }, ExpressionAttributeValues: { ":v": value } },
    }),
  );
const unset = (Key: Item, name: string) =>
  world.deps.client.send(
    new UpdateCommand({
      ...{ TableName: world.deps.table, Key, UpdateExpression: "REMOVE #a" },
      ExpressionAttributeNames: { "#a": name },
    }),
  );
const by = <R>(who: Person, run: () => Promise<R>, key = newKey()) => asHolder(world, who, run, key);
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
const inside = (run: () => Promise<unknown>) => () => fn(z.object({}).loose(), run)({});

const anAward = (id = world.deps.newId("pot"), amountPence = 100) => ({
  ...{
    potId: id,
    name: "A grant",
    amountPence,
    holderIds: [fund.holder],
    whoDecides: "organisation" as const,
  },
  ...{ edges: { words: "Lawful." }, programmeId: fund.programmeId, orgId: fund.funderOrgId },
});
const award = (awards = [anAward()]) =>
  Ledger.award({ fromPotId: fund.potId, awards, reason: { decisionId: world.deps.newId("dec") } });

describe("a write holds only while its pot is as it was read, whoever changed it and however", () => {
  const other = new Set([`person_${"0".repeat(26)}`]);
  const noLongerHeld = (id: string) => () => set(headKey(id), "holders", other);
  const giveBack = (wish: Pence) => by(fund.holder, () => Pot.giveBack(wish));

  it.each<[act: string, run: () => Promise<unknown>]>([
    ["spends", () => spend(world, fund.holder, potId, 100)],
    ["gives back", () => giveBack({ potId, amountPence: 100 })],
    ["rests it", () => by(fund.holder, () => Pot.rest({ potId }))],
    ["closes it", () => by(fund.holder, () => Pot.close({ potId }))],
    [
      "brings someone in",
      async () => {
        const bo = await world.person("Bo");
        return by(fund.holder, () => Pot.addHolder({ potId, personId: bo }));
      },
    ],
    ["leaves", () => by(ash, () => Pot.leave({ potId }))],
    [
      "makes a pot of it",
      () =>
        by(fund.holder, () =>
          Pot.make({
            ...{
              parentId: potId,
              name: "Below",
              amountPence: 1,
              whoDecides: "team",
              holderIds: [fund.holder],
            },
            edges: { words: "Lawful." },
          }),
        ),
    ],
  ])("by someone who %s and holds it no more", async (_, run) => {
    const before = await itemAt(headKey(potId));
    justBefore(world, noLongerHeld(potId));
    expect(await codeOf(run())).toBe("not_allowed");
    expect(await itemAt(headKey(potId))).toEqual({ ...before, holders: other });
  });

  it("by someone who tops it up, and holds the pot above no more", async () => {
    const below = await newPot(world, fund.holder, { parentId: potId, amountPence: 10 });
    justBefore(world, noLongerHeld(potId));
    const wish = { potId: below.potId, amountPence: 10 };
    expect(await codeOf(by(fund.holder, () => Pot.topUp(wish)))).toBe("not_allowed");
  });

  it("by someone who brings someone in to a pot that lost its people, and holds the pot above no more", async () => {
    const [gone, bo] = [await world.person("Gone"), await world.person("Bo")];
    const below = await newPot(world, fund.holder, { parentId: potId, amountPence: 10, holderIds: [gone] });
    const before = await itemAt(headKey(below.potId));
    justBefore(world, noLongerHeld(potId));
    const wish = { potId: below.potId, personId: bo, reason: "Everyone in the team has left" };
    expect(await codeOf(by(fund.holder, () => Pot.bringHolder(wish)))).toBe("not_allowed");
    expect(await itemAt(headKey(below.potId))).toEqual(before);
  });

  it("by someone who returns a spend, and holds its pot no more", async () => {
    const { txId } = await spend(world, fund.holder, potId, 100);
    justBefore(world, noLongerHeld(potId));
    const back = by(fund.holder, () => Spend.returnSpend({ txId, reason: "Not used" }));
    expect(await codeOf(back)).toBe("not_allowed");
  });

  it("by someone who puts a spend right out of another pot, and holds the one it was of no more", async () => {
    const { txId } = await spend(world, fund.holder, potId, 100);
    const { potId: to } = await make();
    const before = await itemAt(headKey(to));
    justBefore(world, noLongerHeld(potId));
    const wish = { ...aSpend(to, 100), txId, reason: "It was of the other pot" };
    expect(await codeOf(by(fund.holder, () => Spend.correct(wish)))).toBe("not_allowed");
    expect(await itemAt(headKey(to))).toEqual(before);
  });

  it("by someone who awards from a fund, and holds it no more", async () => {
    const { holders } = (await itemAt(headKey(fund.potId))) ?? {};
    justBefore(world, noLongerHeld(fund.potId));
    expect(await codeOf(asked(world, fund.holder, () => award()))).toBe("not_allowed");
    await set(headKey(fund.potId), "holders", holders);
  });

  it("by one who signed to move it, and holds it no more", async () => {
    justBefore(world, noLongerHeld(potId));
    const wish = { potId, amountPence: -10, signers: [fund.holder], facts: {} };
    expect(
      await codeOf(
        by(
          fund.holder,
          inside(() => Ledger.moveSigned(wish)),
        ),
      ),
    ).toBe("not_allowed");
  });

  it("by someone who says no to a pot, and holds it no more", async () => {
    const proposed = anAward();
    await asked(world, fund.holder, () => award([proposed]));
    justBefore(world, noLongerHeld(proposed.potId));
    expect(await codeOf(by(fund.holder, () => Pot.sayNo({ potId: proposed.potId })))).toBe("busy");
    expect(await itemAt(headKey(proposed.potId))).toMatchObject({ state: "proposed" });
  });

  it.each<[what: string, name: string, value: unknown, code: string]>([
    ["rests", "state", "resting", "pot.resting"],
    ["is closed", "state", "closed", "pot.closed"],
    ["holds less", "balance", 1, "pot.not_enough"],
    ["counts in other money", "currency", "EUR", "busy"],
  ])("that %s when it is spent from", async (_, name, value, code) => {
    justBefore(world, () => set(headKey(potId), name, value));
    expect(await codeOf(spend(world, fund.holder, potId, 100))).toBe(code);
    expect(await itemAt(headKey(potId))).toMatchObject({ [name]: value, debited: 0 });
  });

  it("that has more lines when it is spent from: the spend comes after them", async () => {
    justBefore(world, () => set(headKey(potId), "seq", 40));
    await spend(world, fund.holder, potId, 100);
    expect(await itemAt(headKey(potId))).toMatchObject({ seq: 41 });
  });

  it("that was used later than our clock says: the line is of then, and time never goes back", async () => {
    const later = "2026-11-02T10:00:00.000Z";
    justBefore(world, () => set(headKey(potId), "lastAt", later));
    expect(await spend(world, fund.holder, potId, 100)).toMatchObject({ at: later });
    expect(await spend(world, fund.holder, potId, 100)).toMatchObject({ at: later });
  });

  it("that is open no longer when it is spent from", async () => {
    const limited = await make({ openUntil: "2026-11-30" });
    justBefore(world, () => set(headKey(limited.potId), "openUntil", "2026-11-01"));
    expect(await codeOf(spend(world, fund.holder, limited.potId, 100))).toBe("wrong_state");
    expect(await codeOf(spend(world, fund.holder, limited.potId, 100))).toBe("wrong_state");
  });

  it("that has a pot below it when it closes", async () => {
    justBefore(world, () => set(headKey(potId), "children", 1));
    expect(await codeOf(by(fund.holder, () => Pot.close({ potId })))).toBe("pot.children_open");
  });

  it("that has only them left when someone leaves", async () => {
    justBefore(world, () => set(headKey(potId), "holders", new Set([ash])));
    expect(await codeOf(by(ash, () => Pot.leave({ potId })))).toBe("pot.last_holder");
    expect(await itemAt(headKey(potId))).toMatchObject({ holders: new Set([ash]) });
  });

  it("that asks them no more when they say yes", async () => {
    const proposed = anAward();
    await asked(world, fund.holder, () => award([proposed]));
    justBefore(world, () => unset(headKey(proposed.potId), "waiting"));
    expect(await codeOf(by(fund.holder, () => Pot.sayYes({ potId: proposed.potId })))).toBe("wrong_state");
  });

  it.each(["reversedBy", "reverses"])("and a spend that is marked `%s` is not returned", async (mark) => {
    const { txId } = await spend(world, fund.holder, potId, 100);
    justBefore(world, () => set({ pk: `TX#${txId}`, sk: "TX" }, mark, "tx_other"));
    const back = by(fund.holder, () => Spend.returnSpend({ txId, reason: "Not used" }));
    expect(await codeOf(back)).toBe("wrong_state");
    expect(await itemAt(headKey(potId))).toMatchObject({ balance: 99_900 });
  });
});

describe("what is written stays written", () => {
  it("a line, where the next one would go", async () => {
    const { lines } = await by(fund.holder, () => Pot.fromId({ potId }));
    const stands = { ...lineKey(potId, lines + 1), words: "It stands" };
    await plant(stands);
    expect(await codeOf(spend(world, fund.holder, potId, 100))).toBe("busy");
    expect(await itemAt(lineKey(potId, lines + 1))).toEqual(stands);
  });

  it.each<[what: string, key: (id: string) => Item]>([
    ["head", headKey],
    ["first line", (id) => lineKey(id, 1)],
    ["profile", (id) => ({ pk: `POT#${id}`, sk: "PROFILE" })],
  ])("a pot's %s, where a new pot's would go", async (_, key) => {
    const born = anAward();
    const stands = { ...key(born.potId), words: "It stands" };
    await plant(stands);
    expect(await codeOf(asked(world, fund.holder, () => award([born])))).toMatch(/^(busy|pot\.made)$/);
    expect(await itemAt(key(born.potId))).toEqual(stands);
  });

  it("a posting, whose key someone else sends, or the same one for something else", async () => {
    const key = newKey();
    const wish = aSpend(potId, 100);
    const { txId } = await by(ash, () => Spend.record(wish), key);
    const before = await itemAt({ pk: `TX#${txId}`, sk: "TX" });
    expect(await codeOf(by(fund.holder, () => Spend.record(wish), key))).toBe("key_reused");
    expect(await codeOf(by(ash, () => Spend.record(aSpend(potId, 101)), key))).toBe("key_reused");
    expect(await by(ash, () => Spend.record(wish), key)).toMatchObject({ txId });
    expect(await itemAt({ pk: `TX#${txId}`, sk: "TX" })).toEqual(before);
    expect(await itemAt(headKey(potId))).toMatchObject({ balance: 99_900 });
  });

  it("a request that was done has the same answer when its pot can take no more", async () => {
    const key = newKey();
    const first = await by(ash, () => Spend.record(aSpend(potId, 100_000)), key);
    expect(await by(ash, () => Spend.record(aSpend(potId, 100_000)), key)).toEqual(first);
    await by(fund.holder, () => Pot.rest({ potId }));
    expect(await by(ash, () => Spend.record(aSpend(potId, 100_000)), key)).toEqual(first);
  });
});

describe("what the ledger refuses", () => {
  const returned = (txId: unknown) =>
    by(fund.holder, () => Spend.returnSpend({ txId: SpendTx.parse(txId), reason: "Not used" }));

  it("to return what is no spend", async () => {
    const made = await itemAt(lineKey(potId, 1));
    expect(await codeOf(returned(made?.txId))).toBe("not_found");
    const { txId } = await spend(world, fund.holder, potId, 100);
    const back = await returned(txId);
    expect(await codeOf(returned(back.txId))).toBe("not_found");
    expect(await codeOf(returned(txId))).toBe("wrong_state");
  });

  it("to return a spend of a pot that rests", async () => {
    const { txId } = await spend(world, fund.holder, potId, 100);
    await by(fund.holder, () => Pot.rest({ potId }));
    expect(await codeOf(returned(txId))).toBe("pot.resting");
  });

  it("to open a pot before all who will hold it said yes", async () => {
    const wish = { parentId: potId, name: "Below", amountPence: 10, whoDecides: "team" as const };
    const made = await world.as(
      fund.holder,
      () => Pot.make({ ...wish, holderIds: [fund.holder, ash], edges: { words: "Lawful." } }),
      newKey(),
    );
    await by(fund.holder, () => Pot.sayYes({ potId: made.potId }));
    const open = inside(() => Ledger.openPot({ potId: made.potId, by: "maker" }));
    expect(await codeOf(by(fund.holder, open))).toBe("pot.holder_no");
    expect(await itemAt(headKey(made.potId))).toMatchObject({ state: "proposed", waiting: new Set([ash]) });
  });

  it("a move of money that no one signed who holds the pot it leaves", async () => {
    const signers = [await world.person("Bo")];
    const move = inside(() => Ledger.moveSigned({ potId, amountPence: -10, signers, facts: {} }));
    expect(await codeOf(by(fund.holder, move))).toBe("pot.holder_signs");
  });

  it("more pots at once than one transaction takes", async () => {
    const many = Array.from({ length: MOST_AWARDS + 1 }, () => anAward(undefined, 1));
    expect(await codeOf(asked(world, fund.holder, () => award(many)))).toBe("pot.too_many");
  });

  it("a pot deeper than pots go", async () => {
    let parentId = potId;
    for (let depth = 2; depth <= MOST_DEPTH; depth += 1)
      ({ potId: parentId } = await newPot(world, fund.holder, { parentId, amountPence: 100 }));
    expect(await codeOf(newPot(world, fund.holder, { parentId, amountPence: 1 }))).toBe("pot.too_deep");
  });

  it("one holder more than a pot's head has room for", async () => {
    const come = async (n: number) => {
      const personId = await world.person(`Holder ${String.fromCharCode(65 + n)}`);
      return codeOf(by(fund.holder, () => Pot.addHolder({ potId, personId })));
    };
    for (let n = 2; n < MOST_HOLDERS; n += 1) expect(await come(n)).toBe("done");
    expect(await come(MOST_HOLDERS)).toBe("pot.holders_full");
  });

  it("more money than one pot can count", async () => {
    await set(headKey(potId), "credited", Number.MAX_SAFE_INTEGER);
    const wish = { potId, amountPence: 100 };
    expect(await codeOf(by(fund.holder, () => Pot.topUp(wish)))).toBe("money.too_much");
  });
});

describe("a write that does not go through at once", () => {
  it("is planned again from the head that stood in its way, and reads nothing anew", async () => {
    justBefore(world, () => spend(world, ash, potId, 40_000));
    const sent = watch(world);
    expect(await spend(world, fund.holder, potId, 100)).toMatchObject({ balancePence: 59_900 });
    const mine = sent.filter(({ name }) => name !== "TransactWriteItemsCommand");
    // One read for each of the two spends.
    expect(mine.map(({ name }) => name)).toEqual(["GetItemCommand", "GetItemCommand"]);
    justBefore(world, () => spend(world, ash, potId, 59_900));
    expect(await codeOf(spend(world, fund.holder, potId, 1))).toBe("pot.not_enough");
  });

  it.each<Fault>(["throttled", "conflict"])("is sent again after this went wrong: %s", async (fault) => {
    const other = await newWorld();
    const { potId: from, holder } = await newFund(other);
    const faults: (Fault | undefined)[] = [fault, fault];
    injectFaults(other, () => faults.pop());
    expect(await spend(other, holder, from, 100)).toMatchObject({ amountPence: 100 });
    expect(faults).toEqual([]);
  });
});

describe("money in a pot out of sight", () => {
  it("is in the sum set aside above it, as it comes and goes", async () => {
    const aside = async () => (await itemAt(headKey(potId)))?.setAside;
    const { potId: below } = await newPot(world, fund.holder, {
      parentId: potId,
      amountPence: 700,
      hidden: true,
    });
    expect(await aside()).toBe(700);
    await by(fund.holder, () => Pot.giveBack({ potId: below, amountPence: 200 }));
    expect(await aside()).toBe(500);
    await by(fund.holder, () => Pot.topUp({ potId: below, amountPence: 50 }));
    expect(await aside()).toBe(550);
  });
});
