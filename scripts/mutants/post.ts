import { edit, type Mutant, mutant } from "./mutant.ts";

const post = "pot/post.ts";
const transact = "db/transact.ts";

// biome-ignore lint/suspicious/noTemplateCurlyInString: source text, as it stands in its file
const once = "`${op.notExists(row.reversedBy)} AND ${op.notExists(row.reverses)}`";

/** How a posting is planned, guarded, sent, and sent again. */
export const postMutants: readonly Mutant[] = [
  mutant("guard", "M6 a spend returned more than once", post, `.where((row, op) => ${once})`),
  mutant("guard", "a spend that was returned meanwhile", post, once, "op.notExists(row.reverses)"),
  mutant("guard", "a return that is returned", post, once, "op.notExists(row.reversedBy)"),
  mutant(
    "guard",
    "M7 a key that guards nothing",
    post,
    'txId: n === 0 ? txId : (ids?.[n] ?? Deps.use().newId("tx")),',
    'txId: Deps.use().newId("tx"),',
  ),
  mutant("guard", "a key for any content", post, "found?.payloadHash === payloadHash", "found"),
  mutant(
    "guard",
    "a key for anyone",
    post,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text, as it stands in its file
    "sha256(`${actorRef(Actor.use())}\\n${payloadHash}`)",
    "sha256(payloadHash)",
  ),
  mutant(
    "guard",
    "a refusal believed before the key",
    post,
    "return data ? keyUsed(payloadHash)(data) : refusal;",
    "return refusal;",
  ),
  mutant(
    "guard",
    "the clock alone says when",
    post,
    "const at = [now, ...heads.map(({ lastAt }) => lastAt)].sort().at(-1) ?? now;",
    "const at = now;",
  ),
  mutant("model", "a return leaves no mark", post, "...txs, ...undone, ...others", "...txs, ...others"),
  mutant("model", "what goes beside is not sent", post, "...txs, ...undone, ...others", "...txs, ...undone"),
  mutant(
    "guard",
    "planned again from the old head",
    post,
    "heads = heads.map((head) => newer.get(head.potId) ?? head);",
  ),
  mutant(
    "guard",
    "a guard's no is not heard",
    post,
    "if (n < firstPot) throw writes[n]?.refused(found) ?? busy(undefined);",
    "if (n < firstPot) return;",
  ),
  mutant(
    "guard",
    "what stood in the way is not asked for",
    transact,
    ', ReturnValuesOnConditionCheckFailure: "ALL_OLD"',
  ),
  mutant(
    "guard",
    "a throttled write is not sent again",
    transact,
    "passing.has(error.name) ? { again: true }",
    "passing.has(error.name) ? { again: false, error }",
  ),
  {
    name: "a crowded write is not sent again",
    by: "guard",
    edits: [
      edit(
        transact,
        "if (!refused && slots.some((slot) => passingSlots.has(slot.code))) return { again: true };",
        "",
      ),
      edit(post, "if (!(error instanceof Cancelled)) throw error;", "throw error;"),
    ],
  },
];
