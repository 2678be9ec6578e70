import { type Mutant, mutant } from "./mutant.ts";

const change = "pot/change.ts";
const rules = "pot/change.rules.ts";
const weak = (name: string, from: string, to = "") => mutant("agreed", name, change, from, to);

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
];
