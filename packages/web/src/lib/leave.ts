import { paths } from "./paths.ts";
import { inPortal } from "./route.ts";

const keepers = new Set<() => Promise<void>>();
let leaving = false;

/** Runs `keep` before the person is sent to sign in. Gives a function that stops this. */
export function beforeSignIn(keep: () => Promise<void>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Keeps all typed text on the device. One keeper's trouble does not stop the others. */
export async function keepTypedText(): Promise<void> {
  await Promise.allSettled([...keepers].map((keep) => keep()));
}

/** Pages that ask no one who they are: a worry about safety can't wait for a sign-in. */
export const isFree = (pathname: string): boolean =>
  [paths.safety(), paths.design()].some((free) => pathname === inPortal(free));

/** The session has ended: keeps what was typed, then goes to the sign-in page, which leads back here. */
export async function signInAgain(): Promise<void> {
  if (leaving || isFree(window.location.pathname)) return;
  leaving = true;
  await keepTypedText();
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?back=${encodeURIComponent(here)}`);
}
