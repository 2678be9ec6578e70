/** What this machine keeps in its folder: the outbox, the people of the demo, how far the clock was moved. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const textOf = (folder: string, name: string): string => {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return "";
  }
};

export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Every letter sent from here, newest first. */
export const outbox = (folder: string): Letter[] =>
  textOf(folder, "outbox.jsonl")
    .split("\n")
    .filter((line) => line.endsWith("}"))
    .map((line) => JSON.parse(line))
    .reverse();

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly line: string;
}

export const demoPeople = (folder: string): DemoPerson[] =>
  JSON.parse(textOf(folder, "demo-people.json") || "[]");

export const clockOffset = (folder: string): number =>
  JSON.parse(textOf(folder, "clock.json") || '{"offsetMs":0}').offsetMs;

export const moveClock = (folder: string, days: number): void =>
  writeFileSync(
    join(folder, "clock.json"),
    JSON.stringify({ offsetMs: clockOffset(folder) + days * 86_400_000 }),
  );
