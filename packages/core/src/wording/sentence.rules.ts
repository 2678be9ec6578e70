/** Sentences longer than this are read as far as this, in characters: a pattern's work is bounded, whatever is pasted. */
const LONGEST = 1000;
/** As many sentences as are read in one box. */
const MOST = 200;

const segments = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** One sentence as it stands in the text it came from. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

/** The sentences of a text, at most 200 of at most 1,000 characters. A line of its own is a sentence of its own. */
export const sentencesOf = (text: string): Sentence[] => {
  const found: Sentence[] = [];
  for (const { segment, index } of segments.segment(text.slice(0, LONGEST * MOST))) {
    if (found.length === MOST) break;
    const words = segment.trim();
    if (words) found.push({ start: index + segment.indexOf(words), text: words.slice(0, LONGEST) });
  }
  return found;
};

const units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
const teens = "sixteen seventeen eighteen nineteen";
const small = new Map(`${units} ${teens}`.split(" ").map((word, n) => [word, n]));
const tens = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, n) => [word, (n + 2) * 10]),
);
const big = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["dozen", 12],
  ["million", 1_000_000],
]);
const isNumberWord = (word: string): boolean => small.has(word) || tens.has(word) || big.has(word);

/** "three hundred and twenty" as 320: the words of one number, read in order. */
const numberOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => {
    const times = big.get(word);
    return times === undefined ? sum + (small.get(word) ?? tens.get(word) ?? 0) : Math.max(sum, 1) * times;
  }, 0);

/** Numbers in words, as digits. "one" alone is as often a pronoun, and stays. */
const withDigits = (text: string): string => {
  const said: string[] = [];
  let number: string[] = [];
  const close = (): void => {
    if (number.length > 0) said.push(number.join() === "one" ? "one" : String(numberOf(number)));
    number = [];
  };
  for (const word of text.split(/[ -]/)) {
    const bare = word.replace(/[^a-z]+$/, "");
    if (isNumberWord(bare)) number.push(bare);
    else if (!(word === "and" && number.some((each) => big.has(each)))) {
      close();
      said.push(word);
    }
    if (bare !== word && number.length > 0) {
      close();
      said.push(word.slice(bare.length));
    }
  }
  close();
  return said.join(" ");
};

const parts: readonly (readonly [RegExp, string])[] = [
  [/\b(?:a |one )?third\b(?= (?:of|fewer|more|less))/g, "33%"],
  [/\b2 thirds\b/g, "67%"],
  [/\b3 quarters\b/g, "75%"],
  [/\b(?:a |one )quarter\b(?= (?:of|fewer|more|less))/g, "25%"],
  [/\bby (?:a |one )(?:third|quarter)\b/g, "by 25%"],
  [/\bby half\b/g, "by 50%"],
  [/\bhalf(?= (?:of|the|all)\b)/g, "50%"],
  [/\b(?:the majority|most) of\b/g, "51% of"],
];

/**
 * A sentence as the patterns read it: small letters, plain quotes, numbers as digits with no commas, shares as `80%`,
 * money as `£`; years, clock times and numbered parts of a text are no numbers.
 */
export const plain = (sentence: string): string => {
  const lower = sentence
    .toLowerCase()
    .replace(/[‘']/g, "’")
    .replace(/[“”"]/g, "")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ");
  const digits = withDigits(lower.replace(/(\d),(?=\d{3}\b)/g, "$1").replace(/\ba dozen\b/g, "12"));
  const money = digits.replace(/£ ?\d+(?:\.\d+)?(?:k|m| million)?/g, "£");
  const whole = money.replace(/(\d) ?(?:per ?cent|pc|percentage points?|points?)\b/g, "$1%");
  const shares = parts.reduce((text, [pattern, share]) => text.replace(pattern, share), whole);
  return shares
    .replace(/\b(?:19|20)\d\d\b/g, "then")
    .replace(/\b(year|phase|stage|part|question|section|page|wave) \d+\b/g, "$1")
    .replace(/\b\d+(?:[.:]\d+)? ?[ap]m\b|\b24\/7\b/g, "then");
};
