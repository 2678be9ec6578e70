import { DomainError } from "@allotment/core/error";
import { Spend } from "@allotment/core/pot/index";
import { expect } from "vitest";
import { aSpend } from "../pots.ts";
import { type Done, holds, type Model } from "./model.ts";
import type { Operation } from "./operation.ts";
import { potsOf } from "./pick.ts";

/** Acts whose answer to a second sending is the first answer, to the letter. */
const sameAnswer: readonly string[] = ["spend", "return a spend", "put a spend right", "write down several"];

/** The answers of a request sent again: that it was done, or, to someone who has since left, that they may not look. */
const wasDone: readonly string[] = ["already_done", "not_found", "not_allowed"];

const replay: Operation = {
  name: "the same again under its key",
  weight: 3,
  ready: ({ done }) => done.length > 0,
  attempt: (model, choice) => {
    const first = choice.pick(model.done);
    const { who, key, name } = first;
    const stays = model.spends.some(({ txId, potId }) => {
      const pot = model.pots.get(potId);
      return txId === `tx_${key}` && pot !== undefined && holds(pot, who);
    });
    const act = async (): Promise<void> => {
      try {
        const answer = await first.act();
        if (sameAnswer.includes(name)) expect(answer).toEqual(first.answer);
      } catch (error) {
        if (!(error instanceof DomainError && wasDone.includes(error.code)) || stays) throw error;
      }
    };
    return { who, key, act, on: `${name} ${key}` };
  },
};

/** Postings by someone who holds a pot now. */
const postings = (model: Model): Done[] =>
  model.done.filter(({ postsNothing, who }) => !postsNothing && potsOf(model).some((pot) => holds(pot, who)));

const otherContent: Operation = {
  name: "something else under a used key",
  weight: 2,
  ready: (model) => postings(model).length > 0,
  attempt: (model, choice) => {
    const { who, key } = choice.pick(postings(model));
    const { potId } = choice.pick(potsOf(model).filter((pot) => holds(pot, who)));
    const wish = aSpend(potId, 1, { why: "Another thing altogether" });
    const act = async (): Promise<void> => {
      await expect(Spend.record(wish)).rejects.toMatchObject({ code: "key_reused", kind: "conflict" });
    };
    return { who, key, act, on: key };
  },
};

export const againOperations: readonly Operation[] = [replay, otherContent];
