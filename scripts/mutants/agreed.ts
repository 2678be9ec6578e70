import { type Mutant, mutant } from "./mutant.ts";

const change = "pot/change.ts";
const rules = "pot/change.rules.ts";
const weak = (name: string, from: string, to = "") => mutant("agreed", name, change, from, to);

const said = (name: string, from: string, to = "") => mutant("changeRules", name, rules, from, to);

/** What a change of who decides, or of what was agreed, holds itself to. */
export const agreedMutants: readonly Mutant[] = [
  weak(
    "any hand changes what was agreed",
    'moves: [{ kind: "agreed", amount: 0 }], actorIs: "holder"',
    'moves: [{ kind: "agreed", amount: 0 }], actorIs: "anyone"',
  ),
  weak("changed by one who left", "      holdsIt(now, actorId);\n"),
  weak(
    "changed in any state",
    '      holdsIt(now, actorId);\n      mustBe(now.state, "open");\n',
    "      holdsIt(now, actorId);\n",
  ),
  weak("changed over what was agreed since", ".where((row, op) => op.eq(row.edges, was.edges))"),
  weak("changed without a yes that is missing", "if (waitsFor(now, said).length > 0)", "if (false)"),
  weak(
    "changed by an old yes",
    ".remove({ potId: id, slot: NEXT })\n      .where((row, op) => op.eq(row.version, version)),",
    ".remove({ potId: id, slot: NEXT }),",
  ),
  weak(
    "one change waits over another",
    "PotChanges.create({ ...kept, slot: NEXT })",
    "PotChanges.put({ ...kept, slot: NEXT })",
  ),
  mutant("agreed", "two of us by one alone", rules, "  twoOfUs === true ||\n"),
  weak(
    "asked for by anyone who sees",
    '    allow(can.change(thePerson(), held));\n    mustBe(head.state, "open");',
    '    mustBe(head.state, "open");',
  ),
  weak(
    "asked for in any state",
    '    mustBe(head.state, "open");\n    mustFit(head, said);',
    "    mustFit(head, said);",
  ),
  weak("asked for as it is", "    mustFit(head, said);\n"),
  weak("so, and fits no more", "      mustFit(now, said);\n"),
  weak(
    "answered by anyone who sees",
    "  allow(can.change(thePerson(), held));\n  const kept",
    "  const kept",
  ),
  weak("a yes in any state", '    mustBe(head.state, "open");\n    mustBeAsked', "    mustBeAsked"),
  weak(
    "a yes over an old one",
    ".set({ saidYesIds, version: version + 1 })\n      .where((row, op) => op.eq(row.version, version)),",
    ".set({ saidYesIds, version: version + 1 }),",
  ),
  mutant("model", "a yes to another change", change, "if (kept?.changeId !== changeId)", "if (!kept)"),
  mutant(
    "change",
    "a yes by whoever",
    change,
    "    mustBeAsked(head, { wish: kept, byId: kept.byId, saidYesIds: kept.saidYesIds }, actorId);\n",
  ),
  weak("words agreed that are not kept", "      ...edgesWrite(said),\n"),
  said("a change of nothing", "if (mode === undefined && !two && edges === undefined)", "if (false)"),
  said(
    "a change to another kind",
    "if (mode !== undefined && !sameKind(pot.whoDecides, mode))",
    "if (false)",
  ),
  said("a pair of any number", 'if (mode === "pair" && pot.holders.length !== 2)', "if (false)"),
  said("two of us, with one", "if (two && pot.holders.length < 2)", "if (false)"),
  said("those who decide together, by one", "  decideTogether(pot.whoDecides) ||\n"),
  said("to decide together, by one", "  decideTogether(whoDecides) ||\n"),
  said("where two say yes, by one", "  needsTwo(pot) ||\n  needsEveryone(pot);", "  needsEveryone(pot);"),
  said("out of sight, by one", "  needsTwo(pot) ||\n  needsEveryone(pot);", "  needsTwo(pot);"),
  said(
    "a person's own pot, by another",
    "return isPersonal(pot.whoDecides) && pot.personId !== undefined ? [pot.personId] : [];",
    "return [];",
  ),
  said("asked for by one who left", "if (!pot.holders.includes(byId))", "if (false)"),
  said(
    "a yes that is not the missing one",
    "if (left.includes(actorId) || left.length === 0) return;",
    "return;",
  ),
];
