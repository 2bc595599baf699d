import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = ["README.md", ...readdirSync(join(root, "docs/en")).map((name) => `docs/en/${name}`)];

interface Snippet {
  readonly line: number;
  readonly code: string;
  /** The block without a language that follows, when one does. */
  readonly prints: string | null;
}

function snippetsOf(markdown: string): readonly Snippet[] {
  const found = markdown.matchAll(/^```ts\n([\s\S]*?)^```\n(?:\n```\n([\s\S]*?)^```$)?/gm);
  return [...found].map(([, code = "", prints], i) => ({
    line: markdown.slice(0, [...markdown.matchAll(/^```ts\n/gm)][i]?.index ?? 0).split("\n").length,
    code,
    prints: prints ?? null,
  }));
}

// An empty folder in which the package is installed, as far as module resolution can tell.
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ntm-docs-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/ntm-criteria"), "dir");
  for (const name of ["json-rules-engine", "fast-check"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "dir");
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withSnippets = pages
  .map((page) => ({ page, snippets: snippetsOf(readFileSync(join(root, page), "utf8")) }))
  .filter(({ snippets }) => snippets.length > 0);

describe.each(withSnippets)("$page", ({ page, snippets }) => {
  it.each(snippets)("runs as it stands at line $line", ({ line, code, prints }) => {
    const file = join(folder, `${page.replace(/\W/g, "-")}-${line}.ts`);
    writeFileSync(file, code);
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const printed = execFileSync(process.execPath, [tsx, file], { cwd: folder, encoding: "utf8" });
    if (prints !== null) expect(printed).toBe(prints);
  });
});

it("finds the snippets", () => {
  expect(snippetsOf(readFileSync(join(root, "README.md"), "utf8"))).toHaveLength(1);
  expect(snippetsOf(readFileSync(join(root, "docs/en/api.md"), "utf8"))).toHaveLength(4);
});
