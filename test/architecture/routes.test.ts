import { describe, expect, it } from "vitest";
import { newApi } from "../support/api.ts";
import { newWorld } from "../support/world.ts";
import { sources } from "./sources.ts";

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses?: Record<string, unknown>;
}

const described = async () => {
  const send = newApi(await newWorld());
  const { status, body } = await send(undefined, "GET /api/openapi.json");
  expect(status).toBe(200);
  const paths = body.paths as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
};

/** Open to anyone: they say what the API is and that it is up. */
const open = new Set(["health"]);

/** Yours alone: whoever is signed in reads and changes only their own, so no role is refused them. */
const ownOnly = new Set(["me", "renameMe", "home", "listSessions", "endSession", "registerOrganisation"]);

describe("routes", () => {
  it("each have an id, a summary and every refusal in the description", async () => {
    const operations = await described();
    expect(operations.length).toBeGreaterThan(10);
    const thin = operations.filter(
      ({ operationId, summary, responses }) =>
        !operationId ||
        !summary ||
        (!open.has(operationId) &&
          !["400", "401", "403", "404", "409", "422"].every((code) => responses?.[code])),
    );
    expect(thin.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it("each have their refusals tested for every role", async () => {
    const tests = sources(/^test\/(api|integration)\/.*\.test\.ts$/)
      .map(({ text }) => text)
      .join("\n");
    const untested = (await described())
      .map(({ operationId = "" }) => operationId)
      .filter((id) => !open.has(id) && !ownOnly.has(id) && !new RegExp(`refusals\\(\\s*"${id}"`).test(tests));
    expect(untested).toEqual([]);
  });

  it("offer no approval, score, rank or target", async () => {
    const words = JSON.stringify(await described()).match(
      /approv\w*|reject\w*|\bscor\w*|\brank\w*|\btargets?\b/gi,
    );
    expect(words).toBeNull();
  });
});
