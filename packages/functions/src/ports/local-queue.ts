/**
 * The queue between publishing and the subscribers, for one machine. Each bundle has its own copy of this module,
 * so what they share hangs on a symbol of the process.
 */
type HandOver = (bodies: readonly string[]) => Promise<void>;

const place = Symbol.for("allotment.local.queue");
// The process's own object takes any symbol; its type can't know ours.
const shared = globalThis as { [place]?: HandOver };

export const queue = {
  /** Say who hands over. */
  open(handOver: HandOver): void {
    shared[place] = handOver;
  },
  /** Throws when nobody does, so that the stream keeps its place and nothing is lost. */
  async send(bodies: readonly string[]): Promise<void> {
    const handOver = shared[place];
    if (!handOver) throw new Error("No one hands events over here");
    await handOver(bodies);
  },
};
