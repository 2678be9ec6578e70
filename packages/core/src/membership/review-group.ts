/** Whose voice a review hears. Every programme hears people served. */
export const reviewGroups = ["peopleServed", "workers", "peers", "funder", "learningPartner"] as const;

export type ReviewGroup = (typeof reviewGroups)[number];

/** The group in words, as copy shows it. */
export const groupWords: Record<ReviewGroup, string> = {
  peopleServed: "People served",
  workers: "Workers",
  peers: "Peers",
  funder: "Funder",
  learningPartner: "Learning partner",
};
