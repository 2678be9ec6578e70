/** The longest name that every bank takes, in signs. */
export const MOST_NAME = 70;

/** Letters that do not come apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D" },
  ...{ ð: "d", Ð: "D", þ: "th", Þ: "Th", ı: "i", ŋ: "n", Ŋ: "N" },
  ...{ "‘": "'", "’": "'", "“": "'", "”": "'", '"': "'", "`": "'", "&": "+", "–": "-", "—": "-", _: "-" },
};

/**
 * Words in the signs that every bank takes: Latin letters with no marks, digits, blanks and `/-?:().,'+`.
 * Signs that can't be seen go, and any other becomes a full stop. Empty when no letter or digit is left.
 */
export const bankWords = (words: string, most: number = MOST_NAME): string => {
  const latin = Array.from(words, (sign) => plain[sign] ?? sign)
    .join("")
    .normalize("NFKD")
    .replace(/[\p{Mark}\p{Format}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[\s\p{Control}]+/gu, " ")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, ".")
    .replace(/\.{2,}/g, ".")
    .replace(/\/{2,}/g, "/")
    .replace(/^[/\-:. ]+/, "")
    .slice(0, most)
    .replace(/[/ ]+$/, "");
  return /[A-Za-z0-9]/.test(latin) ? latin : "";
};
