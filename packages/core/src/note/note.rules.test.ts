import { describe, expect, it } from "vitest";
import {
  mayQuote,
  mustBeEditable,
  mustHavePersonsYes,
  mustStand,
  startLevel,
  stillShows,
} from "./note.rules.ts";

const note = { state: "written", quoted: false, share: 3, byId: "person_pri" } as const;

describe("a note", () => {
  it("starts close", () => {
    expect(startLevel(undefined)).toBe(0);
    expect(startLevel("person")).toBe(1);
    expect(startLevel("team")).toBe(2);
    expect(startLevel("a neighbourhood")).toBe(2);
  });

  it("is gone once it is taken back", () => {
    expect(() => mustStand({ state: "takenBack" })).toThrow(expect.objectContaining({ kind: "gone" }));
    expect(() => mustStand(note)).not.toThrow();
  });

  it("keeps its words once it is quoted", () => {
    expect(() => mustBeEditable({ quoted: true })).toThrow(expect.objectContaining({ code: "wrong_state" }));
    expect(() => mustBeEditable(note)).not.toThrow();
  });
});

describe("quoting a note", () => {
  it("takes what goes that far already, or is the giver's own", () => {
    expect(mayQuote(note, "person_mo", 3)).toBe(true);
    expect(mayQuote({ ...note, share: 2 }, "person_mo", 3)).toBe(false);
    expect(mayQuote({ ...note, share: 2 }, "person_pri", 3)).toBe(true);
  });

  it("never takes what is about a person, taken back, or just me", () => {
    expect(mayQuote({ ...note, aboutPersonId: "person_marcus" }, "person_pri", 3)).toBe(false);
    expect(mayQuote({ ...note, state: "takenBack" }, "person_pri", 3)).toBe(false);
    expect(mayQuote({ ...note, share: 0 }, "person_pri", 3)).toBe(false);
  });

  it("stops showing when the note is drawn closer, taken back or gone", () => {
    expect(stillShows(note, 3)).toBe(true);
    expect(stillShows({ ...note, share: 2 }, 3)).toBe(false);
    expect(stillShows({ ...note, state: "takenBack" }, 3)).toBe(false);
    expect(stillShows(undefined, 3)).toBe(false);
  });

  it("copies words about a person only with their yes", () => {
    expect(() => mustHavePersonsYes("person_m", undefined)).toThrow(
      expect.objectContaining({ code: "permission.needed" }),
    );
    expect(() => mustHavePersonsYes("person_m", "2026-08-31T12:00:00Z")).not.toThrow();
    expect(() => mustHavePersonsYes(undefined, undefined)).not.toThrow();
  });
});
