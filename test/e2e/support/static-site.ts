import { once } from "node:events";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** A folder of built pages behind an address, with the portal's own policy; unknown paths get `index.html`. */
export const serveFolder = async (folder: string, base: string): Promise<{ at: string; stop(): void }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(base, "/");
    const file = join(folder, path);
    const found = existsSync(file) && statSync(file).isFile() ? file : join(folder, "index.html");
    response.writeHead(200, {
      "Content-Type": types[extname(found)] ?? "application/octet-stream",
      "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'",
    });
    createReadStream(found).pipe(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return { at: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
};
