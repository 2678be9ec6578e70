/** What an item says of a list that it does not stand in. (An index with a condition needs a value in every write.) */
export const UNLISTED = "-";

/** The condition of an index that holds only some items: those that name a list in this attribute. */
export const listedIn =
  (attribute: string) =>
  (composite: Record<string, unknown>): boolean =>
    composite[attribute] !== UNLISTED;
