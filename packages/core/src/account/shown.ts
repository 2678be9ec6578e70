import { permitted } from "../access/permitted.ts";
import { Actor } from "../actor.ts";
import { live } from "../db/entity.ts";
import { stored } from "../db/stored.ts";
import { findAll } from "../note/find.ts";
import { stillShows } from "../note/note.rules.ts";
import { Person } from "../person/index.ts";
import { servedAmong } from "../sharing/served.ts";
import { AccountAddenda, SharedAccounts } from "./account.entity.ts";
import { can, readsServed, readsSummary } from "./account.policy.ts";
import { possible } from "./account.rules.ts";
import { Addendum, type Head, Part, type ShownPart, type ShownQuote } from "./account.schema.ts";
import { partsOf } from "./find.ts";
import { type Question, questions } from "./questions.rules.ts";
import { talksSeen } from "./talk.ts";

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
  return found.data.map((row) => stored(Addendum).parse(row));
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

/** An answer, with its question as it was asked if it was shared. */
type Asked = Part & { readonly question?: string };

const shownParts = async (parts: readonly Asked[]): Promise<ShownPart[]> => {
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

/** An answer with nothing of what was said in it. */
const hushed = (part: Asked): Asked => ({ ...part, words: "", changes: [], nothingYet: "", missing: "" });

/** For someone who reads no words of people served: no quote, nothing that someone served wrote, and no name of theirs. */
const withoutServed = async (head: Head, parts: readonly Asked[], addenda: readonly Addendum[]) => {
  const wrote = [...parts.map(({ savedById }) => savedById), ...addenda.map(({ byId }) => byId)];
  const named = [...head.authorIds, ...head.receiverIds];
  const served = await servedAmong([...wrote, ...named], [head.orgId, head.programmeId, head.funderOrgId]);
  const others = (ids: Head["authorIds"]) => ids.filter((id) => !served.has(id));
  const said = parts.map((part) => (part.savedById && served.has(part.savedById) ? hushed(part) : part));
  return {
    head: { ...head, authorIds: others(head.authorIds), receiverIds: others(head.receiverIds) },
    parts: said.map(({ savedById: _, ...part }) => ({ ...part, quotes: [] })),
    addenda: addenda.filter(({ byId }) => !served.has(byId)),
  };
};

/** An account as one reader sees it: every word, or that it exists with its dates. */
export const shown = async (whole: Head, view: "full" | "outline") => {
  const actor = Actor.use();
  const [seen] = await talksSeen(actor, [whole]);
  const { head, inTalk } = seen ?? { head: whole, inTalk: false };
  if (view === "outline") {
    const { summary } = readsSummary(actor, head) ? await sharedOf(head.accountId) : { summary: "" };
    const bare = { ...head, inTalk, authorIds: [], receiverIds: [] };
    return { ...bare, view, parts: [], addenda: [], summary, actions: [], people: {} };
  }
  const draft = isDraft(head);
  const document = draft
    ? { parts: await partsOf(head.accountId), summary: "" }
    : await sharedOf(head.accountId);
  const added = await addendaOf(head.accountId);
  const read = readsServed(actor, head)
    ? { head, parts: document.parts, addenda: added }
    : await withoutServed(head, document.parts, added);
  const parts = await shownParts(read.parts);
  const actions = permitted(can, actor, head, possible(head.state));
  const people = await peopleOf(read.head, parts, read.addenda);
  return {
    ...read.head,
    inTalk,
    view,
    parts,
    addenda: read.addenda,
    summary: document.summary,
    actions,
    people,
  };
};
