import { describe, expect, it } from "vitest";
import { evidenceTable, withTable } from "../../src/build/readme-evidence.js";
import { loadLayers } from "../../src/language/index.js";
import { readRuleFolder } from "../../src/node/index.js";

describe("the table of evidence in the README", () => {
  const { layers } = loadLayers(readRuleFolder("criteria").files);
  const table = evidenceTable(layers);
  const cells = table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

  it("has a row for every instrument, and their sums", () => {
    const rows = cells.slice(2, -1);
    expect(rows.map(([name]) => name)).toEqual(layers.map(({ id }) => `\`${id}\``));
    const sum = (i: number) => rows.reduce((total, row) => total + Number(row[i]), 0);
    expect(cells.at(-1)).toEqual(["**Cộng**", ...[1, 2, 3, 4].map((i) => `**${sum(i)}**`)]);
    expect(sum(1)).toBe(0);
    expect(sum(3)).toBeGreaterThan(100);
  });

  it("replaces what stands between its marks, and nothing else", () => {
    const text = "a\n<!-- evidence:begin -->\nold\n<!-- evidence:end -->\nz\n";
    const once = withTable(text, "| t |");
    expect(once).toBe("a\n<!-- evidence:begin -->\n\n| t |\n\n<!-- evidence:end -->\nz\n");
    expect(withTable(once!, "| t |")).toBe(once);
    expect(withTable("no marks", "| t |")).toBe(null);
    expect(withTable("<!-- evidence:end --><!-- evidence:begin -->", "| t |")).toBe(null);
  });
});
