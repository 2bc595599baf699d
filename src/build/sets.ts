// Writes every shipped family of sets to dist/sets/: as JSON for any host, and as modules for `ntm-criteria/sets/…`.
// Rule files that do not load are a failed build.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { messageText } from "../explain/message.js";
import { catalogOf, languageMessages, loadLayers } from "../language/index.js";
import type { Catalog } from "../model/layer.js";
import { readRuleFolder } from "../node/index.js";

const OUT = "dist/sets";

/** A string literal of a script: `<`, U+2028 and U+2029 are escaped by construction. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeFamily(catalog: Catalog): void {
  const json = JSON.stringify(catalog);
  const stem = join(OUT, catalog.family);
  const up = "../".repeat(catalog.family.split("/").length);
  const types = (extension: string): string =>
    `import type { Catalog } from "${up}index.${extension}";\n/** Every version of ${catalog.family}, and what it refers to. */\nexport declare const catalog: Catalog;\n`;
  write(`${stem}.json`, `${json}\n`);
  write(`${stem}.js`, `export const catalog = JSON.parse(${literal(json)});\n`);
  write(`${stem}.cjs`, `"use strict";\nexports.catalog = JSON.parse(${literal(json)});\n`);
  write(`${stem}.d.ts`, types("js"));
  write(`${stem}.d.cts`, types("cjs"));
}

const { layers, diagnostics } = loadLayers(readRuleFolder("criteria").files);
const errors = diagnostics.filter(({ severity }) => severity === "error");
for (const { code, params, place } of errors) {
  const at = place.in === "text" ? `${place.file}:${place.line}:${place.column}` : place.file;
  console.error(`${at}: ${messageText({ code, params }, languageMessages, "en").text} [${code}]`);
}
if (errors.length > 0) process.exit(1);

rmSync(OUT, { recursive: true, force: true });
const families = [...new Set(layers.map(({ family }) => family))].sort();
for (const family of families) writeFamily(catalogOf(family, layers));
console.log(`${families.length} families of criteria sets → ${OUT}/`);
