/** Where the portal lives. The router knows its pages by what comes after. */
export const BASE = "/app";

/** The whole address of a page of the portal: "/app/pots" for "/pots". */
export const inPortal = (path: string): string => BASE + path;

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type Given<P extends string> = [Names<P>] extends [never] ? [] : [ids: { readonly [K in Names<P>]: string }];

/** One address: `pattern` for the router, and a call that fills it in. */
export interface Address<P extends string> {
  (...given: Given<P>): string;
  readonly pattern: P;
}

/** `route("/pots/:potId")({ potId })` gives "/pots/pot_01…". Ids are escaped. */
export function route<const P extends string>(pattern: P): Address<P> {
  const fill = (...given: Given<P>): string => {
    const ids: Readonly<Record<string, string>> = given[0] ?? {};
    return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ""));
  };
  return Object.assign(fill, { pattern });
}
