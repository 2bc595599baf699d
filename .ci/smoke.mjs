// Proves the package as users get it: packs it, installs the tarball into an empty folder, and there imports every
// subpath as a module and by require, checks the types, runs the binary, and bundles the core for a browser.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ntm-smoke-"));
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const say = (text) => process.stdout.write(`ok  ${text}\n`);

try {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], root));
  say(`packed ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB`);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "smoke", private: true, type: "module" }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", packed.filename, "fast-check@4.10.2"]);

  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const subpaths = Object.keys(exports)
    .filter((key) => !key.includes("*") && !key.endsWith(".json"))
    .map((key) => key.replace(/^\./, "ntm-criteria"));
  subpaths.push("ntm-criteria/sets/vn/xa-ntm");
  writeFileSync(join(folder, "esm.mjs"), subpaths.map((path) => `await import("${path}");`).join("\n"));
  writeFileSync(join(folder, "cjs.cjs"), subpaths.map((path) => `require("${path}");`).join("\n"));
  run("node", ["esm.mjs"]);
  run("node", ["cjs.cjs"]);
  say(`${subpaths.length} subpaths by import and by require`);

  const use = readFileSync(join(root, ".ci/smoke-use.ts"), "utf8");
  writeFileSync(join(folder, "use.mts"), use);
  writeFileSync(join(folder, "use.cts"), use);
  const options = { strict: true, target: "es2022", lib: ["es2023"], types: [], module: "node16", skipLibCheck: false };
  const files = ["use.mts", "use.cts"];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files }));
  run("node", [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
  const printed = ["use.mjs", "use.cjs"].map((file) => run("node", [file]));
  if (printed[0] !== printed[1] || !printed[0].includes("10.1")) throw new Error(`unexpected: ${printed.join("\n")}`);
  say("types and results, as a module and as CommonJS");

  copyFileSync(join(root, "examples/tuan-giao-2024/01-xa.csv"), join(folder, "xa.csv"));
  const args = ["ntm", "assess", "xa.csv", "--set", "vn/xa-ntm", "--as-of", "2024-12-31", "--year", "2024"];
  if (!run("npx", ["--no", "--", ...args]).includes("Quài Cang")) throw new Error("the binary printed no commune");
  if (!run("npx", ["--no", "--", "ntm", "sets"]).includes("318/QĐ-TTg")) throw new Error("the binary lists no set");
  say("binary");

  const { build } = await import("esbuild");
  writeFileSync(
    join(folder, "core.js"),
    'export { createEvaluator, resolve, sentence, viSentence } from "ntm-criteria";',
  );
  const bundle = await build({
    entryPoints: [join(folder, "core.js")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error",
  });
  const [{ contents }] = bundle.outputFiles;
  say(`core for a browser: ${(gzipSync(contents, { level: 9 }).length / 1000).toFixed(1)} kB gzip`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
