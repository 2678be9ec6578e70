import { expect, it } from "vitest";
import { Values } from "./values.ts";

function typed(entries: [string, string][]): Values {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return new Values(data);
}

it("reads each kind of field", () => {
  const values = typed([
    ["what", "  Curtains\r\nand a rail "],
    ["much", "£24.50"],
    ["who", "mo"],
    ["who", "col"],
    ["happy", "yes"],
    ["weeks", "12"],
    ["answer", "agree"],
  ]);
  expect(values.text("what")).toBe("Curtains\nand a rail");
  expect(values.maybe("why")).toBeUndefined();
  expect(values.pence("much")).toBe(2450);
  expect(values.list("who")).toEqual(["mo", "col"]);
  expect(values.flag("happy")).toBe(true);
  expect(values.flag("sad")).toBe(false);
  expect(values.number("weeks")).toBe(12);
  expect(values.choice("answer", ["agree", "note", "not"])).toBe("agree");
  expect(values.problems).toEqual([]);
});

it("says what it can't read, by field", () => {
  const values = typed([
    ["much", "lots"],
    ["weeks", "-1"],
  ]);
  values.pence("much");
  values.number("weeks");
  values.choice("answer", ["agree"], "Pick an answer.");
  expect(values.problems).toEqual([
    { path: "much", message: "Type an amount in pounds, like 24.00." },
    { path: "weeks", message: "Type a whole number, like 12." },
    { path: "answer", message: "Pick an answer." },
  ]);
});
