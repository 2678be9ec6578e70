import { type FieldError, rule } from "../error.ts";

/** Whom an account is talked about with. */
export const kinds = ["upward", "outwardPeer", "outwardServed", "reciprocal"] as const;
export type Kind = (typeof kinds)[number];

export const kindWords: Record<Kind, string> = {
  upward: "A talk with the funder",
  outwardPeer: "A talk with peers",
  outwardServed: "A talk with people served",
  reciprocal: "The funder gives an account",
};

/** What someone named in a talk is there: read from the roles they hold. */
export interface Party {
  readonly personId: string;
  /** Holds a role for the funder. */
  readonly funder: boolean;
  /** Groups they lead or work for. */
  readonly orgIds: readonly string[];
  /** Takes part as a person served: holds no one's role but their own. */
  readonly served: boolean;
}

interface Sides {
  readonly giving: readonly Party[];
  readonly receiving: readonly Party[];
  /** Who gives the account: a group, or the funder. */
  readonly giverOrgId: string;
}

type Check = (sides: Sides) => FieldError[];

const need = (holds: boolean, path: string, message: string): FieldError[] =>
  holds ? [] : [{ path, message }];

const ofGiver = (orgId: string) => (party: Party) => party.orgIds.includes(orgId);
const ofAnother = (orgId: string) => (party: Party) => party.orgIds.some((id) => id !== orgId);

/** What each kind asks of who is in it. */
export const kindRules = {
  upward: {
    check: ({ giving, receiving, giverOrgId }) => [
      ...need(
        giving.some(ofGiver(giverOrgId)),
        "givingIds",
        "The group gives this account: name one of its people.",
      ),
      ...need(
        receiving.some(({ funder }) => funder),
        "receivingIds",
        "The funder hears it: name one of its people.",
      ),
    ],
    /** The funder says one thing it learnt. */
    funderBrings: true,
    plainWords: false,
    receiversChoose: false,
    questionsFirst: false,
    questionBox: false,
  },
  outwardPeer: {
    check: ({ giving, receiving, giverOrgId }) => [
      ...need(
        giving.some(ofGiver(giverOrgId)),
        "givingIds",
        "The group gives this account: name one of its people.",
      ),
      ...need(
        receiving.some(ofAnother(giverOrgId)),
        "receivingIds",
        "Peers hear it: name someone from another group.",
      ),
      ...need(
        ![...giving, ...receiving].some(({ funder }) => funder),
        "receivingIds",
        "The funder is not in a talk between peers. The giver may invite them as a guest.",
      ),
    ],
    funderBrings: false,
    plainWords: false,
    receiversChoose: false,
    questionsFirst: true,
    questionBox: false,
  },
  outwardServed: {
    check: ({ giving, receiving, giverOrgId }) => [
      ...need(
        giving.some(ofGiver(giverOrgId)),
        "givingIds",
        "The group gives this account: name one of its people.",
      ),
      ...need(
        receiving.length > 0 && receiving.every(({ served }) => served),
        "receivingIds",
        "People served hear it. Others can come as guests.",
      ),
    ],
    funderBrings: false,
    plainWords: true,
    receiversChoose: true,
    questionsFirst: false,
    questionBox: false,
  },
  reciprocal: {
    check: ({ giving, receiving }) => [
      ...need(
        giving.length > 0 && giving.every(({ funder }) => funder),
        "givingIds",
        "The funder gives this account: name its people.",
      ),
      ...need(
        new Set(receiving.flatMap(({ orgIds }) => orgIds)).size >= 2,
        "receivingIds",
        "At least two groups hear it, so that no one is alone.",
      ),
    ],
    funderBrings: false,
    plainWords: false,
    receiversChoose: false,
    questionsFirst: false,
    questionBox: true,
  },
} as const satisfies Record<
  Kind,
  {
    check: Check;
    funderBrings: boolean;
    plainWords: boolean;
    receiversChoose: boolean;
    questionsFirst: boolean;
    questionBox: boolean;
  }
>;

/** @throws `dialogue.kind` (422) with what the kind still needs */
export const mustFitKind = (kind: Kind, sides: Sides): void => {
  const gaps = kindRules[kind].check(sides);
  if (gaps.length > 0) throw rule("dialogue.kind", "This kind of talk needs other people in it.", gaps);
};

/** The order of each talk; times are minutes of an hour and can change. */
export const agendas: Record<Kind, readonly string[]> = {
  upward: [
    "Arrive: how are we? (5)",
    "The account, in your own words (15)",
    "What we heard: the funder speaks (10)",
    "What it means where you are, and where we are (10)",
    "What the funder has learnt (5)",
    "What each of us will do (10)",
    "What could we say today that we could not before? (5)",
  ],
  outwardPeer: [
    "One thing that went wrong this month (5)",
    "The story (10)",
    "Only questions (10)",
    "What does this mean in your place? (15)",
    "Gifts: ideas, contacts, offers (10)",
    "What will you take away and try? (10)",
  ],
  outwardServed: [
    "Tea first",
    "What we said we would do",
    "What we did, and did not do",
    "What is it like from where you sit?",
    "What have we missed?",
    "What should we do next, and what should we stop?",
    "Do you want these notes kept?",
    "Thank you, and payment",
  ],
  reciprocal: [
    "What we have learnt about how we fund (10)",
    "What went wrong (5)",
    "What was it like for you? The question box is read out (15)",
    "What should we change? (15)",
    "Promises with dates (10)",
    "Who was not here? (5)",
  ],
};
