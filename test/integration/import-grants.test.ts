import { Account } from "@allotment/core/account/index";
import { Deps } from "@allotment/core/deps";
import { Dialogue } from "@allotment/core/dialogue/index";
import { Grant } from "@allotment/core/grant/index";
import type { Id } from "@allotment/core/id";
import { inBatches, sentAs } from "@allotment/core/import-grants/batch.rules";
import type { RowDone } from "@allotment/core/import-grants/import-grants.schema";
import { ImportGrants } from "@allotment/core/import-grants/index";
import { fundersIn, readGrants } from "@allotment/core/import-grants/read-file.rules";
import { Organisation } from "@allotment/core/organisation/index";
import { beforeAll, describe, expect, it } from "vitest";
import { newWorld, type World } from "../support/world.ts";

const ours = "GB-CHC-1000001";
const today = "2026-11-02";

/** A file as people really publish: UK dates, extra keys, awards of nothing and to people, another funder's rows. */
const published = (rows: number) => ({
  license: "https://creativecommons.org/licenses/by/4.0/",
  grants: Array.from({ length: rows }, (_, n) => ({
    id: `360G-ours-${n}`,
    title: `Grant to Group ${n % 20}`,
    description: "Ovens",
    currency: "GBP",
    amountAwarded: n % 7 === 3 ? 0 : 1000.5 + n,
    amountDisbursed: 0,
    awardDate: n % 11 === 5 ? "31/02/2019" : "17/08/2015 00:00",
    "Open Call?": "YES",
    fundingOrganization: [n % 13 === 7 ? { id: "GB-CHC-9", name: "Another" } : { id: ours, name: "Ours" }],
    recipientOrganization: [
      { id: `360G-ours:org-${n % 20}`, name: `Group ${n % 20}`, postalCode: "ZZ1 1ZZ" },
    ],
  })),
});

/** One grant as it is sent, to a group of its own. */
const aGrant = sentAs({
  sourceId: "360G-ours-talk",
  title: "A grant to talk about",
  amountPence: 100,
  awardedOn: "2020-01-01",
  funderRef: ours,
  recipientRef: "GB-COH-TALK",
  recipientName: "A group that talks",
});

describe("importing a whole file", () => {
  let world: World;
  let ruth: Id<"person">;
  let orgId: Id<"org">;

  beforeAll(async () => {
    world = await newWorld(`${today}T09:00:00Z`);
    ruth = await world.person("Ruth");
    ({ orgId } = await world.as(ruth, () => Organisation.register({ name: "Ours", kind: "funder" })));
  });

  const send = async (file: unknown): Promise<RowDone[]> => {
    const done: RowDone[] = [];
    for (const batch of inBatches(readGrants(file, ours, today)?.rows ?? [])) {
      const grants = batch.map(sentAs);
      const { items } = await world.as(ruth, () =>
        ImportGrants.importRows({ orgId, funderRef: ours, grants }),
      );
      done.push(...items);
    }
    return done;
  };
  const madeIn = (done: readonly RowDone[]) => done.filter(({ outcome }) => outcome === "made").length;

  it("puts each row somewhere, makes each group once, and makes nothing the second time", async () => {
    const file = published(100);
    const found = readGrants(file, ours, today);
    expect(fundersIn(file).map(({ ref }) => ref)).toEqual([ours, "GB-CHC-9"]);
    const left = Object.values(found?.leftOut ?? {}).reduce((sum, n) => sum + n, 0);
    expect((found?.rows.length ?? 0) + (found?.problems.length ?? 0) + left).toBe(100);
    const first = await send(file);
    expect(madeIn(first)).toBe(found?.rows.length);
    expect(new Set(first.map((row) => row.orgId)).size).toBe(20);
    const second = await send(file);
    expect(second.every(({ outcome }) => outcome === "here")).toBe(true);
    expect(second.map(({ grantId }) => grantId)).toEqual(first.map(({ grantId }) => grantId));
  });

  it("leaves nothing half-made when a row can't go in whole", async () => {
    const grants = [
      sentAs({
        sourceId: "360G-ours-new",
        title: "A grant",
        amountPence: 100,
        awardedOn: "2020-01-01",
        funderRef: ours,
        recipientRef: "GB-COH-NEW",
        recipientName: "A new group",
      }),
    ];
    const grantId = Grant.elsewhereId(orgId, "360G-ours-new");
    // The new group's id is taken, so its organisation can't be made: then neither is the grant.
    const newId = ((prefix) => (prefix === "org" ? orgId : world.deps.newId(prefix))) as Deps["newId"];
    const run = () => ImportGrants.importRows({ orgId, funderRef: ours, grants });
    await expect(world.as(ruth, () => Deps.with({ ...world.deps, newId }, run))).rejects.toMatchObject({
      kind: "conflict",
    });
    expect(await world.asSystem(() => Grant.findElsewhere(grantId))).toBeUndefined();
    const { items } = await world.as(ruth, run);
    expect(items).toMatchObject([{ outcome: "made", grantId }]);
  });

  it("lets accounts and talks begin between a funder and a group that was let in", async () => {
    const { items } = await world.as(ruth, () =>
      ImportGrants.importRows({ orgId, funderRef: ours, grants: [aGrant] }),
    );
    const grantId = items[0]?.grantId;
    if (!grantId) throw new Error("The grant was not recorded");
    const mo = { grantId, email: "mo@group.example", name: "Mo" };
    const { personId } = await world.as(ruth, () => ImportGrants.inviteLead(mo));
    const covers = { from: "2026-01-01", to: "2026-06-30" };
    const account = await world.as(personId, () => Account.start({ grantId, covers }));
    expect(account).toMatchObject({ grantId, state: "drafting" });
    const { items: people } = await world.as(personId, () => Dialogue.couldTalk({ grantId }));
    expect(people).toContainEqual(expect.objectContaining({ personId: ruth, as: "funder" }));
    const talk = await world.as(personId, () =>
      Dialogue.invite({
        kind: "upward",
        grantId,
        openTalk: true,
        givingIds: [personId],
        receivingIds: [ruth],
      }),
    );
    expect(talk).toMatchObject({ grantId, kind: "upward" });
  });
});
