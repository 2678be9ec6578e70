/** When this person last looked at an application on this device; only a time is kept, never words. */
const keyOf = (applicationId: string): string => `seen:${applicationId}`;

/** The last visit as an ISO time, or undefined for the first; the visit now is noted for the next. */
export function visit(applicationId: string): string | undefined {
  try {
    const before = localStorage.getItem(keyOf(applicationId)) ?? undefined;
    localStorage.setItem(keyOf(applicationId), new Date().toISOString());
    return before;
  } catch {
    return undefined;
  }
}
