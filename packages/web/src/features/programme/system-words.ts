/** What is asked about the picture a programme starts from, in the order it is asked and read. */
export const systemAsks = [
  ["helped", "Who is helped?"],
  ["harmed", "Who might be harmed or left out?"],
  ["acts", "Who acts?"],
  ["changes", "What changes?"],
  ["view", "Whose view is this?"],
  ["stops", "Who could stop it?"],
  ["fixed", "What can we not change for now?"],
] as const;

const between = (open: string, closed: string): string[] => [
  open,
  `Nearer to “${open}”`,
  "In between",
  `Nearer to “${closed}”`,
  closed,
];

/** Where a relationship stands, from open (the first) to closed (the last). The last one is about size alone. */
export const openAsks = [
  ["change", "Does what is needed change?", between("It may change over time", "It stays the same")],
  ["differs", "Is it different for each person?", between("Different for each", "The same for all")],
  [
    "whoDecides",
    "Who decides what matters?",
    between("Each person, as it goes", "It is decided before they come"),
  ],
  ["whatCounts", "How do we know that it went well?", between("We find out together", "It is known before")],
  ["scope", "How much of a life is it about?", between("A whole life", "One set thing")],
] as const;

export const natureAsks = [
  ["known", "Would anyone know what to do?"],
  ["expert", "Would someone who knows it well know what to do?"],
  ["repeats", "Would the same steps work again for the next person?"],
  ["calm", "Is it calm enough to try something and wait?"],
] as const;

/** What four answers about how tangled it is lean to. */
export const complexityWords = {
  complex: "This looks complex. Plan to learn.",
  mixed: "Mixed. Try a small test.",
  simple: "This may not need us. A checklist or simple service may do.",
} as const;
