// Mutates the code of the core, one folder after the other, each against its own tests. Incremental: what did not change
// is not tried again. `npm run mutate`, or `npm run mutate -- evaluate explain` for some folders. With `--force` all are
// tried again: after a change of tests alone, which is not noticed.
import { spawnSync } from "node:child_process";

const MUTATED = {
  model: "src/model/*.ts",
  catalog: "src/catalog/*.ts,!src/catalog/messages.ts",
  evaluate: "src/evaluate/**/*.ts",
  explain: "src/explain/*.ts",
};

const options = process.argv.slice(2).filter((word) => word === "--force");
const asked = process.argv.slice(2).filter((word) => !options.includes(word));
const unknown = asked.filter((folder) => !Object.hasOwn(MUTATED, folder));
if (unknown.length > 0) {
  console.error(`no such folder: ${unknown.join(", ")}; there are ${Object.keys(MUTATED).join(", ")}`);
  process.exit(2);
}

let failed = false;
for (const [folder, mutate] of Object.entries(MUTATED)) {
  if (asked.length > 0 && !asked.includes(folder)) continue;
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/@stryker-mutator/core/bin/stryker.js",
      "run",
      "--mutate",
      mutate,
      "--incrementalFile",
      `.stryker/${folder}.incremental.json`,
      ...options,
    ],
    { stdio: "inherit", env: { ...process.env, NTM_MUTATE: folder } },
  );
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
