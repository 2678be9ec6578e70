import { isHarmless, speaksAbout } from "./harmless.rules.ts";
import { type Kind, patterns } from "./patterns.rules.ts";
import { plain, type Sentence, sentencesOf } from "./sentence.rules.ts";

/** What is said of each kind: a note, never a gate. */
export const notes: Readonly<Record<Kind, string>> = {
  T1: "This sounds like a target. Targets can push people to chase the number. What would you like to notice instead?",
  T2: "This promises a number before you have met people. Could you say what you hope to learn, and with whom?",
  T3: "A fixed percent is hard to promise in a changing place. What might you look at together, and how often?",
  T4: "You hope something will go up or down. Could you say what you will watch, and what else might change with it?",
  T5: "The same time limit for all may not suit each person. Could they choose? If the law asks for it, say so.",
  T6: "This fixes the finish line. What would tell you that things are moving well, or badly?",
  T7: "This asks everyone to do the same thing. What if someone needs something else?",
  T8: "Here, money is never tied to results. Would you like to agree a date instead?",
};

/** A sentence that sounds like a target, and what is said of it. */
export interface Note extends Sentence {
  readonly kind: Kind;
  readonly says: string;
}

/** Naming a target, or tying money to results, is set aside only where the sentence speaks about doing so. */
const isSetAside = (kind: Kind, said: string): boolean =>
  kind === "T1" || kind === "T8" ? speaksAbout(said) : isHarmless(kind, said);

const kindOf = (sentence: string): Kind | undefined => {
  const said = plain(sentence);
  return patterns.find(({ kind, looksFor }) => looksFor.test(said) && !isSetAside(kind, said))?.kind;
};

/**
 * The sentences of a text that sound like a target, each with a kind note. Hostile words take no longer than others. It
 * blocks nothing, and what it finds is neither kept nor counted. Never run it on the words of people served.
 */
export const soundsFixed = (text: string): Note[] =>
  sentencesOf(text).flatMap((sentence) => {
    const kind = kindOf(sentence.text);
    return kind ? [{ ...sentence, kind, says: notes[kind] }] : [];
  });
