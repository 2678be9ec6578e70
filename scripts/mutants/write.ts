import { edit, type Mutant, mutant } from "./mutant.ts";

const write = "pot/ledger-write.ts";

const noLock = edit(write, "op.eq(row.seq, head.seq),", "");
const noFloor = edit(write, "...(net < 0 ? [op.gte(row.balance, -net)] : []),", "");
const linesOver = edit(
  write,
  "write(live(Entries).create(made.entry), stale)",
  "write(live(Entries).put(made.entry), stale)",
);

const weak = (name: string, from: string, to = "") => mutant("guard", name, write, from, to);

/** The conditions of what is sent: the head's, the lines', the posting's. */
export const writeMutants: readonly Mutant[] = [
  { name: "M1 no lock on the number", edits: [noLock], by: "guard", redundant: true },
  { name: "M2 no lock, and lines written over", edits: [noLock, linesOver], by: "mix" },
  { name: "M3 no floor under the balance", edits: [noFloor], by: "guard", redundant: true },
  { name: "M4 no lock, no floor, lines written over", edits: [noLock, noFloor, linesOver], by: "mix" },
  mutant("guard", "M5 a posting written over", write, "Transactions.create({", "Transactions.put({"),
  { name: "a line written over", edits: [linesOver], by: "guard" },
  weak(
    "a new pot's head written over",
    "write(live(Heads).create(after), stale)",
    "write(live(Heads).put(after), stale)",
  ),
  weak("any state", "op.eq(row.state, head.state),"),
  weak("any currency", "op.eq(row.currency, CURRENCY),"),
  weak("time may go back", "op.lte(row.lastAt, at),"),
  weak(
    "any hand takes money out",
    '...(change.actorIs === "holder" ? [op.contains(row.holders, actorId)] : []),',
  ),
  weak("anyone says yes", '...(change.actorIs === "waiting" ? [op.contains(row.waiting, actorId)] : []),'),
  weak("a pot closes over those below", "...(change.childless ? [op.eq(row.children, 0)] : []),"),
  weak(
    "the last holder leaves",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text, as it stands in its file
    "...(change.holderOut ? [`${op.size(row.holders)} > ${op.escape(1)}`] : []),",
  ),
  weak("a pot stays open past its day", "...(change.openUntil ? [op.gte(row.openUntil, today)] : []),"),
  mutant("audit", "what is said is not hashed", write, "facts: posting.facts, wordsDigest", "wordsDigest"),
  mutant(
    "audit",
    "a line's hash starts afresh",
    write,
    "const hash = lineHash(before, line);",
    'const hash = lineHash("", line);',
  ),
  mutant(
    "audit",
    "the holders of a first line are not kept",
    write,
    "holders: holders && [...holders], ",
    "",
  ),
  mutant("model", "money in is not counted", write, "...(into === 0 ? {} : { credited: into }),"),
  mutant("model", "pots below are not counted", write, "...(children === 0 ? {} : { children }),"),
  mutant("model", "what is set aside is not counted", write, "...(setAside === 0 ? {} : { setAside }),"),
  mutant(
    "model",
    "a yes is not taken off the list",
    write,
    '...(saidYes === "actor" ? { waiting: [actorId] } : {}),',
  ),
  mutant("rules", "a sum below nothing", "pot/ledger.rules.ts", "if (balance < 0) throw", "if (false) throw"),
  mutant(
    "guard",
    "a sum too big to count",
    "pot/ledger.rules.ts",
    "if (!Object.values(sums).every(Number.isSafeInteger))",
    "if (false)",
  ),
];
