import { defineConfig } from "vitest/config";

/** Journeys in a real browser, two at once: each file starts the whole product on ports and in a folder of its own. */
export default defineConfig({
  test: {
    globalSetup: "test/e2e/support/built.ts",
    include: ["test/e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
  },
});
