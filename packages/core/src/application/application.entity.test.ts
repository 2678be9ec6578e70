import { describe, expect, it } from "vitest";
import {
  Answers,
  Applications,
  Documents,
  DraftComments,
  Enclosures,
  Helpers,
  Recordings,
} from "./application.entity.ts";

const applicationId = "app_00000000000000000000000001";
const pk = `APPLICATION#${applicationId}`;
const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });
const head = {
  applicationId,
  programmeId: "prog_1",
  funderOrgId: "org_1",
  programmeName: "Steady Ground",
  orgId: "org_2",
  orgName: "Harbour Door",
  state: "draft",
  startedById: "person_1",
  startedAt: "2026-01-13T10:30:00Z",
  sendings: 0,
  movedAt: "2026-01-13T10:30:00Z",
  version: 1,
} as const;

describe("access patterns of an application", () => {
  it("by id: one item", () => {
    expect(params(Applications.get({ applicationId })).Key).toEqual({ pk, sk: "HEAD" });
  });

  it("of a programme: one index, which a draft is not in", () => {
    expect(params(Applications.query.ofProgramme({ listedIn: "prog_1" }))).toMatchObject({
      IndexName: "gsi1",
      ExpressionAttributeValues: { ":pk": "APPLICATIONS#prog_1" },
    });
    expect(params(Applications.create(head)).Item).not.toHaveProperty("gsi1pk");
    const sent = params(
      Applications.patch({ applicationId }).set({ listedIn: "prog_1", sentAt: "2026-02-25T10:20:00Z" }),
    );
    expect(Object.values(sent.ExpressionAttributeValues ?? {})).toContain("APPLICATIONS#prog_1");
  });

  it("of a group: one index", () => {
    expect(params(Applications.query.ofGroup({ orgId: "org_2" }))).toMatchObject({
      IndexName: "gsi2",
      ExpressionAttributeValues: { ":pk": "APPLICATIONS#org_2" },
    });
  });

  it("the parts of a draft, its recordings, its files, its helpers and what was sent: beside the head, and never read by a list", () => {
    expect(params(Answers.query.ofApplication({ applicationId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": pk, ":sk1": "ANSWER#" },
    });
    expect(params(Helpers.query.ofApplication({ applicationId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": pk, ":sk1": "HELPER#" },
    });
    expect(params(Recordings.query.ofApplication({ applicationId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": pk, ":sk1": "RECORDING#" },
    });
    expect(params(Recordings.get({ applicationId, recordingId: "voice_1" })).Key).toEqual({
      ...{ pk, sk: "RECORDING#voice_1" },
    });
    expect(params(Enclosures.query.ofApplication({ applicationId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": pk, ":sk1": "FILE#" },
    });
    expect(params(DraftComments.query.ofApplication({ applicationId }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": pk, ":sk1": "COMMENT#" },
    });
    expect(params(Documents.get({ applicationId, sending: 1 })).Key).toEqual({ pk, sk: "DOCUMENT#1" });
  });
});
