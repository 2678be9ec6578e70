/** First asked, asked to be ready in case a first can't, or the one who is new when a decision is looked at again. */
export const askParts = ["first", "standIn", "lookAgain"] as const;
/** Parts that whoever asks may choose between. */
export const partsToChoose = ["first", "standIn"] as const;

/** What someone who was asked has said of knowing the people who applied. */
export const ties = ["notSaid", "none", "tied"] as const;
export type Tie = (typeof ties)[number];

interface HasTie {
  readonly tie: Tie;
}

/** Whether being asked lets someone read the application: yes, until they say they have a tie. */
export const mayRead = (ask: HasTie | undefined): boolean => ask !== undefined && ask.tie !== "tied";

/** Those who review for the programme still. Whoever was taken out is waited for no more, and takes no part. */
export const stillAsked = <A extends { personId: string }>(
  asks: readonly A[],
  reviewers: readonly string[],
): A[] => asks.filter(({ personId }) => reviewers.includes(personId));

/** Those who have not yet said whether they have a tie. The review can't begin before they have. */
export const notSaid = <A extends HasTie>(asks: readonly A[]): A[] =>
  asks.filter(({ tie }) => tie === "notSaid");

/** Those who can take part: asked, and no tie. */
export const free = <A extends HasTie>(asks: readonly A[]): A[] => asks.filter(({ tie }) => tie === "none");

/** People with a tie for whom nobody has been asked instead. */
export const unreplaced = <A extends HasTie & { personId: string; replaces?: string | undefined }>(
  asks: readonly A[],
): A[] =>
  asks.filter(({ tie, personId }) => tie === "tied" && !asks.some(({ replaces }) => replaces === personId));
