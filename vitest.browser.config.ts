import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest file first, so that no core stands idle while it ends alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith("/walk.test.ts");
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

/** Journeys in a real browser, two at once: each file starts the whole product on ports and in a folder of its own. */
export default defineConfig({
  test: {
    globalSetup: "test/e2e/support/built.ts",
    include: ["test/e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: 2,
    // People who walk at once: a page that is waited for leaves time for another.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    reporters: ["default"],
  },
});
