import { defineConfig } from "tsup";

/** Entries of the package; each is a subpath of `exports` in package.json. */
const entry = {
  index: "src/index.ts",
  language: "src/language/index.ts",
  data: "src/data/index.ts",
  report: "src/report/index.ts",
  compose: "src/compose/index.ts",
  testing: "src/testing/index.ts",
  "json-rules-engine": "src/engines/json-rules-engine/index.ts",
  node: "src/node/index.ts",
};

const shared = { target: "node20", outDir: "dist", treeshake: true, sourcemap: false } as const;

export default defineConfig([
  { ...shared, entry, format: ["esm", "cjs"], dts: true, splitting: true, clean: false },
  // Split, so that a verb loads only what it needs: `assess` neither yaml nor ajv.
  { ...shared, entry: { cli: "src/cli/main.ts" }, format: ["esm"], splitting: true, dts: false },
]);
