import { describe, expect, it } from "vitest";
import { Followers, Notices, Reminders } from "./notice.entity.ts";

const params = (query: { params<T>(options?: { table?: string }): T }) =>
  query.params<Record<string, unknown>>({ table: "t" });

describe("access patterns of notices", () => {
  it("what one person was told of one event: one item", () => {
    expect(params(Notices.get({ eventId: "event_1", personId: "person_1" })).Key).toEqual({
      pk: "NOTICE#event_1",
      sk: "person_1",
    });
  });

  it("those to tell of a thing: its own partition", () => {
    expect(params(Followers.query.ofThing({ thingId: "prog_1" }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": "FOLLOW#prog_1" },
    });
  });

  it("those to write to on a day: its own partition", () => {
    expect(params(Reminders.query.ofDay({ on: "2026-11-02" }))).toMatchObject({
      ExpressionAttributeValues: { ":pk": "REMIND#2026-11-02" },
    });
  });
});
