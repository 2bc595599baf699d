import { defineConfig } from "vitest/config";

/**
 * The tests that code mutants are tried against: those of the core, quick enough to run thousands of times. The laws on
 * random sets take seconds each; a mutant that survives here is tried against them by hand before it counts as one.
 */
export default defineConfig({
  test: {
    include: ["test/{catalog,evaluate,explain}/**/*.test.ts"],
    exclude: ["test/evaluate/laws.test.ts"],
    testTimeout: 60_000,
  },
});
