import { describe, expect, it } from "vitest";
import { foreignColumns } from "../../src/explain/column.js";
import { explainIndicator, explainUnit } from "../../src/explain/explain.js";
import { vi } from "../../src/explain/vi.js";
import type { Assessment, ColumnChoice } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { assessment, CELL, node, set as plainSet, statement, threshold } from "./fixture.js";

const note = "Chưa rõ có giới hạn hay không [S14].";
const [region, year] = plainSet.dimensions;
const rule = { ...region!.rules[0]!, statement: { ...region!.rules[0]!.statement, note } };
const set: CriteriaSet = {
  ...plainSet,
  dimensions: [
    { ...region!, values: [...region!.values, { id: "dnb", label: "Đông Nam Bộ" }], rules: [rule] },
    { ...year!, statement: statement("nam-xet", "unverified", { confidence: 65 }) },
  ],
};
const byRule: ColumnChoice = { dimension: "vung", value: "tdmnpb", because: null, statement: rule.statement };
const income = node({
  verdict: "met",
  because: { code: "threshold-reached" },
  fact: { id: "thu_nhap", state: "value", value: 60 },
  threshold: threshold("at-least", 45, "triệu đồng/người/năm", { cell: CELL }),
  evidence: "unverified",
});
const from = (vung: string, columns: readonly ColumnChoice[] = [byRule]): Assessment => ({
  ...assessment,
  unit: { ...assessment.unit, vung, "nam-xet": 2024 },
  columns,
  criteria: [income],
});
const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

describe("a column that a rule chose", () => {
  it("is told with its note before one indicator as before a whole unit", () => {
    const unit = from("dnb");
    const alone = texts(explainIndicator(income, set, vi, unit));
    expect(alone.slice(0, 2)).toEqual([
      "Vùng: cột vùng Trung du miền núi phía Bắc (đã khai: Đông Nam Bộ), vì “Xã đặc biệt khó khăn”: “có”. Căn cứ: 318/QĐ-TTg, Điều 1; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
      `Ghi chú: ${note}`,
    ]);
    expect(alone[2]).toContain("(cột vùng Trung du miền núi phía Bắc, năm xét 2024)");
    expect(texts(explainUnit(unit, set, vi))).toEqual(expect.arrayContaining([...alone]));
  });

  it("is only a region where it is the unit's own", () => {
    const lines = texts(explainIndicator(income, set, vi, from("tdmnpb")));
    expect(lines[0]).toBe(
      "Vùng: Trung du miền núi phía Bắc, vì “Xã đặc biệt khó khăn”: “có”. Căn cứ: 318/QĐ-TTg, Điều 1; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    );
    expect(lines[2]).toContain("(vùng Trung du miền núi phía Bắc, năm xét 2024)");
  });

  it("is not told before an indicator that it does not matter to", () => {
    const plain = node({ verdict: "met", because: { code: "threshold-reached" } });
    expect(explainIndicator(plain, set, vi, from("dnb"))).toHaveLength(1);
  });
});

describe("a column is foreign where a rule chose another than the unit's own", () => {
  const foreign = (...columns: readonly ColumnChoice[]) => [...foreignColumns(from("dnb", columns), set)];

  it("and only there", () => {
    const byYear = { dimension: "nam-xet", because: null, statement: rule.statement } as const;
    expect(foreign(byRule, { ...byYear, value: "2024" })).toEqual(["vung"]);
    expect(foreign({ ...byRule, value: "dnb" }, { ...byYear, value: "2025" })).toEqual(["nam-xet"]);
  });

  it("not where none is chosen, or the unit has none of its own", () => {
    const open: ColumnChoice = { dimension: "vung", value: null, because: { code: "no-column" }, statement: null };
    expect(foreign(open)).toEqual([]);
    const { vung: _own, ...homeless } = from("dnb").unit;
    expect([...foreignColumns({ ...from("dnb"), unit: homeless }, set)]).toEqual([]);
  });
});

it("names the dimension of a refused column, and the statement that is refused", () => {
  const refused: ColumnChoice = { dimension: "nam-xet", value: null, because: { code: "evidence" }, statement: null };
  const unit = from("tdmnpb", [refused]);
  const lines = texts(explainUnit({ ...unit, basis: { ...unit.basis, evidence: "secondary" } }, set, vi));
  expect(lines).toContain(
    "Năm xét: quy định chưa đủ độ tin cậy theo yêu cầu nên không kết luận. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí nam-xet, chỉ tiêu nam-xet; quy định chưa đối chiếu với văn bản, khả năng đúng 65%.",
  );
});
