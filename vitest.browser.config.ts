import { defineConfig } from "vitest/config";

/** Journeys in a real browser, one after another: each file starts the whole product on ports of its own. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 1,
    reporters: ["default"],
  },
});
