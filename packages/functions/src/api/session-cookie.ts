import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";

const isSecure = (origin: string): boolean => origin.startsWith("https://");

/** `__Host-` binds the cookie to this host over TLS; a machine of one's own has no TLS. */
export const cookieName = (origin: string): string => (isSecure(origin) ? "__Host-session" : "session");

const options = (origin: string) =>
  ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(origin) }) as const;

/** @param expiresAt seconds since 1970. */
export const keepSession = (c: Context, origin: string, token: string, expiresAt: number): void =>
  setCookie(c, cookieName(origin), token, { ...options(origin), expires: new Date(expiresAt * 1000) });

export const dropSession = (c: Context, origin: string): void => {
  deleteCookie(c, cookieName(origin), options(origin));
};
