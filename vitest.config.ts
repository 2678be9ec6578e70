import { defineConfig } from "vitest/config";
import { quiet } from "./scripts/local/quiet.ts";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["test/e2e/**", "**/node_modules/**"],
    env: quiet,
    setupFiles: ["test/support/openapi.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: "forks",
    // Two cores: one process each beside the database. Files share a loaded domain; each has a table of its own.
    maxWorkers: 2,
    isolate: false,
    reporters: ["default"],
  },
});
