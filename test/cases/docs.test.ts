import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import schema from "../../schemas/case.schema.json" with { type: "json" };
import { loadLayers } from "../../src/language/index.js";
import { readCaseFolder } from "../../src/node/case-folder.js";
import { readRuleFolder } from "../../src/node/index.js";
import { runCases } from "../../src/testing/cases/index.js";
import { loadCases } from "../../src/testing/cases/load.js";
import { said } from "./fixture.js";

const page = readFileSync("docs/vi/ca-kiem-thu.md", "utf8");
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const { layers } = loadLayers(readRuleFolder("criteria").files);
const shipped = readCaseFolder("criteria").files;
const PATH = "vn/xa-ntm/2022-qd-318/cases/trang-huong-dan.yaml";

/** Cells of a line of a table. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** First cells of the rows of the table with these heads. */
const rowsUnder = (...heads: readonly string[]): readonly string[] => {
  const lines = page.split("\n");
  const from = lines.findIndex((line) => cellsOf(line).join() === heads.join()) + 2;
  const to = lines.findIndex((line, i) => i > from && !line.startsWith("|"));
  return lines.slice(from, to).map((line) => cellsOf(line)[0] ?? "");
};
const codesIn = (cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code));

describe("the page on writing cases", () => {
  it("has examples", () => expect(blocks.length).toBeGreaterThanOrEqual(3));

  it.each(blocks.map((text) => [/^title: (.*)$/m.exec(text)?.[1] ?? "", text]))(
    "shows cases that hold: %s",
    (_, text) => {
      const run = runCases([...shipped, { path: PATH, text, sha256: "0" }], layers, {
        folders: ["vn/xa-ntm/2022-qd-318"],
      });
      const own = run.results.filter(({ planned }) => planned.document.yaml.path === PATH);
      expect(run.diagnostics.map((one) => said(one))).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    },
  );

  it("shows forms of facts that are read", () => {
    const forms = codesIn(rowsUnder("Viết ở `facts`", "Nghĩa"));
    expect(forms.length).toBeGreaterThan(6);
    for (const form of forms) {
      const text = `title: T\nas-of: "2024-02-29"\nbase:\n  facts:\n    ${form}\ncases:\n  - name: A\n    expect: { "1": unknown }\n`;
      expect(loadCases([{ path: PATH, text, sha256: "0" }]).diagnostics).toEqual([]);
    }
  });

  it("names every verdict, and reasons and keys that there are", () => {
    const { CaseExpectationSource, CaseSource, CaseVerdictSource } = schema.definitions;
    expect([...codesIn(rowsUnder("Mã", "Nghĩa"))].sort()).toEqual([...CaseVerdictSource.enum].sort());
    const reasons: readonly string[] = CaseExpectationSource.properties.because.enum;
    for (const code of codesIn(rowsUnder("Mã lý do", "Khi nào"))) expect(reasons).toContain(code);
    const keys = Object.keys(CaseSource.properties);
    for (const key of codesIn(rowsUnder("Khóa", "Nêu điều gì"))) expect(keys).toContain(key);
  });
});
