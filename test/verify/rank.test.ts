import { describe, expect, it } from "vitest";
import { resolve } from "../../src/catalog/index.js";
import { catalogOf } from "../../src/language/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Unit } from "../../src/model/unit.js";
import { firstOf, settlingOf } from "../../src/verify/index.js";
import { entriesIn, FILES, filesOf, open } from "./fixture.js";

const unit = (code: string, facts: Unit["facts"], vung = "dbsh"): Unit => ({
  kind: "xa",
  code,
  name: code,
  vung,
  facts,
});
const ALL = { thu_nhap: 60, nuoc_sach: 96, quy_hoach: true, nha_tam: 0, lang_nghe: true, cho: true };

function settling(units: readonly Unit[], texts = FILES) {
  const opened = open(filesOf(texts));
  const resolution = resolve(catalogOf("vn/xa-thu", [opened.layer]), { asOf: "2024-12-31" });
  if (!resolution.ok) throw new Error(resolution.refusal.code);
  return { found: settlingOf(resolution.set as CriteriaSet, units, entriesIn(opened)), entries: entriesIn(opened) };
}

describe("how many verdicts wait for a statement", () => {
  it("counts the indicators, criteria and levels that are no longer known once it is refused", () => {
    const { found } = settling([unit("A", ALL)]);
    // Indicator 1.1 and criterion 1. The level is not concluded either way, since criterion 2 is open.
    expect(found.get("1.1/at-least/dbsh")).toBe(2);
    expect(found.get("1.1/at-least/tdmnpb")).toBe(0);
    expect(found.get("2.1/1/is")).toBe(1);
  });

  it("counts what is decided once a hole is filled, whatever the value", () => {
    const { found } = settling([unit("A", ALL), unit("B", { ...ALL, cho: false })]);
    // 2.2 of both units, and criterion 2 of both.
    expect(found.get("2.2/applies-when")).toBeGreaterThanOrEqual(4);
    const texts = { ...FILES };
    const path = Object.keys(FILES).find((name) => name.endsWith("01-thu-nhap.yaml"))!;
    texts[path] = FILES[path]!.replace("tdmnpb: 45", "tdmnpb: unset");
    const hole = settling([unit("A", ALL, "tdmnpb")], texts).found;
    expect(hole.get("1.1/at-least/tdmnpb")).toBeGreaterThan(0);
    expect(settling([unit("A", { nuoc_sach: 96 }, "tdmnpb")], texts).found.get("1.1/at-least/tdmnpb")).toBe(0);
  });

  it("counts nothing for what is official already", () => {
    const texts = { ...FILES };
    const path = Object.keys(FILES).find((name) => name.endsWith("01-thu-nhap.yaml"))!;
    const official = 'value: 45, evidence: official, verified: { by: "A B", on: "2024-12-01" }';
    texts[path] = FILES[path]!.replace("tdmnpb: 45", `tdmnpb: { ${official} }`);
    expect(settling([unit("A", ALL, "tdmnpb")]).found.get("1.1/at-least/tdmnpb")).toBeGreaterThan(0);
    expect(settling([unit("A", ALL, "tdmnpb")], texts).found.get("1.1/at-least/tdmnpb")).toBe(0);
  });

  it("orders by it, and of equals by how much each is doubted", () => {
    const { found, entries } = settling([unit("A", ALL)]);
    const first = firstOf(1000, entries, found);
    const counts = first.map(({ stated }) => found.get(stated.statement.id)!);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
    const doubts = first.filter((_, i) => counts[i] === 1).map(({ stated }) => stated.statement.confidence ?? 100);
    expect(doubts).toEqual([...doubts].sort((a, b) => a - b));
    expect(firstOf(2, entries, found)).toEqual(first.slice(0, 2));
  });
});
