import { describe, expect, it } from "vitest";
import { answers, mustOpenTry, opensTry, questionKeys, questions, triable } from "./reflection.rules.ts";

const kept = {
  answers: [
    { question: "ref.1", answer: "yes" },
    { question: "ref.2", answer: "no" },
    { question: "ref.3", answer: "partly" },
    { question: "ref.4", answer: "notSure" },
  ],
  tries: [{ question: "ref.3" }],
} as const;

describe("a reflection", () => {
  it("asks five questions, each with what a no can look like", () => {
    expect(questions.map(({ key }) => key)).toEqual(questionKeys);
    expect(questions.every(({ ask, no }) => ask.endsWith("?") && no.endsWith("."))).toBe(true);
  });

  it("offers something to try after a no or a partly only", () => {
    expect(answers.filter(opensTry)).toEqual(["partly", "no"]);
    expect(triable(kept)).toEqual(["ref.2"]);
  });

  it("opens each answer once", () => {
    expect(() => mustOpenTry(kept, "ref.2")).not.toThrow();
    for (const question of ["ref.1", "ref.3", "ref.4", "ref.5"] as const)
      expect(() => mustOpenTry(kept, question), question).toThrow(
        expect.objectContaining({ code: "wrong_state" }),
      );
  });
});
