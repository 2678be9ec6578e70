/**
 * The queue between publishing and the subscribers, for one machine. Each bundle has its own copy of this module,
 * so what they share hangs on a symbol of the process.
 */
type Deliver = (bodies: readonly string[]) => Promise<void>;

const place = Symbol.for("allotment.local.queue");
// The process's own object takes any symbol; its type can't know ours.
const shared = globalThis as { [place]?: Deliver };

export const queue = {
  /** Say who delivers. */
  open(deliver: Deliver): void {
    shared[place] = deliver;
  },
  /** Throws when nobody delivers, so that the stream keeps its place and nothing is lost. */
  async send(bodies: readonly string[]): Promise<void> {
    const deliver = shared[place];
    if (!deliver) throw new Error("No one delivers events here");
    await deliver(bodies);
  },
};
