import { Actor } from "@allotment/core/actor";
import { transact } from "@allotment/core/db/transact";
import { Deps } from "@allotment/core/deps";
import { fn } from "@allotment/core/fn";
import type { Id } from "@allotment/core/id";
import { Membership } from "@allotment/core/membership/index";
import { Ledger, Pot, Spend } from "@allotment/core/pot/index";
import type * as Schema from "@allotment/core/pot/pot.schema";
import { Request } from "@allotment/core/request";
import * as z from "zod";
import { newKey, type World } from "./world.ts";

type Person = Id<"person">;
type Wish = z.input<typeof Schema.Make>;

const anything = z.object({}).loose();

/** Run ledger functions as another domain's operation would: inside one, with a key. */
export const asked = <R>(world: World, who: Person, run: () => Promise<R>, key = newKey()): Promise<R> =>
  world.as(who, () => fn(anything, run)({}), key);

export interface Fund {
  readonly potId: Id<"pot">;
  readonly programmeId: Id<"prog">;
  readonly funderOrgId: Id<"org">;
  readonly holder: Person;
}

/** A programme's fund, open and holding `amountPence`, with Ruth as its one holder. */
export const newFund = async (world: World, amountPence = 60_000_000): Promise<Fund> => {
  const { newId } = world.deps;
  const holder = await world.person("Ruth");
  const fund = { potId: newId("pot"), programmeId: newId("prog"), funderOrgId: newId("org"), holder };
  await asked(world, holder, () =>
    Ledger.openFund({
      ...fund,
      name: "Steady Ground money",
      amountPence,
      holderIds: [holder],
      whoDecides: "funder",
      edges: { words: "Lawful. For the purpose of the programme." },
    }),
  );
  await world.as(holder, () => Pot.sayYes({ potId: fund.potId }), newKey());
  await world.as(holder, () => Pot.open({ potId: fund.potId }), newKey());
  return fund;
};

/** Give someone a role somewhere, as the system. */
export const give = async (
  world: World,
  personId: Person,
  scope: Id<"org"> | Id<"prog">,
  role: Parameters<typeof Membership.roleWrite>[0]["role"],
): Promise<void> =>
  world.asSystem(() => transact([Membership.roleWrite({ personId, scope, role, title: "A place" })]));

/** Make a pot under one that `maker` holds, have everyone say yes, and open it. */
export const newPot = async (world: World, maker: Person, wish: Partial<Wish> & Pick<Wish, "parentId">) => {
  const made = await world.as(
    maker,
    () =>
      Pot.make({
        name: "A pot",
        amountPence: 100_000,
        whoDecides: "team",
        holderIds: [maker],
        edges: { words: "Lawful." },
        ...wish,
      }),
    newKey(),
  );
  for (const holder of made.holderIds ?? [])
    await world.as(holder, () => Pot.sayYes({ potId: made.potId }), newKey());
  return world.as(maker, () => Pot.open({ potId: made.potId }), newKey());
};

/** A spend's input with words filled in. */
export const aSpend = (potId: Id<"pot">, amountPence: number, more: object = {}) => ({
  potId,
  amountPence,
  spentOn: "2026-11-02",
  what: "Bus pass for a month",
  why: "Jo wanted to see her sister",
  ...more,
});

/** Run as a holder without looking up their roles, which a holder's own acts never need: for storms. */
export const asHolder = <R>({ deps }: World, personId: Person, run: () => Promise<R>, key = newKey()) =>
  Deps.with(deps, () =>
    Actor.with({ type: "person", personId, roles: [] }, () =>
      Request.with({ act: "test", key: `key_${key}` }, run),
    ),
  );

/** Record a spend, with a key of its own unless one is given. */
export const spend = (
  world: World,
  who: Person,
  potId: Id<"pot">,
  amountPence: number,
  more: object = {},
  key = newKey(),
) => asHolder(world, who, () => Spend.record(aSpend(potId, amountPence, more)), key);
