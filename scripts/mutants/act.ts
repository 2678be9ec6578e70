import { type Mutant, mutant } from "./mutant.ts";

const transfer = "pot/transfer.ts";
const birth = "pot/birth.ts";
const ledger = "pot/ledger.ts";
/** Anywhere among the pots: an operation may move to a file of its own. */
const spend = "pot/";
const act = "pot/pot-act.ts";
const pot = "pot/pot.ts";
const rules = "pot/pot.rules.ts";

/** What each operation decides before it writes, and which hand it asks the table to hold it to. */
export const actMutants: readonly Mutant[] = [
  mutant(
    "guard",
    "any hand gives back",
    transfer,
    'actorIs: amount > 0 ? "anyone" : "holder", ...more',
    'actorIs: "anyone", ...more',
  ),
  mutant(
    "guard",
    "any hand tops up",
    transfer,
    'actorIs: amount > 0 ? "holder" : "anyone",',
    'actorIs: "anyone",',
  ),
  mutant("guard", "a hidden pot shows in no sum", transfer, "setAside: hidden ? amount : 0", "setAside: 0"),
  mutant(
    "guard",
    "someone brought in by one who left the pot above",
    "pot/bring-holder.ts",
    "...(await joinWrites(head, personId)), ...above",
    "...(await joinWrites(head, personId))",
  ),
  mutant("model", "a transfer leaves the tree", transfer, "external: 0", "external: amount"),
  mutant(
    "guard",
    "any hand makes pots",
    birth,
    'actorIs: "holder", children: births.length',
    'actorIs: "anyone", children: births.length',
  ),
  mutant("model", "pots made by anyone", birth, "    holdsIt(head, actorId);\n    mustBe", "    mustBe"),
  mutant("model", "pots made from any state", birth, '    mustBe(head.state, "open");\n'),
  mutant("guard", "pots of any depth", birth, "if (depth > MOST_DEPTH)", "if (false)"),
  mutant("guard", "any number of pots at once", "pot/pot-write.ts", "if (pots > MOST_AWARDS)", "if (false)"),
  mutant("guard", "opened before all said yes", ledger, 'if (by === "maker" && head.waiting)', "if (false)"),
  mutant("model", "opened from any state", ledger, '      mustBe(head.state, "proposed");\n'),
  mutant("model", "given back from any state", ledger, '  mustBe(pot.state, "proposed");\n'),
  mutant(
    "guard",
    "any hand says no",
    ledger,
    'actorIs: kind === "no" ? "holder" : "anyone"',
    'actorIs: "anyone"',
  ),
  mutant("model", "a pot that goes is still counted", ledger, "    children: -1,\n"),
  mutant("guard", "signed for by whoever", ledger, "if (by === undefined)", "if (false)"),
  mutant("guard", "signed for by one who left", ledger, "      holdsIt(amountPence > 0 ? up : now, by);\n"),
  mutant(
    "model",
    "spent in any state",
    spend,
    '  holdsIt(head, moment.actorId);\n  mustBe(head.state, "open");',
    "  holdsIt(head, moment.actorId);",
  ),
  mutant("guard", "spent by one who left", spend, "  holdsIt(head, moment.actorId);\n"),
  mutant(
    "guard",
    "spent past the last day",
    spend,
    "if (openUntil !== undefined && openUntil < moment.today)",
    "if (false)",
  ),
  mutant(
    "guard",
    "spent past a last day moved meanwhile",
    spend,
    'actorIs: "holder", openUntil }',
    'actorIs: "holder" }',
  ),
  mutant("guard", "any hand spends", spend, 'spentOn }], actorIs: "holder"', 'spentOn }], actorIs: "anyone"'),
  mutant(
    "guard",
    "anything is returned",
    "pot/spend.ts",
    'if (spend?.kind !== "spend") throw notFound();',
    "if (!spend) throw notFound();",
  ),
  mutant(
    "guard",
    "returned in any state",
    spend,
    '        mustBe(now.state, "open");\n        const moves = [{ kind: "return"',
    '        const moves = [{ kind: "return"',
  ),
  mutant(
    "guard",
    "any hand returns",
    spend,
    'moves, actorIs: "holder" }],\n          postings: [\n            { kind: "return"',
    'moves, actorIs: "anyone" }],\n          postings: [\n            { kind: "return"',
  ),
  mutant("many", "a line's own key is not kept", "pot/post.ts", "(ids?.[n] ?? ", "("),
  mutant(
    "many",
    "all lines of one posting",
    "pot/spend-many.ts",
    "({ ...move, tx: n })",
    "({ ...move, tx: 0 })",
  ),
  mutant("model", "closed over pots below", act, "if (pot.children > 0)", "if (false)"),
  mutant("guard", "closed over pots made meanwhile", act, "childless: true", "childless: false"),
  mutant(
    "guard",
    "any hand acts on a pot",
    act,
    'moves: [{ kind, amount: 0 }], actorIs: "holder"',
    'moves: [{ kind, amount: 0 }], actorIs: "anyone"',
  ),
  mutant("model", "the last one may leave", act, "if (now.holders.length === 1)", "if (false)"),
  mutant(
    "model",
    "held twice by one",
    rules,
    'if (holders.includes(personId)) throw wrongState("They hold this pot already.");',
  ),
  mutant("guard", "any number of holders", rules, "if (holders.length >= MOST_HOLDERS)", "if (false)"),
  mutant(
    "model",
    "a yes said twice",
    pot,
    "if (!now.waiting?.some((asked) => asked === actorId))",
    "if (false)",
  ),
];
