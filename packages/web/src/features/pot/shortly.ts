/** As much of someone's words as one line of a list holds. `most` is in characters. */
export const shortly = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
