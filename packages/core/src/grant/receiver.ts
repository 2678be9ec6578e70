import * as z from "zod";
import { live } from "../db/entity.ts";
import { type Write, write } from "../db/transact.ts";
import type { Head } from "./grant.schema.ts";
import { Receivers } from "./receiver.entity.ts";
import { type Help, needsConfirming, type SubsidySums, sums } from "./subsidy.rules.ts";

const Row = z.object({
  help: z.array(z.strictObject({ grantId: z.string(), on: z.string(), amountPence: z.int() })),
  version: z.int(),
});

interface Receiver {
  readonly orgId: string;
  readonly help: readonly Help[];
  /** 0 when nothing is stored yet. */
  readonly version: number;
}

const find = async (orgId: string): Promise<Receiver> => {
  const found = await live(Receivers).get({ orgId }).go({ consistent: true });
  return found.data ? { orgId, ...Row.parse(found.data) } : { orgId, help: [], version: 0 };
};

const store = ({ orgId, version }: Receiver, help: readonly Help[]): Write =>
  write(
    version === 0
      ? Receivers.create({ orgId, help, version: 1 })
      : live(Receivers)
          .patch({ orgId })
          .set({ help, version: version + 1 })
          .where((row, op) => op.eq(row.version, version)),
  );

/** Whether a grant counts in its receiver's three-year sum. */
const countsFor = ({ subsidy }: Pick<Head, "subsidy">) =>
  subsidy && needsConfirming(subsidy.outcome) ? subsidy : undefined;

const sumsAt = (
  grant: Pick<Head, "grantId" | "awardedOn" | "subsidy" | "state" | "amountPence">,
  help: readonly Help[],
  amountPence: number,
): SubsidySums => {
  const grantedAlready = grant.state === "live" || grant.state === "paused" ? grant.amountPence : 0;
  const here = { grantId: grant.grantId, on: grant.awardedOn, amountPence };
  return sums(here, grant.subsidy?.declaredBeforePence ?? 0, help, grantedAlready);
};

/** The three-year sums of the receivers of at most a page of grants, by grant, in one request. */
export const sumsOfMany = async (grants: readonly Head[]): Promise<Map<string, SubsidySums>> => {
  const counted = grants.filter((grant) => countsFor(grant) !== undefined);
  const ids = [...new Set(counted.flatMap((grant) => countsFor(grant)?.recipientOrgId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await live(Receivers)
    .get(ids.map((orgId) => ({ orgId })))
    .go();
  const helpOf = new Map(found.data.map((row) => [row.orgId, Row.parse(row).help]));
  return new Map(
    counted.map((grant) => [
      grant.grantId,
      sumsAt(grant, helpOf.get(countsFor(grant)?.recipientOrgId ?? "") ?? [], grant.amountPence),
    ]),
  );
};

/** The three-year sum of whoever receives a grant's money, at `amountPence`; undefined where none is needed. */
export const subsidySums = async (
  grant: Pick<Head, "grantId" | "awardedOn" | "amountPence" | "subsidy" | "state">,
  amountPence: number = grant.amountPence,
): Promise<SubsidySums | undefined> => {
  const subsidy = countsFor(grant);
  if (!subsidy) return undefined;
  const { help } = await find(subsidy.recipientOrgId);
  return sumsAt(grant, help, amountPence);
};

/** The write that counts a grant's help in its receiver's sum at `amountPence`, or takes it out at 0. */
export const helpWrites = async (grant: Head, amountPence: number): Promise<Write[]> => {
  const subsidy = countsFor(grant);
  if (!subsidy) return [];
  const receiver = await find(subsidy.recipientOrgId);
  const others = receiver.help.filter(({ grantId }) => grantId !== grant.grantId);
  const own = { grantId: grant.grantId, on: grant.awardedOn, amountPence };
  return [store(receiver, amountPence > 0 ? [...others, own] : others)];
};
