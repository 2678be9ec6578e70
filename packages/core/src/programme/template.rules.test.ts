import { describe, expect, it } from "vitest";
import { publishGaps } from "./programme.rules.ts";
import { Create, type Info } from "./programme.schema.ts";
import { fromTemplate, templateKeys, templates } from "./template.rules.ts";

const today = "2026-11-02";
const purpose = { text: "Adults can shape lives they value.", whoSaysSo: "" };

describe("a template", () => {
  it("is there for each kind of funder, in its own words", () => {
    expect(templates.map(({ key }) => key)).toEqual(templateKeys);
    expect(new Set(templates.map(({ about }) => about)).size).toBe(templates.length);
  });

  it.each(templateKeys)("%s leaves the money and the people, and nothing else, to be said", (key) => {
    const made = Create.parse({
      ...fromTemplate(key, today),
      ...{ funderOrgId: "org_01kcgksvm1cvgcfq1fwq5kjb13", name: "Steady Ground", purpose },
    });
    const gaps = publishGaps(
      { ...made, state: "draft", dateMoves: [] } as unknown as Info,
      `${today}T09:00:00Z`,
    );
    expect(gaps.map(({ path }) => path)).toEqual(["totalPence", "seniorResponsibleId", "safeguardingLeadId"]);
    expect(made.groups).toContainEqual({ group: "peopleServed", required: true });
  });
});
