import { isPerson } from "../access/permit.ts";
import type { Actor } from "../actor.ts";
import type { Standing } from "./peer-question.rules.ts";

export interface Question extends Standing {
  readonly byId: string;
}

const asks = (actor: Actor, { byId }: Question): boolean => isPerson(actor, byId);
const isAsked = (actor: Actor, { askedIds }: Question): boolean => askedIds.some((id) => isPerson(actor, id));

/** A question lies between whoever asks and those asked. No role opens it, not even of those who watch over money. */
export const sees = (actor: Actor, question: Question): boolean =>
  asks(actor, question) || isAsked(actor, question);

export const can = {
  answer: isAsked,
  /** Also to take back what one answered. */
  stepBack: (actor: Actor, question: Question): boolean =>
    isAsked(actor, question) && !question.steppedBackIds.some((id) => isPerson(actor, id)),
  close: asks,
  takeBack: asks,
};

/** An answer is for whoever asked, and for who wrote it: those asked do not hear each other, nor of each other. */
export const readsAnswer = (actor: Actor, question: Question, answerById: string): boolean =>
  asks(actor, question) || isPerson(actor, answerById);

/** Who else was asked, which pot and which spend it is about: what only whoever asked knows. */
export const knowsAll = asks;
