/** How long something takes, or how long people have for it: what is usual, and how far a funder may go. */
interface Wait {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Which way is kinder to those who wait; once people were told, it only moves that way. */
  readonly kinder: "longer" | "shorter";
}

/** What a programme may set for itself. These are ours, not the law's; each stays within its limits. */
export const waits = {
  /** Days after a decision in which its group may ask to have it looked at again. */
  lookAgainDays: { usual: 28, least: 28, most: 90, kinder: "longer" },
  /** Months after "keep talking" in which the words can be opened again. */
  keepTalkingMonths: { usual: 9, least: 3, most: 12, kinder: "longer" },
  /** Hours after closing in which a steward may keep the door open for one group. */
  graceHours: { usual: 48, least: 4, most: 48, kinder: "longer" },
  /** Days to answer the record of a talk. */
  answerDays: { usual: 28, least: 14, most: 90, kinder: "longer" },
  /** Days until someone looks again at a grant that is paused. */
  pauseLookDays: { usual: 14, least: 3, most: 14, kinder: "shorter" },
} as const satisfies Record<string, Wait>;

export type WaitKey = keyof typeof waits;
export type Waits = Record<WaitKey, number>;

export const waitKeys = Object.keys(waits) as readonly WaitKey[];

export const usualWaits: Waits = {
  lookAgainDays: waits.lookAgainDays.usual,
  keepTalkingMonths: waits.keepTalkingMonths.usual,
  graceHours: waits.graceHours.usual,
  answerDays: waits.answerDays.usual,
  pauseLookDays: waits.pauseLookDays.usual,
};

/** The waits a programme keeps to: its own, or the usual ones. Also for what belongs to no programme. */
export const waitsOf = (programme: { readonly waits?: Waits | undefined } | undefined): Waits =>
  programme?.waits ?? usualWaits;

/** The waits that a change would make less kind than people were told. */
export const unkinder = (told: Waits, next: Waits | undefined): WaitKey[] =>
  next === undefined
    ? []
    : waitKeys.filter((key) => {
        const by = next[key] - told[key];
        return waits[key].kinder === "longer" ? by < 0 : by > 0;
      });

const some = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** What each wait means for the people in it, as one sentence. */
export const waitWords = (of: Waits): readonly string[] => [
  `If our answer is not a yes, you can ask us to look again for ${some(of.lookAgainDays, "day")}.`,
  `If we keep talking, you can send your words again for ${some(of.keepTalkingMonths, "month")}.`,
  `If something technical goes wrong, the steward can keep the door open for ${some(of.graceHours, "hour")}.`,
  `After a talk, each side has ${some(of.answerDays, "day")} to answer what was written down.`,
  `If a grant is paused, someone looks at it again within ${some(of.pauseLookDays, "day")}.`,
];
