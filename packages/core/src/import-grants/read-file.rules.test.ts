import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fundersIn, readGrants } from "./read-file.rules.ts";
import { readDate } from "./read-row.rules.ts";

const ours = "GB-CHC-1000001";
const today = "2026-11-02";

const grant = (more: Record<string, unknown> = {}) => ({
  id: "360G-ours-1",
  title: "Grant to the Kitchen",
  description: "Ovens",
  currency: "GBP",
  amountAwarded: 40000.0,
  awardDate: "05/06/2014",
  fundingOrganization: [{ id: ours, name: "Ours" }],
  recipientOrganization: [{ id: "GB-CHC-2000002", name: "The Kitchen", postalCode: "ZZ1 1ZZ" }],
  "Open Call?": "YES",
  ...more,
});

const read = (...grants: unknown[]) => readGrants({ grants }, ours, today);

describe("reading published grants", () => {
  it("says what is wrong with a row whose values are no values at all", () => {
    const odd = { toString: 1 };
    const found = read(grant({ id: odd }), grant({ id: "360G-ours-2", amountAwarded: odd }));
    expect(found?.rows).toEqual([]);
    expect(found?.problems.map(({ id, says }) => [id, says.length])).toEqual([
      ["", 1],
      ["360G-ours-2", 1],
    ]);
  });

  it("takes UK dates, extra keys and pounds with no pence", () => {
    expect(read(grant())?.rows).toEqual([
      {
        sourceId: "360G-ours-1",
        title: "Grant to the Kitchen",
        amountPence: 4_000_000,
        awardedOn: "2014-06-05",
        funderRef: ours,
        recipientRef: "GB-CHC-2000002",
        recipientName: "The Kitchen",
      },
    ]);
  });

  it.each([
    ["05/06/2014", "2014-06-05"],
    ["17/08/2015 00:00", "2015-08-17"],
    ["2020-04-28T00:00:00+00:00", "2020-04-28"],
    ["2020-04-28", "2020-04-28"],
    ["31/02/2020", undefined],
    ["2020-02-30", undefined],
    ["2020-04-28 or so", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("reads the date %s as %s", (written, day) => {
    expect(readDate(written)).toBe(day);
  });

  it("counts what it leaves out, and why", () => {
    const found = read(
      grant({ fundingOrganization: [{ id: "GB-CHC-9", name: "Another" }] }),
      grant({ recipientOrganization: undefined, recipientIndividual: { id: "p", name: "A person" } }),
      grant({ amountAwarded: 0 }),
    );
    expect(found).toMatchObject({
      rows: [],
      problems: [],
      leftOut: { otherFunder: 1, toOnePerson: 1, ofZero: 1 },
    });
  });

  it.each([
    [{ amountAwarded: -5 }, /amount/],
    [{ amountAwarded: 10.005 }, /amount/],
    [{ amountAwarded: 1e12 }, /amount/],
    [{ amountAwarded: "lots" }, /amount/],
    [{ currency: "EUR" }, /EUR/],
    [{ awardDate: "31/02/2020" }, /real date/],
    [{ awardDate: "2026-11-03" }, /not come yet/],
    [{ title: " " }, /title/],
    [{ id: undefined }, /no id/],
    [{ recipientOrganization: [{ name: "No id" }] }, /by id/],
    [{ recipientIndividual: { id: "p" } }, /should name one/],
    [{ fundingOrganization: [] }, /who gave/],
    [{ recipientOrganization: [{ id: ours, name: "Ours" }] }, /to itself/],
    [{ recipientOrganization: [{ id: "x".repeat(81), name: "Long" }] }, /over 80/],
    [{ id: "x".repeat(201) }, /over 200/],
  ])("says in words what is wrong with %j, and takes the rest in", (wrong, says) => {
    const found = read(grant(wrong), grant({ id: "360G-ours-2" }));
    expect(found?.rows).toHaveLength(1);
    expect(found?.problems[0]?.row).toBe(1);
    expect(found?.problems[0]?.says.join(" ")).toMatch(says);
  });

  it("puts a title on one line, with nothing hidden in it, and cuts a long one", () => {
    const [row] = read(grant({ title: ` A\u202e\n\tgrant ${"x".repeat(300)}` }))?.rows ?? [];
    expect(row?.title).toMatch(/^A grant x+…$/);
    expect(row?.title).toHaveLength(200);
  });

  it("takes the first of two rows with one id", () => {
    const found = read(grant(), grant({ title: "Again" }));
    expect(found?.rows.map((row) => row.title)).toEqual(["Grant to the Kitchen"]);
    expect(found?.problems).toMatchObject([{ row: 2 }]);
  });

  it("names the funders in a file, most rows first", () => {
    const other = grant({ fundingOrganization: [{ id: "GB-CHC-9", name: "Another" }] });
    expect(fundersIn({ grants: [other, grant(), grant()] }).map(({ ref }) => ref)).toEqual([
      ours,
      "GB-CHC-9",
    ]);
  });

  it("puts every row of any file in exactly one place, and never throws", () => {
    const messy = fc.oneof(
      fc.anything(),
      fc.record({ id: fc.anything(), amountAwarded: fc.anything(), awardDate: fc.anything() }),
      fc.constant(grant()),
    );
    fc.assert(
      fc.property(fc.array(messy), (grants) => {
        const found = readGrants({ grants }, ours, today);
        const left = Object.values(found?.leftOut ?? {}).reduce((sum, n) => sum + n, 0);
        expect((found?.rows.length ?? 0) + (found?.problems.length ?? 0) + left).toBe(grants.length);
      }),
    );
    expect(readGrants({ nothing: 1 }, ours, today)).toBeUndefined();
    expect(readGrants(null, ours, today)).toBeUndefined();
  });
});
