import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { findAll } from "../note/find.ts";
import { stillShows } from "../note/note.rules.ts";
import { Person } from "../person/index.ts";
import { AccountAddenda, SharedAccounts } from "./account.entity.ts";
import { can, readsQuotes, readsSummary } from "./account.policy.ts";
import { possible } from "./account.rules.ts";
import { Addendum, type Head, Part, type ShownPart, type ShownQuote } from "./account.schema.ts";
import { partsOf } from "./find.ts";
import { type Question, questions } from "./questions.rules.ts";

/** An answer with its question as it was asked when the account was shared. */
export const AskedPart = Part.extend({ question: Part.shape.words });

/** The account as it was shared. */
interface SharedDocument {
  readonly parts: ReturnType<typeof AskedPart.parse>[];
  readonly summary: string;
}

const sharedOf = async (accountId: string): Promise<SharedDocument> => {
  const found = await live(SharedAccounts).get({ accountId }).go({ consistent: true });
  const parts = AskedPart.array().parse(found.data?.parts ?? []);
  return { parts, summary: found.data?.summary ?? "" };
};

const addendaOf = async (accountId: string): Promise<Addendum[]> => {
  const found = await live(AccountAddenda).query.ofAccount({ accountId }).go({ consistent: true, limit: 25 });
  return found.data.map((row) => Addendum.strip().parse(row));
};

/** Quotes as they may be read now: a note that was taken back or drawn closer leaves its mark and no words. */
const quoting = async (parts: readonly Part[]): Promise<(part: Part) => ShownQuote[]> => {
  const notes = await findAll(parts.flatMap(({ quotes }) => quotes.map(({ noteId }) => noteId)));
  const byId = new Map(notes.map((note) => [note.noteId, note]));
  return ({ quotes }) =>
    quotes.map(({ noteId, shareThen }) => {
      const note = byId.get(noteId);
      if (!(note && stillShows(note, shareThen))) return { noteId, takenBack: true };
      return { noteId, words: note.words, byId: note.byId, on: note.on, takenBack: false };
    });
};

const asked = (key: string): Question =>
  questions.find((question) => question.key === key) ?? {
    key: "learnt",
    question: "",
    nudges: [],
    needed: false,
  };

const shownParts = async (
  parts: readonly (Part & { readonly question?: string })[],
): Promise<ShownPart[]> => {
  const quotesOf = await quoting(parts);
  return parts.map((part) => {
    const { question, nudges, needed } = asked(part.key);
    return {
      ...part,
      question: part.question ?? question,
      nudges: [...nudges],
      needed,
      quotes: quotesOf(part),
    };
  });
};

export const isDraft = ({ state }: Head): boolean => state === "drafting" || state === "withdrawn";

/** One answer, with its question as asked today. */
export const shownPart = async (part: Part): Promise<ShownPart> => {
  const [shown] = await shownParts([part]);
  if (!shown) throw new Error("A part went missing while it was shown");
  return shown;
};

const peopleOf = (head: Head, parts: readonly ShownPart[], addenda: readonly Addendum[]) =>
  Person.namesOf([
    ...head.authorIds,
    ...head.receiverIds,
    ...addenda.map(({ byId }) => byId),
    ...parts.flatMap(({ quotes, savedById }) => [savedById, ...quotes.map(({ byId }) => byId)]),
  ]);

/** An account as one reader sees it: every word, or that it exists with its dates. */
export const shown = async (head: Head, view: "full" | "outline") => {
  const actor = Actor.use();
  if (view === "outline") {
    const { summary } = readsSummary(actor, head) ? await sharedOf(head.accountId) : { summary: "" };
    const bare = { ...head, authorIds: [], receiverIds: [] };
    return { ...bare, view, parts: [], addenda: [], summary, actions: [], people: {} };
  }
  const draft = isDraft(head);
  const document = draft
    ? { parts: await partsOf(head.accountId), summary: "" }
    : await sharedOf(head.accountId);
  const read = readsQuotes(actor, head)
    ? document.parts
    : document.parts.map((part) => ({ ...part, quotes: [] }));
  const [parts, addenda] = await Promise.all([shownParts(read), addendaOf(head.accountId)]);
  const actions = permitted(can, actor, head, possible(head.state));
  const people = await peopleOf(head, parts, addenda);
  return { ...head, view, parts, addenda, summary: document.summary, actions, people };
};
