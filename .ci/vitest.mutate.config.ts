import { defineConfig } from "vitest/config";

/**
 * The tests that code mutants of one folder are tried against: its own, quick enough to run thousands of times. Those
 * that read every rule file or judge thousands of random sets take seconds each; a mutant that survives here is tried
 * against them before it counts as one. Modules are loaded once for all mutants, which are switched at run time.
 */
const folder = process.env["NTM_MUTATE"] ?? "evaluate";
const tests = folder === "model" ? "{model,catalog,evaluate}" : folder;

export default defineConfig({
  test: {
    include: [`test/${tests}/**/*.test.ts`],
    exclude: ["test/evaluate/laws.test.ts", "test/catalog/shipped.test.ts"],
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
  },
});
