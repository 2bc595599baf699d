import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import { explainUnit } from "../../src/explain/explain.js";
import { levelBasisTexts } from "../../src/explain/level.js";
import { sentence } from "../../src/explain/sentence.js";
import { trustText } from "../../src/explain/trust.js";
import { vi } from "../../src/explain/vi.js";
import type { CriteriaSet, Dimension } from "../../src/model/criteria-set.js";
import type { Table } from "../../src/model/requirement.js";
import { assessment, node, set as plainSet, rung, statement, threshold } from "./fixture.js";

const table: Table = {
  by: ["nam-xet"],
  cells: [],
  delegated: { to: "UBND tỉnh", statement: statement("10.1", "unverified", { confidence: 60 }) },
};
const own = statement("10.1", "secondary");
const set: CriteriaSet = {
  ...plainSet,
  criteria: [
    {
      id: "10",
      concept: "thu-nhap",
      label: "Thu nhập",
      statement: own,
      indicators: [
        {
          id: "10.1",
          concept: "thu-nhap-binh-quan",
          label: "Thu nhập",
          statement: own,
          require: { op: "at-least", fact: "thu_nhap", table, statement: own },
        },
      ],
    },
  ],
};

describe("a demand refused for its evidence", () => {
  const refused = { because: { code: "evidence" }, statement: own } as const;

  it("rests on the dimension whose choice was refused, not on its own surer statement", () => {
    expect(sentence(node(refused), set, vi)).toBe(
      "Chưa xác định: quy định về năm xét chưa đủ độ tin cậy theo yêu cầu nên không kết luận. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí nam-xet, chỉ tiêu nam-xet; quy định chưa đối chiếu với văn bản.",
    );
    expect(sentence(node(refused), set, en)).toContain("the rule on the year assessed is less certain");
  });

  it("rests on its cell where one was chosen", () => {
    const text = sentence(node({ ...refused, threshold: threshold("at-least", 45, "%") }), set, vi);
    expect(text).toContain("chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.");
    expect(text).not.toContain("quy định về năm xét");
  });
});

it("says how sure it is that a province sets the threshold", () => {
  const hole = node({
    because: { code: "delegated-unfilled", params: { to: "UBND tỉnh" } },
    threshold: threshold("at-least", undefined, "%"),
  });
  expect(sentence(hole, set, vi)).toContain(
    "mức có thể giao UBND tỉnh quy định (việc giao chưa đối chiếu với văn bản, khả năng đúng 60%), khi đó tra",
  );
  expect(sentence(hole, set, en)).toContain("(the delegation not compared with the text, 60% likely to be right)");
  expect(sentence(hole, plainSet, vi)).toContain("mức có thể giao UBND tỉnh quy định, khi đó tra");
});

describe("what was refused for its evidence", () => {
  const said = (parts: object, of: CriteriaSet = set) =>
    sentence(node({ because: { code: "evidence" }, statement: own, ...parts }), of, vi);
  const [, year] = plainSet.dimensions;
  const by = (more: Partial<Dimension>): CriteriaSet => ({ ...set, dimensions: [{ ...year!, ...more }] });

  it("is the rule where that is weaker than its cell, and then it is no threshold", () => {
    const cell = threshold("at-least", 45, "%", { statement: statement("17.1", "secondary") });
    expect(said({ statement: statement("10.1", "assumed"), threshold: cell })).toContain(
      "; mức từ 45% trở lên. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định",
    );
  });

  it("is a dimension only where no cell was chosen", () => {
    const guessed = by({ statement: statement("nam-xet", "assumed") });
    expect(said({}, guessed)).toContain("chỉ tiêu nam-xet; quy định GIẢ ĐỊNH");
    expect(said({ threshold: threshold("at-least", 45, "%") }, guessed)).toContain("chỉ tiêu 10.1; mức chưa");
  });

  it("is the rule that chooses a column where that is the weakest", () => {
    const when = { op: "is", fact: "xa_dbkk", value: true } as const;
    const text = said({}, by({ rules: [{ use: "2024", when, statement: statement("chon-nam", "assumed") }] }));
    expect(text).toContain("quy định về năm xét chưa đủ");
    expect(text).toContain("chỉ tiêu chon-nam; quy định GIẢ ĐỊNH");
  });

  it("is no dimension where the demand has no table", () => {
    expect(said({ id: "13.4" }, plainSet)).not.toContain("quy định về");
  });
});

it("the căn cứ is that of the cell, in the grade of the weakest statement", () => {
  const cite = { instrument: "211/QĐ-TTg", at: "Điều 1" };
  const cell = threshold("at-least", 45, "%", { statement: statement("10.1", "secondary", { cite }) });
  const reached = node({ verdict: "met", because: { code: "threshold-reached" }, threshold: cell });
  expect(sentence(reached, set, vi)).toContain("Căn cứ: 211/QĐ-TTg, Điều 1; quy định chưa đối chiếu với văn bản.");
});

it("how sure a statement is needs no word for what it is", () => {
  expect(trustText(own, vi, "")).toBe("theo nguồn thứ cấp, chưa đối chiếu với văn bản");
});

describe("the căn cứ of a level", () => {
  const note = "Chỉ là một trong các điều kiện.";
  const noted = { ...rung, statement: statement("dat", "secondary", { note }) };
  const level = { ...assessment.level, rungs: [noted] };
  const expected = [
    "Căn cứ của mức “đạt chuẩn”: 318/QĐ-TTg, Phụ lục, tiêu chí dat, chỉ tiêu dat; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    `Ghi chú: ${note}`,
  ];

  it("stands below the level, with its note", () => {
    const lines = explainUnit({ ...assessment, level }, set, vi).slice(2, 4);
    expect(lines.map(({ depth, text }) => [depth, text])).toEqual(expected.map((text) => [1, text]));
  });

  it("is that of the levels named, of all where none can be reached, and never of a draft", () => {
    const other = { ...noted, id: "co-ban", label: "cơ bản đạt chuẩn" };
    const rungs = [noted, other];
    const of = (more: object) => levelBasisTexts({ ...assessment, ...more }, vi);
    expect(of({ level: { ...level, rungs } })).toEqual(expected);
    // The note is the same and is told once.
    expect(of({ level: { surely: null, possibly: null, rungs } })).toHaveLength(3);
    expect(of({ level, basis: { ...assessment.basis, status: "draft" } })).toEqual([]);
  });
});
