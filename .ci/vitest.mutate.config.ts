import { defineConfig } from "vitest/config";

/** The tests that code mutants are tried against: those of the core, quick enough to run thousands of times. */
export default defineConfig({
  test: {
    include: ["test/{catalog,evaluate,explain}/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
