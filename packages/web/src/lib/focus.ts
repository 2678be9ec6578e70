let moved = false;
let heading: HTMLElement | undefined;

/** Both must have happened, in either order: the person moved, and the new page's heading is there. */
function settle(): void {
  if (!moved || !heading?.isConnected) return;
  moved = false;
  // Where the page has scrolled to is the router's to say: on the way back it is where the person left.
  heading.focus({ preventScroll: true });
}

/** Called on each move to another page, not for the first one. */
export function expectHeading(): void {
  moved = true;
  queueMicrotask(settle);
}

/** Called when a page's heading is on the screen: after a move it takes focus, so that a screen reader starts there. */
export function focusHeading(arrived: HTMLElement): void {
  heading = arrived;
  queueMicrotask(settle);
}
