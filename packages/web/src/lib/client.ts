import type { Hono } from "hono";
import type { hc } from "hono/client";

type Headers = Readonly<Record<string, string>>;

/** What a call may give: ids for the address, a query, headers and a body. */
interface Given {
  readonly param?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly header?: Headers;
  readonly json?: unknown;
}

interface About {
  readonly headers?: Headers;
}

/** "/pots/:potId" with its ids put in, escaped. A mount's own address is named "index". */
const filled = (path: string, ids: Given["param"] = {}): string =>
  path.replace(/\/index$/, "").replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? ""));

/** "?a=1&b=2" for what is given, and nothing for nothing. */
function asked(query: Given["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) search.append(name, one);
  const words = search.toString();
  return words && `?${words}`;
}

function send(method: string, path: string, given: Given = {}, about: About = {}): Promise<Response> {
  const sent = given.json === undefined ? undefined : JSON.stringify(given.json);
  return fetch(filled(path, given.param) + asked(given.query), {
    method,
    credentials: "same-origin",
    headers: { ...(sent && { "Content-Type": "application/json" }), ...given.header, ...about.headers },
    ...(sent && { body: sent }),
  });
}

/** Each name adds a step to the address; `$get`, `$post` and their like send it. */
const steps = (path: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, key) => {
        const name = String(key);
        if (!name.startsWith("$")) return steps(`${path}/${name}`);
        return (given?: Given, about?: About) => send(name.slice(1).toUpperCase(), path, given, about);
      },
    },
  );

/**
 * A typed client for one route file, with where the API mounts it:
 * `const organisations = client<typeof organisationRoutes>("/organisations")`.
 * The types are hono's own; its client weighs four times as much, for what no contract here asks.
 */
// biome-ignore lint/suspicious/noExplicitAny: hono's own bound for hc; with unknown or never its routers don't fit
export const client = <Routes extends Hono<any, any, any>>(mount: `/${string}`) =>
  // The contracts type the addresses; a proxy has none.
  steps(`/api/v1${mount}`) as ReturnType<typeof hc<Routes>>;
