import { Account } from "@allotment/core/account/index";
import type { PartKey } from "@allotment/core/account/questions.rules";
import type { Saltmere } from "../data.ts";
import { expectEqual, type Handler, type Handlers, one, type Stage, type Step } from "../stage.ts";

type AccountData = Saltmere["accounts"][number];

const draft = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const { ids } = stage;
  const { grantId, programmeId, covers } = one(stage.data.accounts, id);
  const [from, to] = covers;
  const made = await stage.as(by, () =>
    Account.start({
      covers: { from, to },
      ...(grantId ? { grantId: ids.of("grant", grantId) } : {}),
      ...(programmeId ? { programmeId: ids.of("prog", programmeId) } : {}),
    }),
  );
  ids.keep(id, made.accountId);
};

/** Who was part of it, and after "Missing:" who was not. */
const involvedIn = (text: string) => {
  const [words = "", missing = ""] = text.split("Missing:").map((part) => part.trim());
  return { words, missing };
};

const answersOf = (account: AccountData) => [
  { key: "learnt" as const, words: account.q1Learnt },
  { key: "how" as const, words: account.q2How },
  { key: "changed" as const, changes: account.q3Changed },
  { key: "involved" as const, ...involvedIn(account.q4Involved) },
  { key: "wentWrong" as const, words: account.wentWrong },
  { key: "notSure" as const, words: account.notSure },
];

const share = async ({ by, id }: Step, stage: Stage): Promise<void> => {
  const account = one(stage.data.accounts, id);
  const accountId = stage.ids.of("acct", id);
  const { parts } = await stage.as(by, () => Account.fromId({ accountId }));
  const versionOf = (key: PartKey): number => parts.find((part) => part.key === key)?.version ?? 0;
  for (const answer of answersOf(account))
    await stage.as(by, () => Account.save({ accountId, version: versionOf(answer.key), ...answer }));
  await stage.as(by, () =>
    Account.share({
      accountId,
      receiverIds: stage.ids.all("person", account.receiverIds),
      share: account.share,
    }),
  );
};

/** Its talk takes an account on from there. */
const acts: Record<string, (step: Step, stage: Stage) => Promise<void>> = { drafting: draft, shared: share };

const moved: Handler = async (step, stage) => {
  await acts[step.to]?.(step, stage);
  stage.later(async () =>
    expectEqual(
      `The state of ${step.id}`,
      (await Account.find(stage.ids.of("acct", step.id)))?.state,
      step.to,
    ),
  );
};

export const account: Handlers = { account: moved };
