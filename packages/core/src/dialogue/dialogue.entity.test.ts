import { describe, expect, it } from "vitest";
import {
  AccessNeeds,
  Answers,
  BoxedQuestions,
  DialogueAddenda,
  DialogueHeads,
  DialogueWords,
  Promises,
  RecordDrafts,
  Records,
} from "./dialogue.entity.ts";

const dialogueId = "dlg_1";
const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const values = (query: { params<T>(options?: { table?: string }): T }) => {
  const { IndexName, ExpressionAttributeValues } = params(query);
  return { index: IndexName, ...(ExpressionAttributeValues ?? {}) };
};

describe("access patterns of a talk", () => {
  it("keeps a talk in one partition, each kind of thing in its own stretch", () => {
    const at = (sk: string) => ({ pk: "DIALOGUE#dlg_1", sk });
    expect(params(DialogueHeads.get({ dialogueId })).Key).toEqual(at("HEAD"));
    expect(params(RecordDrafts.get({ dialogueId })).Key).toEqual(at("DRAFT"));
    expect(params(Records.get({ dialogueId })).Key).toEqual(at("RECORD"));
    expect(values(DialogueWords.query.ofDialogue({ dialogueId }))).toMatchObject({ ":sk1": "WORD#" });
    expect(values(DialogueAddenda.query.ofDialogue({ dialogueId }))).toMatchObject({ ":sk1": "ADDENDUM#" });
    expect(values(AccessNeeds.query.ofDialogue({ dialogueId }))).toMatchObject({ ":sk1": "NEED#" });
    expect(values(BoxedQuestions.query.ofDialogue({ dialogueId }))).toMatchObject({ ":sk1": "BOX#" });
  });

  it("reads the answers to one offering and not those to another", () => {
    const first = values(Answers.query.ofRecord({ dialogueId, offering: "0001" }));
    expect(first).toMatchObject({ ":pk": "DIALOGUE#dlg_1", ":sk1": "ANSWER#0001#" });
  });

  it("lists: of a grant, records that wait by day, a person's open promises by day", () => {
    expect(values(DialogueHeads.query.ofAbout({ about: "grant_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "DIALOGUES#grant_1",
    });
    expect(
      values(DialogueHeads.query.waiting({ waits: "wait" }).lt({ waitsUntil: "2026-12-01" })),
    ).toMatchObject({
      index: "gsi2",
      ":pk": "RECORDS#wait",
      ":sk1": "2026-12-01",
    });
    expect(values(Promises.query.open({ openFor: "person_1" }).lt({ reviewOn: "2026-12-02" }))).toMatchObject(
      {
        index: "gsi2",
        ":pk": "PROMISES#person_1",
        ":sk1": "2026-12-02",
      },
    );
    expect(values(Promises.query.ofFunder({ funderList: "prog_1" }))).toMatchObject({
      index: "gsi1",
      ":pk": "PROMISES#prog_1",
    });
    expect(params(Promises.get({ promiseId: "rec_1" })).Key).toEqual({ pk: "PROMISE#rec_1", sk: "HEAD" });
  });
});
