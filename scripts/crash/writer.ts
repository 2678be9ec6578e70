/** One person who writes on and on, and keeps a note of each write that was answered as saved. */
import { dayOf } from "@allotment/core/day";
import { newKey, type Plot } from "./garden.ts";
import { must, NoAnswer } from "./person.ts";

/** What was answered as saved, by everyone. */
export interface Notes {
  readonly organisations: { id: string; name: string; by: number }[];
  readonly spends: { txId: string; amountPence: number }[];
  readonly invited: string[];
  /** The last words answered as saved in each writer's draft, and their version. */
  readonly words: Map<number, { words: string; version: number }>;
}

export const newNotes = (): Notes => ({ organisations: [], spends: [], invited: [], words: new Map() });

type Write = () => Promise<void>;

export interface Writer {
  /** Write until the server falls. A write left without an answer is sent again first, with the same key. */
  run(): Promise<void>;
  /** Send again what got no answer. */
  settle(): Promise<void>;
}

const done = new Set(["already_done", "membership.held"]);

let count = 0;

export const newWriter = (
  n: number,
  { person, orgId, applicationId }: Plot,
  potId: string,
  notes: Notes,
): Writer => {
  let unanswered: Write | undefined;

  const register = (): Write => {
    const [key, name] = [newKey(), `Organisation ${++count}`];
    return async () => {
      const act = "POST /api/v1/organisations";
      const { orgId: id } = must(await person.send(act, { body: { name, kind: "charity" }, key }), act);
      notes.organisations.push({ id, name, by: n });
    };
  };

  const spend = (): Write => {
    const [key, amountPence] = [newKey(), 1 + (++count % 500)];
    const body = { amountPence, spentOn: dayOf(new Date()), what: `Thing ${count}`, why: "It helps." };
    return async () => {
      const act = `POST /api/v1/pots/${potId}/spends`;
      const { txId } = must(await person.send(act, { body, key }), act);
      notes.spends.push({ txId, amountPence });
    };
  };

  const invite = (): Write => {
    const email = `invited${++count}@people.example`;
    const [key, body] = [newKey(), { role: "granteeWorker", email, name: "Someone" }];
    return async () => {
      const act = `POST /api/v1/places/${orgId}/members`;
      const answer = await person.send(act, { body, key });
      // Sent again after a fall: it was done, which is what was wanted.
      if (!done.has(answer.body?.code)) must(answer, act);
      notes.invited.push(email);
    };
  };

  const save = (): Write => {
    const last = notes.words.get(n)?.version ?? 0;
    const words = `Draft words ${++count}`;
    return async () => {
      const act = `PUT /api/v1/applications/${applicationId}/answers/q1`;
      const { status, body } = await person.send(act, { body: { words }, version: last });
      // Sent again after a fall: what is stored is this very save, or it was never made.
      const stored = status === 409 ? body.current : body;
      if (status === 409 && stored?.words !== words) must({ status, body }, act);
      else if (status !== 409) must({ status, body }, act);
      notes.words.set(n, { words, version: stored.version });
    };
  };

  const kinds = [register, spend, save, invite, spend, save];
  const attempt = async (write: Write): Promise<void> => {
    unanswered = write;
    await write();
    unanswered = undefined;
  };
  const settle = async (): Promise<void> => {
    if (unanswered) await attempt(unanswered);
  };

  return {
    settle,
    async run() {
      try {
        await settle();
        for (let turn = n; ; turn += 1) await attempt((kinds[turn % kinds.length] ?? register)());
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
      }
    },
  };
};
