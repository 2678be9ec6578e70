/** Holds what is stored to the notes of what was answered as saved. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Deps } from "@allotment/core/deps";
import { reconcile } from "@allotment/core/pot/index";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { freePort, startDynamo } from "../local/dynamo.ts";
import { localDeps } from "../local/settings.ts";
import type { Garden } from "./garden.ts";
import { must } from "./person.ts";
import type { Notes } from "./writer.ts";

export interface Found {
  readonly lost: string[];
  readonly checked: number;
}

const statementOf = async ({
  potId,
  plots,
}: Garden): Promise<{ spent: Map<string, number>; closing: number }> => {
  const reader = plots[0]?.person;
  const spent = new Map<string, number>();
  for (let page = 1; ; page += 1) {
    const act = `GET /api/v1/pots/${potId}/statement?page=${page}`;
    const body = must(await (reader?.send(act) ?? Promise.reject(new Error("No writers"))), act);
    for (const row of body.rows) if (row.kind === "spend") spent.set(row.txId, -row.amountPence);
    if (page >= body.pages) return { spent, closing: body.closingPence };
  }
};

/** Money: each spend that was answered is in the statement once, there is none besides, and the sum is exact. */
const checkMoney = async (garden: Garden, { spends }: Notes): Promise<string[]> => {
  const { spent, closing } = await statementOf(garden);
  const known = new Map(spends.map(({ txId, amountPence }) => [txId, amountPence]));
  const sum = [...known.values()].reduce((all, each) => all + each, 0);
  return [
    ...[...known].filter(([txId, pence]) => spent.get(txId) !== pence).map(([txId]) => `spend ${txId}`),
    ...[...spent.keys()].filter((txId) => !known.has(txId)).map((txId) => `spend no one made: ${txId}`),
    ...(closing === garden.amountPence - sum
      ? []
      : [`the pot says ${closing}, the notes ${garden.amountPence - sum}`]),
  ];
};

const checkWords = async ({ plots }: Garden, { words }: Notes): Promise<string[]> => {
  const lost: string[] = [];
  for (const [n, said] of words) {
    const plot = plots[n];
    if (!plot) continue;
    const act = `GET /api/v1/applications/${plot.applicationId}/draft`;
    const { answers } = must(await plot.person.send(act), act);
    const stored = answers.find((answer: { part: string }) => answer.part === "q1");
    if (stored?.words !== said.words) lost.push(`words of ${plot.person.name}: ${said.words}`);
  }
  return lost;
};

const checkOrganisations = async (
  { plots }: Garden,
  organisations: Notes["organisations"],
): Promise<string[]> => {
  const lost: string[] = [];
  for (const { id, name, by } of organisations) {
    const answer = await plots[by]?.person.send(`GET /api/v1/organisations/${id}`);
    if (answer?.body?.name !== name) lost.push(`organisation ${id} ${name}`);
  }
  return lost;
};

/** After a fall: the money and words whole, and the organisations written since the last fall. */
export const checkAfterFall = async (garden: Garden, notes: Notes, since: number): Promise<Found> => {
  const fresh = notes.organisations.slice(since);
  const lost = [
    ...(await checkMoney(garden, notes)),
    ...(await checkWords(garden, notes)),
    ...(await checkOrganisations(garden, fresh)),
  ];
  return { lost, checked: notes.spends.length + notes.words.size + fresh.length };
};

interface Letters {
  /** How often each address was written to. */
  readonly to: ReadonlyMap<string, number>;
  /** Letters to those who hold the pot with whoever used it. */
  readonly used: number;
  readonly all: number;
}

const lettersIn = (folder: string): Letters => {
  const file = join(folder, "outbox.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const letters: { to: string; subject: string }[] = lines.map((line) => JSON.parse(line));
  const to = new Map<string, number>();
  for (const letter of letters) to.set(letter.to, (to.get(letter.to) ?? 0) + 1);
  return {
    to,
    used: letters.filter(({ subject }) => subject.startsWith("Money was used")).length,
    all: letters.length,
  };
};

/** How long nothing may happen before we say that no more letters come, in ms. */
const QUIET_MS = 45_000;

/**
 * Everyone invited was written to, and of each spend everyone else who holds the pot. The queue is given time to
 * catch up, for as long as it moves.
 */
export const checkLetters = async (
  folder: string,
  { plots }: Garden,
  { invited, spends }: Notes,
): Promise<{ lost: string[]; twice: number; all: number }> => {
  // Ruth holds it with the writers; whoever spends is not written to.
  const due = spends.length * plots.length;
  let letters = lettersIn(folder);
  let movedAt = Date.now();
  const isWhole = () => letters.used >= due && invited.every((email) => letters.to.has(email));
  while (!isWhole() && Date.now() - movedAt < QUIET_MS) {
    await wait(500);
    const before = letters.all;
    letters = lettersIn(folder);
    if (letters.all > before) movedAt = Date.now();
  }
  const lost = invited.filter((email) => !letters.to.has(email)).map((email) => `letter to ${email}`);
  if (letters.used < due) lost.push(`${due - letters.used} letters about money`);
  const again = invited.filter((email) => (letters.to.get(email) ?? 0) > 1).length;
  return { lost, twice: again + Math.max(0, letters.used - due), all: letters.all };
};

/**
 * Every organisation has its event, once, in the table itself, and the ledger passes its own audit. The server is down
 * while we look.
 */
export const checkEvents = async (
  folder: string,
  { potId }: Garden,
  { organisations }: Notes,
): Promise<Found> => {
  const dynamo = await startDynamo(await freePort(), join(folder, "dynamo"));
  try {
    const deps = localDeps(folder, dynamo.endpoint);
    const { client, table } = deps;
    const events = new Map<string, number>();
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: table, ...(from ? { ExclusiveStartKey: from } : {}) }),
      );
      for (const item of page.Items ?? [])
        if (item.name === "organisation.registered")
          events.set(item.subject, (events.get(item.subject) ?? 0) + 1);
      from = page.LastEvaluatedKey;
    } while (from);
    const lost = organisations
      .filter(({ id }) => events.get(id) !== 1)
      .map(({ id }) => `event of ${id}: ${events.get(id) ?? 0}`);
    const { findings } = await Deps.with(deps, () => reconcile(potId));
    return {
      lost: [...lost, ...findings.map(({ rule, says }) => `ledger ${rule}: ${says}`)],
      checked: events.size,
    };
  } finally {
    await dynamo.stop();
  }
};
