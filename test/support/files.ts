import { Hono } from "hono";
import { storedFiles } from "../../scripts/local/dev/stored.ts";
import { diskOf } from "./disk.ts";
import type { World } from "./world.ts";

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
