import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let inputs: Metafile["inputs"] = {};

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  inputs = metafile.inputs;
});

/** Packages that are loaded with a module: everything that it imports, not what it imports only when it is needed. */
function packagesOf(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind, external } of inputs[path]?.imports ?? []) {
      if (kind !== "import-statement" && kind !== "require-call") continue;
      if (external) packages.add(next);
      else visit(next);
    }
  };
  expect(Object.keys(inputs)).toContain(start);
  visit(start);
  return packages;
}

/** What takes long to load, and what only some verbs need. */
const HEAVY = ["yaml", "ajv", "json-rules-engine", "diff", "fast-check"];

describe("what is loaded at the start", () => {
  it("is the parser of the command line, and nothing that only a verb needs", () => {
    const packages = packagesOf("src/cli/main.ts");
    expect([...packages].filter((name) => HEAVY.includes(name))).toEqual([]);
    expect(packages).toContain("commander");
    expect(packages).not.toContain("cli-table3");
    expect([...packages].filter((name) => name.startsWith("csv-"))).toEqual([]);
  });

  it.each(["assess", "explain", "sets", "replay"])("is neither yaml nor ajv for ntm %s on shipped sets", (verb) => {
    expect([...packagesOf(`src/cli/${verb}.ts`)].filter((name) => HEAVY.includes(name))).toEqual([]);
  });

  it("would be found otherwise", () => {
    expect(packagesOf("src/language/index.ts")).toContain("yaml");
    expect(packagesOf("src/language/index.ts")).toContain("ajv");
    expect(packagesOf("src/engines/json-rules-engine/index.ts")).toContain("json-rules-engine");
  });
});
