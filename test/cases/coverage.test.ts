import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Layer } from "../../src/model/layer.js";
import { runCases } from "../../src/testing/cases/index.js";
import {
  boundaryRows,
  coverageOf,
  foldersWithoutCases,
  judgeRow,
  rowsReport,
  uncoveredText,
} from "../../src/testing/rule-coverage/index.js";
import { COMPLETE, HEAD, layers, runBodies, runText, withoutCase } from "./fixture.js";

const uncovered = (bodies: readonly string[]) =>
  coverageOf(runBodies(bodies)).flatMap((folder) => folder.uncovered.map((item) => uncoveredText(item, "vi")));

describe("coverage by authored cases", () => {
  it("is complete where every rule is shown", () => {
    const [folder] = coverageOf(runBodies(COMPLETE));
    expect(folder?.uncovered).toEqual([]);
    expect(folder?.kinds.indicator).toEqual({ covered: 6, of: 6 });
    expect(folder?.kinds.applicability).toEqual({ covered: 3, of: 3 });
    expect(folder?.kinds.boundary).toEqual({ covered: 3, of: 3 });
  });

  it.each([
    ["Xã đặc biệt ở vùng B dùng cột A", ["chưa có ca nào mà quy tắc của chiều `vung` chọn `a`"]],
    ["Không có làng nghề", ["chưa có ca nào mà điều kiện của 1.2 sai (không đánh giá)"]],
    ["Chưa biết có làng nghề không", ["chưa có ca nào mà điều kiện của 1.2 chưa biết"]],
    [
      "Kém một bước",
      [
        "chưa có ca nào cho thấy 1.1 chưa đạt",
        "chưa có ca nào cho thấy 1.2 chưa đạt",
        "chưa có ca nào cho thấy phần 1.3/1 chưa đạt",
        "chưa có ca nào chắc chắn không đạt mức `dat`",
      ],
    ],
    [
      "Thiếu số liệu",
      [
        "chưa có ca nào mà 1.1 thiếu số liệu",
        "chưa có ca nào mà 1.3/1 thiếu số liệu",
        "chưa có ca nào mà 1.3/2 thiếu số liệu",
      ],
    ],
    [
      "Chưa khai vùng và chưa biết có đặc biệt không",
      ["chưa có ca nào mà chiều `vung` thiếu `vung`", "chưa có ca nào mà chiều `vung` thiếu `dac_biet`"],
    ],
  ])("lacks what only the case “%s” shows", (name, lacking) => {
    expect(uncovered(withoutCase(name))).toEqual(expect.arrayContaining(lacking));
  });

  it("takes no declaration that something does not apply for a missing value", () => {
    const exempting = layers.map((layer): Layer => {
      if (layer.layer !== "set") return layer;
      const criteria = layer.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map((one) => ({
          ...one,
          require: { ...one.require, mayNotApply: one.statement },
        })),
      }));
      return { ...layer, criteria };
    });
    const lacking = (change: string) => {
      const text = `${HEAD}  - name: A\n    change: ${change}\n    expect: { "1.1": ${change.includes("{ not") ? "not-applicable" : "unknown"} }\n`;
      const file = { path: "vn/thu/2024/cases/thu.yaml", text, sha256: "0" };
      const run = runCases([file], exempting);
      expect(run.diagnostics).toEqual([]);
      return coverageOf(run).flatMap((folder) => folder.uncovered.map((item) => uncoveredText(item, "vi")));
    };
    const missing = "chưa có ca nào mà 1.1 thiếu số liệu";
    expect(lacking("{ facts: { ho_dien: { not-applicable: không có hộ nào } } }")).toContain(missing);
    expect(lacking("{ without: [ho_dien] }")).not.toContain(missing);
  });

  it("points at the rule that no case shows", () => {
    const [item] = coverageOf(runBodies(withoutCase("Không có làng nghề"))).flatMap((folder) => folder.uncovered);
    expect(item).toMatchObject({ kind: "applicability", address: "1.2", origin: { file: "vn/thu/2024/01-thu.yaml" } });
  });

  it("counts only what a case asserts, not what it happens to come by", () => {
    const all = uncovered(['  - name: A\n    expect: { "1": met }\n']);
    expect(all).toContain("chưa có ca nào cho thấy 1.1 đạt");
    expect(all).toContain("chưa có ca nào mà số liệu của 1.1 đúng bằng mức");
  });

  it("counts no case that fails", () => {
    const wrong = COMPLETE[0]!.replace('"1": met', '"1": not-met');
    expect(uncovered([wrong, ...COMPLETE.slice(1)])).toContain("chưa có ca nào cho thấy 1.2 đạt");
  });

  it("names folders without any case", () => {
    expect(foldersWithoutCases(runText(`${HEAD}  - name: A\n    expct: 1\n`))).toEqual(["vn/thu/2024"]);
    expect(foldersWithoutCases(runBodies(COMPLETE))).toEqual([]);
  });
});

describe("generated boundary rows", () => {
  const run = runBodies(COMPLETE);
  const basis = run.results[0]!.planned.basis;
  const resolution = run.world.resolution(basis);
  const set = (resolution as { readonly set: CriteriaSet }).set;
  const rows = boundaryRows(set);

  it("try each threshold at it, a step short and a step beyond, in its own column", () => {
    const of = (address: string) => rows.filter((row) => row.address === address);
    expect(of("1.1").map(({ value, unit, expected }) => [unit.vung, value, expected])).toEqual([
      ["a", 95, "met"],
      ["a", 95.1, "met"],
      ["a", 94.9, "not-met"],
      ["b", 98, "met"],
      ["b", 98.1, "met"],
      ["b", 97.9, "not-met"],
    ]);
    expect(of("1.2").map(({ value, expected, unit }) => [value, expected, unit.facts["co_lang_nghe"]])).toEqual([
      [0, "not-met", true],
      [1, "met", true],
    ]);
    expect(of("1.3/2").map(({ unit }) => unit.facts["lao_dong.nam-gioi"])).toEqual([60, 60, 60]);
  });

  it("come out as arithmetic says", () => {
    expect(rowsReport(run)).toEqual([{ folder: "vn/thu/2024", rows: rows.length, wrong: [] }]);
  });

  it("notice an evaluator that compares wrongly", () => {
    const strict = JSON.parse(JSON.stringify(set).replaceAll('"op":"at-least"', '"op":"above"')) as CriteriaSet;
    const evaluator = createEvaluator(strict);
    const wrong = rows.filter((row) => judgeRow(row, evaluator).demand !== row.expected);
    expect(wrong.map(({ address, value }) => [address, value])).toEqual([
      ["1.1", 95],
      ["1.1", 98],
      ["1.3/1", 60],
      ["1.3/2", 60],
    ]);
  });
});
