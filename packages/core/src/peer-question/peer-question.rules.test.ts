import { describe, expect, it } from "vitest";
import {
  answered,
  mustBeNear,
  mustTake,
  possible,
  type Standing,
  steppedBack,
  stillAsked,
} from "./peer-question.rules.ts";

const question: Standing = {
  state: "open",
  askedIds: ["person_a", "person_b", "person_c"],
  answeredIds: ["person_a"],
  steppedBackIds: ["person_b"],
};

describe("a question to a peer", () => {
  it("is still before those who have neither answered nor stepped back", () => {
    expect(stillAsked(question)).toEqual(["person_c"]);
  });

  it("has each person in one place: an answer steps in again, and stepping back takes the answer along", () => {
    expect(answered(question, "person_b")).toEqual({
      answeredIds: ["person_a", "person_b"],
      steppedBackIds: [],
    });
    expect(answered(question, "person_a").answeredIds).toEqual(["person_a"]);
    expect(steppedBack(question, "person_a")).toEqual({
      answeredIds: [],
      steppedBackIds: ["person_b", "person_a"],
    });
  });

  it("takes answers while it is open, and can be taken back until it was", () => {
    expect(possible("open")).toEqual(["answer", "stepBack", "close", "takeBack"]);
    expect(possible("closed")).toEqual(["stepBack", "takeBack"]);
    expect(mustTake("answer", { state: "open" })).toBe("open");
    expect(() => mustTake("answer", { state: "closed" })).toThrow(
      expect.objectContaining({ kind: "conflict" }),
    );
    for (const act of ["answer", "stepBack", "close", "takeBack"] as const)
      expect(() => mustTake(act, { state: "takenBack" })).toThrow(expect.objectContaining({ kind: "gone" }));
  });

  it("goes to those near, and does not say who else is here", () => {
    expect(() => mustBeNear(["person_a"], ["person_a", "person_b"])).not.toThrow();
    const refused = (ids: string[]) => expect(() => mustBeNear(ids, ["person_a"]));
    refused(["person_a", "person_z"]).toThrow(expect.objectContaining({ code: "question.not_near" }));
  });
});
