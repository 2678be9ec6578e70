/** What a saving is: less use of services, money that is really freed, or not known. */
export const kinds = ["use", "cash", "notSure"] as const;
export type Kind = (typeof kinds)[number];

/** How a published figure was put. */
export const bounds = ["over", "about", "under"] as const;
export type Bound = (typeof bounds)[number];

/** Together these keep a sum within what a number holds exactly: £70,000 billion. */
export const MOST_PEOPLE = 70_000_000;
export const MOST_EACH_PENCE = 100_000_000;
export const MOST_SUM_PENCE = MOST_PEOPLE * MOST_EACH_PENCE;

/** Notes in one place. */
export const MOST_NOTES = 40;

interface Claim {
  readonly people: number;
  readonly lowEachPence: number;
  readonly highEachPence: number;
  readonly kind: Kind;
  readonly countedAs: string;
  readonly published?: { readonly bound: Bound; readonly pence: number } | undefined;
}

const BILLION = 100_000_000_000;
const MILLION = 100_000_000;

const upTo = (n: number, digits: number): string => String(Number(n.toFixed(digits)));

/** "£35.7 bn", "£4.2 million", "£12,000". */
export const inRound = (pence: number): string => {
  if (pence >= BILLION) return `£${upTo(pence / BILLION, 2)} bn`;
  if (pence >= MILLION) return `£${upTo(pence / MILLION, 2)} million`;
  return `£${Math.round(pence / 100).toLocaleString("en-GB")}`;
};

/** What a claim comes to, in pence: people times what is saved for each, from low to high. */
export const comesTo = ({ people, lowEachPence, highEachPence }: Claim) => ({
  lowPence: people * lowEachPence,
  highPence: people * highEachPence,
});

/** How far a figure that says "about" may be off. */
const NEAR = 0.02;

const fits = (claim: Claim, { bound, pence }: NonNullable<Claim["published"]>): boolean => {
  const { lowPence, highPence } = comesTo(claim);
  if (bound === "over") return highPence > pence;
  if (bound === "under") return lowPence < pence;
  return pence >= lowPence * (1 - NEAR) && pence <= highPence * (1 + NEAR);
};

/** What to know before anyone leans on one note. */
export const warningsOf = (claim: Claim): string[] => {
  const { published, kind } = claim;
  const { lowPence, highPence } = comesTo(claim);
  const sum = lowPence === highPence ? inRound(lowPence) : `${inRound(lowPence)} to ${inRound(highPence)}`;
  return [
    ...(published && !fits(claim, published)
      ? [
          `This comes to ${sum}: a published figure of ${published.bound} ${inRound(published.pence)} does not match.`,
        ]
      : []),
    ...(kind === "use" ? ["This is use that falls. It is not money that is free to spend."] : []),
    ...(kind === "notSure"
      ? ["It is not known whether this is use that falls, or money that is freed."]
      : []),
  ];
};

const distinct = (values: readonly string[]): number =>
  new Set(values.map((value) => value.trim().toLowerCase())).size;

/** What to know before notes are laid side by side. They are never added up here. */
export const warningsAcross = (claims: readonly Claim[]): string[] => [
  ...(distinct(claims.map(({ countedAs }) => countedAs)) > 1
    ? ["These notes count people in different ways. They do not add up."]
    : []),
  ...(distinct(claims.map(({ kind }) => kind)) > 1
    ? ["Some of this is use that falls, and some is money. They do not add up."]
    : []),
];
