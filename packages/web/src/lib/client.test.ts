import type { potRoutes } from "@allotment/functions/api/routes/pot";
import { afterEach, expect, it, vi } from "vitest";
import { client } from "./client.ts";

const pots = client<typeof potRoutes>("/pots");

const watch = () => {
  const fetched = vi.fn(async (_address: string, _how: RequestInit) => new Response("{}"));
  vi.stubGlobal("fetch", fetched);
  return fetched;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it("asks for a mount's own address, with what the query gives", async () => {
  const fetched = watch();
  await pots.index.$get({ query: {} });
  await pots.index.$get({ query: { cursor: "a b" } });
  expect(fetched.mock.calls.map(([address]) => address)).toEqual(["/api/v1/pots", "/api/v1/pots?cursor=a+b"]);
});

it("puts ids in their places, escaped", async () => {
  const fetched = watch();
  await pots[":potId"].$get({ param: { potId: "pot_1/.." } });
  expect(fetched).toHaveBeenCalledWith(
    "/api/v1/pots/pot_1%2F..",
    expect.objectContaining({ method: "GET", headers: {}, credentials: "same-origin" }),
  );
});

it("sends a body as JSON, beside the headers given", async () => {
  const fetched = watch();
  const json = { toPence: 100 };
  // The body is the API's to check: any will do here.
  await pots[":potId"].spends.$post({ param: { potId: "pot_1" }, json } as never, {
    headers: { "If-Match": '"2"' },
  });
  expect(fetched).toHaveBeenCalledWith("/api/v1/pots/pot_1/spends", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "If-Match": '"2"' },
    body: '{"toPence":100}',
  });
});
