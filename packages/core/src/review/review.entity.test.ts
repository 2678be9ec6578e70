import { describe, expect, it } from "vitest";
import { AskItems } from "./ask.entity.ts";
import { Addenda, Decisions } from "./decision.entity.ts";
import { Looks } from "./look.entity.ts";
import { Perspectives } from "./perspective.entity.ts";
import { Reviews } from "./review.entity.ts";
import { PerspectiveSounds } from "./sound.entity.ts";
import { Givens, Needs } from "./taking-part.entity.ts";
import { Sayings } from "./talk.entity.ts";

const applicationId = "app_1";
const table = "t";

/** A query's index, and the values of its keys. */
const query = (params: Record<string, unknown>) => ({
  index: params.IndexName,
  where: params.KeyConditionExpression,
  values: params.ExpressionAttributeValues,
});

describe("reading a review", () => {
  it("is one item for its head", () => {
    expect(Reviews.get({ applicationId }).params({ table })).toMatchObject({
      Key: { pk: "REVIEW#app_1", sk: "HEAD" },
    });
  });

  it("of a programme is one index, by state", () => {
    const params = Reviews.query.ofProgramme({ programmeId: "prog_1", state: "gathering" }).params({ table });
    expect(query(params)).toEqual({
      index: "gsi1",
      where: "#pk = :pk and begins_with(#sk1, :sk1)",
      values: expect.objectContaining({ ":pk": "REVIEWS#prog_1", ":sk1": "gathering#" }),
    });
  });

  it("reads the asks of an application together, and one by its person", () => {
    expect(query(AskItems.query.ofApplication({ applicationId }).params({ table })).values).toMatchObject({
      ":pk": "ASKS#app_1",
    });
    expect(AskItems.get({ applicationId, personId: "person_1" }).params({ table })).toMatchObject({
      Key: { pk: "ASKS#app_1", sk: "person_1" },
    });
  });

  it("reads what someone was asked from one index, what waits last so that newest-first begins with it", () => {
    const params = AskItems.query.ofPerson({ personId: "person_1" }).params({ table });
    expect(query(params)).toMatchObject({ index: "gsi1", values: { ":pk": "ASKED#person_1" } });
    const put = AskItems.patch({ applicationId, personId: "person_1" })
      .set({ waits: "no" })
      .composite({ askedAt: "2026-03-02" })
      .params({ table });
    expect(JSON.stringify(put)).toContain("no#2026-03-02#app_1");
  });

  it("reads what people need apart from payments for their time, of one person or of all", () => {
    const one = { applicationId, personId: "person_1" };
    const needs = query(Needs.query.ofApplication({ applicationId }).params({ table }));
    expect(needs.values).toMatchObject({ ":pk": "TAKINGPART#app_1", ":sk1": "NEED#" });
    expect(Needs.get(one).params({ table })).toMatchObject({
      Key: { pk: "TAKINGPART#app_1", sk: "NEED#person_1" },
    });
    const given = query(Givens.query.ofApplication({ applicationId }).params({ table }));
    expect(given.values).toMatchObject({ ":pk": "TAKINGPART#app_1", ":sk1": "GIVEN#" });
    const own = query(Givens.query.ofApplication(one).params({ table }));
    expect(own.values).toMatchObject({ ":sk1": "GIVEN#person_1#" });
  });

  it("keeps rounds apart", () => {
    expect(
      Perspectives.get({ applicationId, round: 2, personId: "person_1" }).params({ table }),
    ).toMatchObject({
      Key: { pk: "PERSPECTIVES#app_1", sk: "2#person_1" },
    });
    const round = query(Perspectives.query.ofApplication({ applicationId, round: 1 }).params({ table }));
    expect(round.values).toMatchObject({ ":pk": "PERSPECTIVES#app_1", ":sk1": "1#" });
    expect(
      query(Sayings.query.ofApplication({ applicationId, round: 1 }).params({ table })).values,
    ).toMatchObject({
      ":pk": "TALK#app_1",
      ":sk1": "1#",
    });
  });
});

describe("what someone said aloud", () => {
  it("is apart from words, so that a round is read without it", () => {
    const sounds = PerspectiveSounds.query.ofPerson({
      applicationId: "app_1",
      round: 1,
      personId: "person_1",
    });
    expect(query(sounds.params({ table })).values).toMatchObject({
      ":pk": "PERSPECTIVES#app_1",
      ":sk1": "SOUND#1#person_1#",
    });
  });
});

describe("reading a decision", () => {
  it("is one item, with its notes beside it", () => {
    expect(Decisions.get({ decisionId: "dec_1" }).params({ table })).toMatchObject({
      Key: { pk: "DECISION#dec_1", sk: "DECISION" },
    });
    expect(query(Addenda.query.ofDecision({ decisionId: "dec_1" }).params({ table })).values).toMatchObject({
      ":pk": "DECISION#dec_1",
      ":sk1": "ADDENDUM#",
    });
    expect(Looks.get({ decisionId: "dec_1" }).params({ table })).toMatchObject({
      Key: { pk: "DECISION#dec_1", sk: "LOOK" },
    });
  });
});
