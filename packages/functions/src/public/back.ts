const HOME = "/app/";

/**
 * Where to go once signed in: only ever a page of ours. An address of another site, or anything a browser
 * could read as one (`//host`, `/\host`, a scheme), leads home.
 */
export const ownPath = (asked: string | undefined, origin: string): string => {
  if (!asked?.startsWith("/") || asked.length > 1000) return HOME;
  try {
    const url = new URL(asked, origin);
    const path = `${url.pathname}${url.search}${url.hash}`;
    return url.origin === origin && !path.startsWith("//") ? path : HOME;
  } catch {
    return HOME;
  }
};
