/** One HTTP server in front of everything: Lambdas behind a gateway's manners, the portal's files, this machine's pages. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { FILES_PATH } from "@allotment/functions/ports/disk";
import type { Hono } from "hono";
import { bodyOf, contextFor, sendResult, toEvent } from "./gateway.ts";
import type { Handlers } from "./handlers.ts";

/** A file of 10 MB, and the form around it: the file store takes what no gateway would. */
const MOST_FORM_BYTES = 11 * 1024 * 1024;

const forSite = /^\/(?:app|dev)(?:\/|$)/;

/** Which Lambda a path belongs to; undefined is the site's. The public one also says that there is no such page. */
const lambdaFor = (path: string): "api" | "public" | undefined => {
  if (path.startsWith("/api/")) return "api";
  return forSite.test(path) ? undefined : "public";
};

/** Another name for this machine has other cookies, so a reader is taken to the one we use. */
const otherName = /^(?:127\.0\.0\.1|\[::1\])(:\d+)?$/;

const toRequest = (request: IncomingMessage, body: Buffer, origin: string): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(",") : value);
  const method = request.method ?? "GET";
  const sent =
    method === "GET" || method === "HEAD" || body.length === 0 ? {} : { body: new Uint8Array(body) };
  return new Request(new URL(request.url ?? "/", origin), { method, headers, ...sent });
};

const sendResponse = async (answer: Response, response: ServerResponse): Promise<void> => {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.end(Buffer.from(await answer.arrayBuffer()));
};

export interface Behind {
  readonly origin: string;
  readonly site: Hono;
  /** The handlers of the newest build. */
  readonly handlers: () => Handlers;
  /** Resolves when what was written before is on disk, so that what we answer as saved outlives a fall. */
  readonly kept: () => Promise<unknown>;
}

const answer = async (behind: Behind, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = new URL(request.url ?? "/", behind.origin).pathname;
  const host = request.headers.host ?? "";
  if (request.method === "GET" && otherName.test(host) && new URL(behind.origin).hostname === "localhost") {
    response.writeHead(307, { location: `${behind.origin}${request.url}` }).end();
    return;
  }
  const body = await (path === FILES_PATH ? bodyOf(request, MOST_FORM_BYTES) : bodyOf(request));
  if (body === undefined) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  const readsOnly = request.method === "GET" || request.method === "HEAD";
  const name = lambdaFor(path);
  if (name) {
    const result = await behind.handlers()[name](toEvent(request, body), contextFor(name));
    if (!readsOnly) await behind.kept();
    return sendResult(result, response);
  }
  const page = await behind.site.fetch(toRequest(request, body, behind.origin));
  if (!readsOnly) await behind.kept();
  await sendResponse(page, response);
};

const listen = async (server: Server, port: number, host: string): Promise<Server> => {
  server.listen(port, host);
  await once(server, "listening");
  return server;
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");

/** Listen on one port; `localhost` is both of this machine's own addresses. Rejects when the port is taken. */
export const startBridge = async (behind: Behind, port: number, host: string): Promise<Server[]> => {
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    answer(behind, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end("Something went wrong here. Nothing was lost. Try again.");
    });
  };
  if (host !== "localhost") return [await listen(createServer(serve), port, host)];
  const first = await listen(createServer(serve), port, "127.0.0.1");
  try {
    return [first, await listen(createServer(serve), port, "::1")];
  } catch (error) {
    if (isMissing(error)) return [first];
    throw error;
  }
};
