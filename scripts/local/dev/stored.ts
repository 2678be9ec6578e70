/** The bucket's part on this machine: takes and gives files to whoever holds an address that is still good. */
import type { diskStore } from "@allotment/functions/ports/disk";
import { type Context, Hono } from "hono";

type Disk = ReturnType<typeof diskStore>;

const take = async (disk: Disk, c: Context): Promise<Response> => {
  const { ticket: given, file } = await c.req.parseBody();
  const ticket = typeof given === "string" ? disk.read(given) : undefined;
  if (ticket?.act !== "send") return c.text("That address is not good any more.", 403);
  if (!(file instanceof File) || file.size < 1) return c.text("There is no file in this.", 400);
  if (file.size > ticket.mostBytes) return c.text("That is too big.", 400);
  await disk.put(ticket.key, new Uint8Array(await file.arrayBuffer()));
  return c.body(null, 204);
};

const give = async (disk: Disk, c: Context): Promise<Response> => {
  const ticket = disk.read(c.req.query("ticket") ?? "");
  if (ticket?.act !== "open") return c.text("That address is not good any more.", 403);
  const bytes = await disk.get(ticket.key);
  if (!bytes) return c.text("There is no such file.", 404);
  return c.body(new Uint8Array(bytes), 200, { "Content-Type": ticket.type, "Cache-Control": "no-store" });
};

/** @param files the store on disk, which the operations use too. */
export const storedFiles = (files: Disk): Hono =>
  new Hono().post("/", (c) => take(files, c)).get("/", (c) => give(files, c));
