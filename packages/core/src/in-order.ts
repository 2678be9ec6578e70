/** Things read by id, in the order their ids were asked for. Those that are gone are left out. */
export const inOrder = <T>(ids: readonly string[], things: readonly T[], idOf: (thing: T) => string): T[] => {
  const byId = new Map(things.map((thing) => [idOf(thing), thing]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
