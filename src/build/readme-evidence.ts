// Writes how much of every instrument has been compared with its text into README.md, between the marks
// `<!-- evidence:begin -->` and `<!-- evidence:end -->`. With --check it writes nothing and fails when that is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe } from "../catalog/describe.js";
import { loadLayers } from "../language/index.js";
import type { Layer } from "../model/layer.js";
import { readRuleFolder } from "../node/index.js";

const BEGIN = "<!-- evidence:begin -->";
const END = "<!-- evidence:end -->";

const HEADINGS = [
  "Bộ tiêu chí, văn bản",
  "`official` đã đối chiếu",
  "`secondary` có nguồn nêu",
  "`unverified` chưa đối chiếu",
  "`unset` chưa biết",
];

/** Markdown table of how many statements of each layer are of each grade, with their sums. */
export function evidenceTable(layers: readonly Layer[]): string {
  const rows = describe({ layers }).map(({ id, grades }) => {
    const { official, secondary, unverified, unset } = grades;
    return { name: `\`${id}\``, counts: [official, secondary, unverified, unset] };
  });
  const sums = [0, 1, 2, 3].map((i) => rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(HEADINGS),
    "|---|--:|--:|--:|--:|",
    ...rows.map(({ name, counts }) => line([name, ...counts])),
    line(["**Cộng**", ...sums.map((sum) => `**${sum}**`)]),
  ].join("\n");
}

/** The text with the table between its marks; null where the marks are missing or in the wrong order. */
export function withTable(text: string, table: string): string | null {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`;
}

function main(root: string, check: boolean): 0 | 1 {
  const file = join(root, "README.md");
  const text = readFileSync(file, "utf8");
  const { layers } = loadLayers(readRuleFolder(join(root, "criteria")).files);
  const next = withTable(text, evidenceTable(layers));
  if (next === null) {
    console.error(`README.md has no section between ${BEGIN} and ${END}`);
    return 1;
  }
  if (next === text) return 0;
  if (check) {
    console.error("the table of evidence in README.md is stale: run npx tsx src/build/readme-evidence.ts");
    return 1;
  }
  writeFileSync(file, next);
  console.log("wrote the table of evidence in README.md");
  return 0;
}

// Run as a script; a test imports the functions.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = main(join(import.meta.dirname, "../.."), process.argv.includes("--check"));
}
