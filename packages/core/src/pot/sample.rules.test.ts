import { describe, expect, it } from "vitest";
import { copyOf, isOpen, mustNotBeOpen, readUnder, untilOf, withoutNames } from "./sample.rules.ts";

const at = "2026-11-03T09:00:00.000Z";
const until = untilOf(new Date(at));
const request = { byId: "person_ema", at, until };

describe("an auditor's request to read a spend", () => {
  it("is open for fourteen days, to the moment", () => {
    expect(until).toBe("2026-11-17T09:00:00.000Z");
    expect(isOpen(request, at)).toBe(true);
    expect(isOpen(request, "2026-11-17T08:59:59.999Z")).toBe(true);
    expect(isOpen(request, until)).toBe(false);
  });

  it("is made once at a time, and again when it has closed", () => {
    expect(() => mustNotBeOpen([request], at)).toThrow("You asked already");
    expect(() => mustNotBeOpen([request], until)).not.toThrow();
    expect(() => mustNotBeOpen([], at)).not.toThrow();
  });

  it("has under it what whoever asked read while it was open, and nothing of anyone else", () => {
    const read = (actor: string, when: string) => ({ name: "spend.sampleRead", actor, at: when });
    const before = read("person_ema", "2026-11-03T08:59:59.999Z");
    const [during, after] = [read("person_ema", at), read("person_ema", until)];
    expect(readUnder(request, [after, during, read("person_dean", at), before])).toEqual([during]);
  });
});

describe("the copy that an auditor reads", () => {
  it("leaves out names, whole or in part and however they are typed, and no other words", () => {
    const names = ["Jo Hale", "Beatrice of Door"];
    expect(withoutNames("Jo wanted to see her sister, said jo hale.", names)).toBe(
      "[name] wanted to see her sister, said [name].",
    );
    expect(withoutNames("John joined Beatrice; a pot of Jo’s", names)).toBe(
      "John joined [name]; a pot of [name]’s",
    );
    expect(withoutNames("A (nice) coat", ["(nice)"])).toBe("A [name] coat");
    expect(withoutNames("A coat", [])).toBe("A coat");
  });

  it("has each part of the words but what was learnt", () => {
    const words = { what: "Coat for Jo", why: "Jo was cold", learningNote: "Ask Jo sooner" };
    expect(copyOf(words, ["Jo"])).toEqual({ what: "Coat for [name]", why: "[name] was cold" });
    const more = { ...words, outsideBecause: "Jo could not wait", tie: "Jo’s cousin sells them" };
    expect(copyOf(more, ["Jo"])).toMatchObject({
      outsideBecause: "[name] could not wait",
      tie: "[name]’s cousin sells them",
    });
  });
});
