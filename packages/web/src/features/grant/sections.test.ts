import { expect, it } from "vitest";
import { Values } from "../../form/values.ts";
import { moneyMoves, partNames } from "./grant.words.ts";
import { readParts, sections } from "./sections.ts";

const typed = (fields: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return new Values(data);
};

it("reads one promise a line, and keeps who made the ones that did not change", () => {
  const before = { promises: [{ side: "funder" as const, by: "person_ruth", what: "We will pay ahead." }] };
  const values = typed({
    "terms.promises.funder": "We will pay ahead.\n\n  We will give an account, too. ",
    "terms.promises.grantee": "We will say what we do not know.",
  });
  expect(readParts(["promises"], values, "terms.", before)).toEqual({
    terms: {
      promises: [
        { side: "funder", by: "person_ruth", what: "We will pay ahead." },
        { side: "funder", what: "We will give an account, too." },
        { side: "grantee", what: "We will say what we do not know." },
      ],
    },
    clear: [],
  });
});

it("reads a plan line by line, with the numbers its lines had", () => {
  const values = typed({
    "terms.paymentPlan.0.n": "1",
    "terms.paymentPlan.0.kind": "onSign",
    "terms.paymentPlan.0.onDate": "2026-11-02",
    "terms.paymentPlan.0.amountPence": "1,000.50",
    "terms.paymentPlan.1.n": "4",
    "terms.paymentPlan.1.kind": "onDate",
    "terms.paymentPlan.1.onDate": "2027-04-01",
    "terms.paymentPlan.1.amountPence": "20",
  });
  expect(readParts(["paymentPlan"], values, "terms.", {}).terms.paymentPlan).toEqual([
    { n: 1, kind: "onSign", amountPence: 100_050 },
    { n: 4, kind: "onDate", onDate: "2027-04-01", amountPence: 2000 },
  ]);
  expect(values.problems).toEqual([]);
});

it("says which amount can't be read, by the name the API knows it by", () => {
  const values = typed({
    "changes.paymentPlan.0.n": "1",
    "changes.paymentPlan.0.kind": "onRequest",
    "changes.paymentPlan.0.amountPence": "lots",
  });
  readParts(["paymentPlan"], values, "changes.", {});
  expect(values.problems.map(({ path }) => path)).toEqual(["changes.paymentPlan.0.amountPence"]);
});

it("empties what was emptied", () => {
  const read = readParts(["edges", "promises", "learningTime", "paymentPlan"], typed({}), "terms.", {});
  expect(read).toEqual({ terms: {}, clear: ["edges", "promises", "learningTime", "paymentPlan"] });
});

it("has a step for every part of an agreement but those that are decided or asked elsewhere", () => {
  const elsewhere = ["amountPence", "subsidyNote"];
  const inSteps = sections.flatMap(({ parts }) => parts);
  expect([...inSteps, ...elsewhere].sort()).toEqual(Object.keys(partNames).sort());
});

it("says what signing does to the money, where a change is of the amount", () => {
  expect(moneyMoves({ before: {}, after: {} })).toBeUndefined();
  expect(moneyMoves({ before: { amountPence: 1000 }, after: { amountPence: 3000 } })).toMatch(
    /£20.00 moves from/,
  );
  expect(moneyMoves({ before: { amountPence: 1000 }, after: { amountPence: 500 } })).toMatch(
    /£5.00 goes back/,
  );
  const values = typed({ "changes.amountPence": "1,200.50" });
  expect(readParts(["amountPence"], values, "changes.", {}).terms).toEqual({ amountPence: 120_050 });
});
