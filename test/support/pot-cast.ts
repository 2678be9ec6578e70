import type { Id } from "@allotment/core/id";
import { Ledger, reconcile } from "@allotment/core/pot/index";
import { expect } from "vitest";
import { type Answer, newApi } from "./api.ts";
import { aSpend, give, newFund, newPot } from "./pots.ts";
import { newWorld } from "./world.ts";

/** A spend as it is sent: the pot is in the address. */
export const spendBody = (amountPence: number, more: object = {}) => {
  const { potId: _, ...body } = aSpend("pot_", amountPence, more);
  return body;
};

export const code = ({ status, body }: Answer) => [status, body.code];

/** A fund, a way to send requests, and three people: Jo, who is served, and Dean and Priya, who work in a team. */
export const newPotCast = async () => {
  const world = await newWorld();
  const send = newApi(world);
  const fund = await newFund(world);
  const [jo, dean, priya] = [
    await world.person("Jo"),
    await world.person("Dean"),
    await world.person("Priya"),
  ];
  await give(world, jo, fund.programmeId, "citizen");
  return {
    ...{ world, send, fund, jo, dean, priya },
    /** An open pot of £100, held by Dean and Priya if not said. */
    pot: async (more: object = {}): Promise<Id<"pot">> => {
      const wish = { parentId: fund.potId, holderIds: [dean, priya], amountPence: 10_000, ...more };
      return (await newPot(world, fund.holder, wish)).potId;
    },
    head: async (potId: string) => (await world.asSystem(() => Ledger.heads([potId])))[0],
    /** The audit of the whole tree finds nothing. */
    clean: async (): Promise<void> => {
      const report = await world.asSystem(() => reconcile(fund.potId, "2026-11-02T12:00:00.000Z"));
      expect(report.findings).toEqual([]);
    },
  };
};
