/** A clock that stands still until it is told to move. */
export class Clock {
  #at: number;
  constructor(at: string) {
    this.#at = Date.parse(at);
  }
  readonly now = (): Date => new Date(this.#at);
  set(at: string): void {
    this.#at = Date.parse(at);
  }
  forward(by: { days?: number; seconds?: number }): void {
    this.#at += (by.days ?? 0) * 86_400_000 + (by.seconds ?? 0) * 1000;
  }
}
