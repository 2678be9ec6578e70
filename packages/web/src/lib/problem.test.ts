import { describe, expect, it } from "vitest";
import { problemFrom } from "./problem.ts";

describe("a refusal", () => {
  it("keeps its code, its words, every field and what is stored now", async () => {
    const body = {
      title: "Things have moved on",
      status: 409,
      code: "changed_since",
      detail: "Someone else changed this too. Here are both.",
      fields: [{ path: "edges.0.text", message: "Say a few words." }],
      current: { text: "Theirs", version: 4 },
    };
    const problem = await problemFrom(Response.json(body, { status: 409 }));
    expect(problem).toMatchObject({ status: 409, code: "changed_since", message: body.detail });
    expect(problem.fields).toEqual(body.fields);
    expect(problem.current).toEqual(body.current);
  });

  it("still has kind words when the answer is no problem at all", async () => {
    const problem = await problemFrom(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(problem).toMatchObject({ status: 502, message: "That did not go through. Nothing was lost." });
    expect(problem.fields).toEqual([]);
  });
});
