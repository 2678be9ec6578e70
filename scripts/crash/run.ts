/** Falls, again and again, in the middle of writing; after each, everything that was answered as saved must be there. */
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../local/dynamo.ts";
import { checkAfterFall, checkEvents, checkLetters } from "./check.ts";
import { plant } from "./garden.ts";
import { killHard, type Server, startAgain, stopGently } from "./server.ts";
import { type Notes, newNotes, newWriter } from "./writer.ts";

export interface Figures {
  readonly falls: number;
  readonly saved: number;
  readonly spends: number;
  readonly organisations: number;
  readonly letters: number;
  /** Letters sent twice, which a fall between sending and noting it can do. */
  readonly twice: number;
  /** Everything that was answered as saved and is not there. */
  readonly lost: readonly string[];
}

const savedIn = (notes: Notes): number =>
  notes.spends.length +
  notes.organisations.length +
  notes.invited.length +
  [...notes.words.values()].reduce((all, { version }) => all + version, 0);

/** One life of the server: writers write, and it is killed after `ms`. */
const fall = async (server: Server, writers: readonly { run(): Promise<void> }[], ms: number) => {
  const writing = Promise.all(writers.map((writer) => writer.run()));
  await Promise.race([wait(ms), writing]);
  await killHard(server, Math.random() < 0.5);
  await writing;
  return startAgain(server.folder, server.port);
};

/** @param folder an empty folder of its own; the functions must be built for this machine. */
export const crash = async (folder: string, falls: number, say: (line: string) => void): Promise<Figures> => {
  let server = await startAgain(folder, await freePort());
  try {
    const garden = await plant(`http://localhost:${server.port}`);
    const notes = newNotes();
    const writers = garden.plots.map((plot, n) => newWriter(n, plot, garden.potId, notes));
    const lost: string[] = [];
    for (let n = 1; n <= falls; n += 1) {
      const since = notes.organisations.length;
      server = await fall(server, writers, 300 + Math.random() * 2700);
      for (const writer of writers) await writer.settle();
      const found = await checkAfterFall(garden, notes, since);
      lost.push(...found.lost.map((what) => `fall ${n}: ${what}`));
      say(`fall ${n}: ${savedIn(notes)} saved so far, ${found.lost.length} lost`);
    }
    const letters = await checkLetters(folder, garden, notes);
    await stopGently(server);
    const events = await checkEvents(folder, garden, notes);
    return figures(falls, notes, letters, [...lost, ...letters.lost, ...events.lost]);
  } finally {
    server.child.kill("SIGKILL");
  }
};

const figures = (
  falls: number,
  notes: Notes,
  { all, twice }: { all: number; twice: number },
  lost: readonly string[],
): Figures => ({
  falls,
  saved: savedIn(notes),
  spends: notes.spends.length,
  organisations: notes.organisations.length,
  letters: all,
  twice,
  lost,
});
