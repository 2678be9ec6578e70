/** For each act, the states that take it. */
type Transitions<Act extends string, State extends string> = Readonly<Record<Act, readonly State[]>>;

/**
 * A state machine, read from its table of transitions: whether a state takes an act, and every act that a state takes,
 * in the table's order.
 */
export const machine = <Act extends string, State extends string>(table: Transitions<Act, State>) => {
  const takes = (act: Act, state: State): boolean => table[act].includes(state);
  // Object.keys loses the table's own key type.
  const acts = Object.keys(table) as Act[];
  const possible = (state: State): Act[] => acts.filter((act) => takes(act, state));
  return { takes, possible };
};
