import { type Mutant, mutant } from "./mutant.ts";

const bring = "pot/bring-holder.ts";
const naming = "pot/hold-name.ts";
const receipt = "pot/receipt.ts";
const arrival = "file/arrival.ts";
const named = (by: "hold" | "model", name: string, from: string, to = "") =>
  mutant(by, name, naming, from, to);
const kept = (name: string, from: string, to = "") => mutant("receipt", name, receipt, from, to);

/** Who comes in to hold a pot or to look into it, and what receipts hold themselves to. */
export const peopleMutants: readonly Mutant[] = [
  mutant("bring", "brought in by anyone who sees", bring, "    allow(can.bringHolder(me, held));\n"),
  mutant("bring", "brought in to a person's own pot", bring, "    personSays(head, me.personId);\n"),
  mutant("bring", "brought in, and not known", bring, "if (!(await Person.find(personId)))", "if (false)"),
  mutant(
    "bring",
    "brought in to a pot that is closed",
    bring,
    '        mustBe(now.state, "open", "resting");\n',
  ),
  mutant("bring", "brought in twice", bring, "        mustHaveRoomFor(personId, now.holders);\n"),
  mutant("bring", "brought in over those who are here", bring, "if (!lost)", "if (false)"),
  named("model", "a reviewer named by anyone", "    allow(can.review(thePerson(), on));\n"),
  named("model", "a reviewer of a hold that ended", "if (hold.liftedAt !== undefined)", "if (false)"),
  named("hold", "a reviewer who is not known", "if (!(await Person.find(personId)))", "if (false)"),
  named("hold", "a reviewer named twice", "if (lookersOf(hold).includes(personId))", "if (false)"),
  named("hold", "any number of reviewers", "if (hold.reviewerIds.length >= MOST_REVIEWERS)", "if (false)"),
  named("hold", "a reviewer who holds the pot", '    mustBeTwo("", [personId], pot.head.holders);\n'),
  named("hold", "a reviewer who answers for nothing", "    await mustLook([personId], on.pot);\n"),
  named(
    "hold",
    "a reviewer named over what came meanwhile",
    "\n        .where((row, op) => op.eq(row.version, hold.version))",
  ),
  mutant(
    "receiptRules",
    "a receipt of any type",
    "file/paper.rules.ts",
    "if (type === undefined || !fileTypes.includes(type)) throw otherType(name);",
  ),
  mutant(
    "receiptRules",
    "a receipt of any size",
    "file/paper.rules.ts",
    "if (bytes > MOST_PAPER_BYTES)",
    "if (false)",
  ),
  kept("a receipt by anyone who sees", "  allow(can.addReceipt(Actor.use(), spent));\n"),
  kept("any number of receipts", "if (kept.length >= MOST_RECEIPTS)", "if (false)"),
  kept("receipts taken back take room", ".filter(({ takenBackAt }) => takenBackAt === undefined)"),
  kept(
    "a receipt is sent, whatever it is",
    "  mustFit(type, bytes);\n  await mayAdd(txId);",
    "  await mayAdd(txId);",
  ),
  kept(
    "a receipt is asked for by anyone",
    "  mustFit(type, bytes);\n  await mayAdd(txId);",
    "  mustFit(type, bytes);",
  ),
  kept("a receipt is added by anyone", "    await mayAdd(txId);\n    const { data", "    const { data"),
  mutant(
    "receipt",
    "a receipt is what its sender says",
    "file/paper.ts",
    "    mustBePaper(name, type, bytes);\n    return",
    "    return",
  ),
  mutant("receipt", "a receipt that could harm", arrival, 'if (scan === "unsafe")', "if (false)"),
  kept("a receipt that is here already", 'if (before) throw wrongState("This receipt is here already.");'),
  mutant(
    "receipt",
    "a receipt that did not arrive",
    arrival,
    "if (!(await files.keep(sentTo(place, id), fileKey)))",
    "await files.keep(sentTo(place, id), fileKey);\n  if (false)",
  ),
  mutant(
    "receipt",
    "a refused file stays",
    arrival,
    "      await Deps.use().files.remove(fileKey);\n    throw refusal;",
    "      await Promise.resolve();\n    throw refusal;",
  ),
  kept("a receipt opened by anyone who sees", "if (!(data && reads))", "if (!data)"),
  kept(
    "a receipt opened after it was taken back",
    'if (takenBackAt !== undefined) throw wrongState("This receipt was taken back.");',
  ),
  kept("a receipt opened, and no one knows", "  await commit([], opened.of(txId, { receiptId }));\n"),
  kept(
    "a receipt taken back by anyone",
    '    allow(takesBackReceipt(Actor.use(), byId), "Only who added it can take it back.");\n',
  ),
  kept("a receipt taken back twice", "mark.where((row, op) => op.notExists(row.takenBackAt))", "mark"),
  mutant(
    "receipt",
    "a receipt to words that one may not read",
    "pot/spend.policy.ts",
    "isHolder(actor, spend) && seesWords(actor, spend),",
    "isHolder(actor, spend),",
  ),
  mutant(
    "receipt",
    "receipts read with words that one may not",
    "pot/spend.policy.ts",
    "  seesWords(actor, spend) &&\n  (isHolder",
    "  (isHolder",
  ),
];
