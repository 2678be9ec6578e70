import { type Mutant, mutant } from "./mutant.ts";

const many = "pot/spend-many.ts";
const correct = "pot/correct.ts";
const talk = "pot/talk-about.ts";

const talked = (name: string, from: string, to = "") => mutant("talk", name, talk, from, to);

/** What several spends at once, putting one right, and talking about one hold themselves to. */
export const spendMutants: readonly Mutant[] = [
  mutant(
    "model",
    "used by one who does not hold it",
    "pot/spending.ts",
    "if (head.holders.some((id) => id === personId)) return head;",
    "return head;",
  ),
  mutant(
    "model",
    "one hand where two say yes",
    "pot/spending.ts",
    "if (needsTwo(head) && !beside.saidYesIds)",
    "if (false)",
  ),
  mutant("model", "what is left after each of several", many, "balancePence += amountPence;"),
  mutant(
    "several",
    "a line of several that is wrong has no number",
    many,
    "if (!(error instanceof DomainError) || error.fields.length === 0) throw error;",
    "throw error;",
  ),
  mutant(
    "several",
    "one key for two of several",
    "pot/spend.schema.ts",
    "new Set(lines.map(({ txId: id }) => id)).size === lines.length",
    "true",
  ),
  mutant(
    "several",
    "more of several than one transaction takes",
    "pot/spend.schema.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text, as it stands in its file
    ".max(MOST_SPENDS, `Write down at most ${MOST_SPENDS} spends at once.`)",
  ),
  mutant(
    "correct",
    "anything is put right",
    correct,
    'if (!(spend && ["spend", "return", "correct"].includes(spend.kind))) throw notFound();',
    "if (!spend) throw notFound();",
  ),
  mutant(
    "correct",
    "what puts money back is put right",
    correct,
    'if (spend.kind !== "spend")',
    "if (false)",
  ),
  mutant(
    "model",
    "put right with nothing to put right",
    correct,
    "if (to === from && said.amountPence === spend.amountPence)",
    "if (false)",
  ),
  mutant("correct", "put right out of a pot that rests", correct, '  mustBe(from.state, "open");\n'),
  mutant("guard", "put right by one who left the other pot", correct, "  holdsIt(from, moment.actorId);\n"),
  mutant(
    "guard",
    "any hand puts right",
    correct,
    'moves: [back], actorIs: "holder" as const',
    'moves: [back], actorIs: "anyone" as const',
  ),
  mutant("model", "put right with the old line as it was", correct, "    reverses: spend.txId,\n"),
  mutant(
    "correct",
    "words that go further when put right",
    correct,
    "Math.min(await shareNow(spend), furthest(to))",
    "furthest(to)",
  ),
  mutant(
    "talk",
    "put right, and talked about no more",
    correct,
    "      also: talkWrites(to.holders, theTxId(), wish),\n",
  ),
  mutant(
    "talk",
    "several, and none talked about",
    many,
    "also: await besideOrBefore(2 * lines.length + 1, talks),",
  ),
  mutant(
    "talk",
    "a yes together, and not talked about",
    "pot/together.ts",
    "...talkWrites(head.holders, theTxId(), draft?.said ?? {})",
  ),
  talked(
    "outside what was agreed, and not talked about",
    "outsideBecause !== undefined || notSure === true",
    "notSure === true",
  ),
  talked(
    "not sure, and not talked about",
    "outsideBecause !== undefined || notSure === true",
    "outsideBecause !== undefined",
  ),
  talked(
    "talked about by its writer alone",
    'holders.map((each) => mineWrite(each, "toTalkAbout", txId))',
    'holders.slice(0, 1).map((each) => mineWrite(each, "toTalkAbout", txId))',
  ),
  talked(
    "a list of one who left",
    "!(posting && seen?.head.holders.includes(personId))",
    "!(posting && seen)",
  ),
  talked("a list with what was put back", " || posting.reversedBy) return [];", ") return [];"),
  talked(
    "a list with words that are for their writer alone",
    "share > 0 || writtenById === personId ?",
    "true ?",
  ),
  talked("a list with words as they were first shared", "shares.get(id) ?? facts.share", "facts.share"),
  talked(
    "anything is said to be talked about",
    'if (spend?.kind !== "spend") throw notFound();',
    "if (!spend) throw notFound();",
  ),
  talked(
    "talked about by one who does not hold it",
    "await heldHead(spend.potId, personId);",
    "(await potsOf([spend.potId]))[0]?.head ?? { holders: [personId] };",
  ),
  talked(
    "talked about for one alone",
    "holders.map((each) => notMineWrite",
    "[personId].map((each) => notMineWrite",
  ),
];
