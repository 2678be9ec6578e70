import { describe, expect, it } from "vitest";
import { UNLISTED } from "../db/listed.ts";
import { PeerAnswers, PeerQuestions } from "./peer-question.entity.ts";

const table = { table: "t" };

describe("access patterns of questions to peers", () => {
  it("reads one by id, and what was answered to it", () => {
    expect(PeerQuestions.get({ questionId: "question_a" }).params(table)).toEqual({
      TableName: "t",
      Key: { pk: "QUESTION#question_a", sk: "HEAD" },
    });
    expect(PeerAnswers.query.ofQuestion({ questionId: "question_a" }).params(table)).toMatchObject({
      KeyConditionExpression: "#pk = :pk and begins_with(#sk1, :sk1)",
      ExpressionAttributeValues: { ":pk": "QUESTION#question_a", ":sk1": "ANSWER#" },
    });
  });

  it("lists those about a spend, and forgets the spend of one that was taken back", () => {
    expect(PeerQuestions.query.ofSpend({ aboutSpend: "tx_a" }).params(table)).toMatchObject({
      IndexName: "gsi1",
      ExpressionAttributeValues: { ":pk": "QUESTIONS#tx_a" },
    });
    const gone = PeerQuestions.patch({ questionId: "question_a" }).set({ aboutSpend: UNLISTED });
    expect(gone.params<{ UpdateExpression: string }>(table).UpdateExpression).toMatch(
      /REMOVE .*gsi1pk.*gsi1sk/,
    );
  });
});
