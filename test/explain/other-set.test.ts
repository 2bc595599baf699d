import { describe, expect, it } from "vitest";
import { columnTexts, foreignColumns } from "../../src/explain/column.js";
import { conditionText } from "../../src/explain/condition.js";
import { explainIndicator, explainUnit } from "../../src/explain/explain.js";
import { unitIssueText } from "../../src/explain/issue.js";
import { sentence } from "../../src/explain/sentence.js";
import { vi } from "../../src/explain/vi.js";
import type { Assessment, ColumnChoice } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { cases } from "./cases.js";
import { assessment, child, set as fullSet, node, statement } from "./fixture.js";

/** A result may be read beside another version of its set, which knows nothing of what it names. */
const set: CriteriaSet = { ...fullSet, dimensions: [], facts: [], criteria: [], pending: [] };

const said = (parts: Parameters<typeof node>[0]) => sentence(node(parts), set, vi).split(". Căn cứ")[0];

describe("what a set does not know is called by its id", () => {
  it("a fact and the columns", () => {
    expect(sentence(cases["fact-missing"], set, vi)).toContain(
      "chưa có số liệu “thu_nhap”, yêu cầu từ 45 triệu đồng/người/năm trở lên (vung tdmnpb, nam-xet 2024)",
    );
    expect(sentence(cases["classifier-missing"], set, vi)).toContain("chưa có số liệu “xa_dbkk” để chọn vung.");
  });

  it("a column, and one that cannot be told", () => {
    const choice: ColumnChoice = {
      dimension: "vung",
      value: "tdmnpb",
      because: null,
      statement: statement("cot", "secondary"),
    };
    const unit: Assessment = { ...assessment, unit: { ...assessment.unit, vung: "dnb" }, columns: [choice] };
    expect(columnTexts(choice, unit, set, vi)).toEqual([
      "Vung: tdmnpb. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí cot, chỉ tiêu cot; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    ]);
    expect(foreignColumns(unit, set).size).toBe(0);
    const refused: ColumnChoice = { dimension: "vung", value: null, because: { code: "evidence" }, statement: null };
    expect(columnTexts(refused, unit, set, vi)).toEqual([
      "Vung: quy định chưa đủ độ tin cậy theo yêu cầu nên không kết luận.",
    ]);
  });

  it("a classifier and a key that cannot be used", () => {
    expect(conditionText({ op: "at-least", fact: "so_truong", value: 3 }, set, vi)).toBe("“so_truong”: từ 3 trở lên");
    const issue = { code: "not-whole", params: { value: 1.5 } } as const;
    expect(unitIssueText({ key: "so_truong", issue }, set, vi).text).toBe("(so_truong): 1,5 không phải là số nguyên");
  });
});

describe("a figure whose fact the set does not know", () => {
  const because = { code: "threshold-reached" } as const;

  it("has no unit but that of its threshold", () => {
    const counts = { dat: 3, tong: 4 };
    expect(said({ verdict: "met", because, fact: { id: "x", state: "value", value: 3, counts } })).toBe("Đạt: 3");
    expect(said({ verdict: "met", because, fact: { id: "x", state: "range", range: [1, 3] } })).toBe("Đạt: từ 1 đến 3");
  });
});

describe("căn cứ", () => {
  it("of an amendment that the set does not know is that of the rule", () => {
    expect(sentence(cases["amended-not-encoded"], set, vi)).toContain(
      "cần tra 211/QĐ-TTg. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 17, chỉ tiêu 17.1;",
    );
  });

  it("of a refusal is that of the rule", () => {
    const refused = node({ because: { code: "evidence" }, fact: { id: "x", state: "not-applicable", why: "" } });
    expect(sentence(refused, set, vi)).toContain("Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1;");
  });
});

it("a demand that the set does not have is explained without its condition", () => {
  const part = child("13.4/1", "met", { kind: "requirement" });
  const demand = node({ id: "13.4", verdict: "met", because: { code: "all-met" }, children: [part] });
  expect(explainIndicator(demand, set, vi)).toHaveLength(2);
  expect(explainUnit({ ...assessment, criteria: [demand] }, set, vi).slice(-2)).toEqual(
    explainIndicator(demand, set, vi),
  );
});
