import { defineConfig } from "vitest/config";

/**
 * The tests that code mutants of one folder are tried against: its own, quick enough to run thousands of times, among
 * them a short form of the properties. Those that read every rule file or judge thousands of random sets take too long.
 * Modules are loaded once for all mutants, which are switched at run time.
 */
const folder = process.env["NTM_MUTATE"] ?? "evaluate";
const TESTS: Readonly<Record<string, readonly string[]>> = {
  model: ["model/**", "catalog/**", "evaluate/**"],
  evaluate: ["evaluate/**", "compose/compose"],
};

export default defineConfig({
  test: {
    include: (TESTS[folder] ?? [`${folder}/**`]).map((tests) => `test/${tests.replace("**", "**/*")}.test.ts`),
    exclude: ["test/evaluate/laws.test.ts", "test/catalog/shipped.test.ts"],
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
  },
});
