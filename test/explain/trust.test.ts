import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import { explainUnit } from "../../src/explain/explain.js";
import { levelBasisTexts } from "../../src/explain/level.js";
import { sentence } from "../../src/explain/sentence.js";
import { vi } from "../../src/explain/vi.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
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
  expect(sentence(hole, plainSet, vi)).toContain("mức có thể giao UBND tỉnh quy định, khi đó tra");
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
