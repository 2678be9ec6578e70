import { Hono } from "hono";
import { storedFiles } from "../../scripts/local/dev/stored.ts";
import { diskOf } from "./disk.ts";
import type { World } from "./world.ts";

const letters = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

/** Small files that begin as such files do. */
export const aPicture = letters("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR");
export const aPdf = letters("%PDF-1.7\nhello");
export const aProgram = letters("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00");

/** This machine's file server over a world's files: a browser's part in sending one and opening one. */
export const newFiles = ({ deps, clock }: World) => {
  const app = new Hono().route("/dev/files", storedFiles(diskOf(deps.table, clock.now)));
  return {
    send: async (
      { url, fields }: { url: string; fields: Record<string, string> },
      file: Uint8Array<ArrayBuffer>,
    ): Promise<number> => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append("file", new Blob([file]));
      return (await app.request(url, { method: "POST", body: form })).status;
    },
    open: async (url: string) => {
      const answer = await app.request(url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { status: answer.status, type: answer.headers.get("content-type"), bytes };
    },
  };
};
