/** Kinds of row that have no place in the portal yet, by what people call them. */
const kinds: Readonly<Record<string, string>> = {
  circle: "circles",
  "circle member": "circles",
  "circle meeting": "circles",
  "circle decision": "circles",
  "system map": "maps",
  insight: "insights",
  "sense-ask": "what was asked of others about insights",
  "sense-ask reply": "what was asked of others about insights",
  "governance experiment": "governance experiments",
  "health review": "the health review",
  "health voice": "the health review",
  "safety worry": "the safety worry",
};

export const isLeftOut = (what: string): boolean => what in kinds;

/** "10 of circles, 3 of maps": what was left out, and how much of it. */
export const leftOutWords = (whats: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const what of whats) counts.set(kinds[what] ?? what, (counts.get(kinds[what] ?? what) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} (${count})`).join(", ");
};
