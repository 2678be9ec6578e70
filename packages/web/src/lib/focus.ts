let waiting = false;

/** Called on each move to another page, not for the first one. */
export function expectHeading(): void {
  waiting = true;
}

/** The first heading to appear after a move takes focus, so that a screen reader starts there. */
export function focusHeading(heading: HTMLElement): void {
  if (!waiting) return;
  waiting = false;
  // Where the page has scrolled to is the router's to say: on the way back it is where the person left.
  queueMicrotask(() => heading.focus({ preventScroll: true }));
}
