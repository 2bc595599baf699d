// What is said, word for word. Whoever changes a word here changes what officials read.
import { describe, expect, it } from "vitest";
import { assessment, CELL, node, rung, set, statement, threshold } from "./fixture.js";
import {
  conditionText,
  dimensionLabelOf,
  en,
  factIssueText,
  formatExact,
  levelSentence,
  provisionalSentence,
  sentence,
  unitIssueText,
  vi,
  withUnit,
} from "./said.js";

describe("an issue and how to mend it", () => {
  it.each([
    [
      "not-a-number",
      { value: "x" },
      "“x” không phải là số → ghi một số, không kèm chữ",
      "“x” is not a number → write a number without words",
    ],
    [
      "not-a-boolean",
      { value: "x" },
      "“x” không phải là “có” hoặc “không” → ghi “có” hoặc “không”",
      "“x” is neither “yes” nor “no” → write “yes” or “no”",
    ],
    [
      "ambiguous-number",
      { value: "1.234" },
      "“1.234” có thể đọc thành hai số khác nhau → bỏ dấu phân cách hàng nghìn",
      "“1.234” can be read as two different numbers → leave out the separators of thousands",
    ],
    [
      "not-finite",
      { value: "Infinity" },
      "“Infinity” không phải là số hữu hạn → kiểm tra lại phép tính",
      "“Infinity” is not a finite number → check the calculation",
    ],
    [
      "not-whole",
      { value: 1.5 },
      "1,5 không phải là số nguyên → ghi số nguyên",
      "1.5 is not a whole number → write a whole number",
    ],
    [
      "out-of-range",
      { value: 1200.5, min: 0, max: 1000 },
      "1.200,5 nằm ngoài khoảng từ 0 đến 1.000 → kiểm tra lại số liệu và đơn vị tính",
      "1,200.5 is outside of 0 to 1,000 → check the figure and its unit",
    ],
    [
      "part-above-whole",
      { dat: 7, tong: 6 },
      "số đạt 7 lớn hơn tổng số 6 → kiểm tra lại hai số đếm",
      "the part 7 is more than the total 6 → check both counts",
    ],
    [
      "total-zero",
      {},
      "tổng số bằng 0 nên không tính được tỷ lệ → kiểm tra lại tổng số",
      "the total is 0, so there is no percentage → check the total",
    ],
    [
      "forms-disagree",
      { given: 33.33, counts: 33.3377777 },
      "tỷ lệ và số đếm không khớp nhau: khai 33,33%, tính từ số đếm 33,34% → sửa cho khớp hoặc chỉ ghi số đếm",
      "the percentage and the counts disagree: given 33.33%, from the counts 33.34% → make them agree, or give the counts only",
    ],
    [
      "incomplete-counts",
      {},
      "thiếu một trong các số đếm → ghi đủ số đạt và tổng số, hoặc chỉ ghi tỷ lệ",
      "one of the counts is missing → give the part and the total, or the percentage only",
    ],
    [
      "too-many-decimals",
      { most: 6 },
      "có quá 6 chữ số thập phân → ghi nhiều nhất 6 chữ số thập phân",
      "there are more than 6 decimals → write at most 6 decimals",
    ],
    [
      "contradicts-classifier",
      {},
      "khai không áp dụng nhưng số liệu phân loại cho thấy phải đánh giá → sửa số liệu phân loại hoặc ghi số liệu",
      "declared not applicable, but the classifying facts say that it applies → mend the classifying fact, or give the figure",
    ],
    [
      "not-applicable-not-allowed",
      {},
      "chỉ tiêu này không được khai là không áp dụng → ghi số liệu, hoặc khai chưa biết kèm lý do",
      "this indicator cannot be declared not applicable → give the figure, or declare it unknown with the reason",
    ],
    [
      "derived-reported",
      {},
      "số liệu này được suy ra, không ai phải báo cáo → bỏ giá trị đã ghi",
      "this figure follows from other results, nobody reports it → remove the given value",
    ],
    [
      "unknown-fact",
      { nearest: "bhyt" },
      "bộ tiêu chí không có số liệu này → có phải “bhyt”? sửa tên số liệu",
      "the criteria set has no such fact → is it `bhyt`? mend the name of the fact",
    ],
    [
      "unknown-value",
      { value: "dong", known: "bac, nam" },
      "giá trị “dong” không có trong danh mục → ghi một giá trị trong danh mục: bac, nam",
      "the value “dong” is not in the list → give a value of the list: bac, nam",
    ],
  ] as const)("%s", (code, params, viText, enText) => {
    const said = (language: typeof vi) => {
      const { text, fix } = factIssueText({ code, params }, language);
      return `${text} → ${fix}`;
    };
    expect([said(vi), said(en)]).toEqual([viText, enText]);
  });

  it("tells a computed percentage from the one beside it, however near", () => {
    const params = { given: 33.33, counts: 33.330001 };
    expect(factIssueText({ code: "forms-disagree", params }, vi).text).toContain(
      "khai 33,33%, tính từ số đếm 33,330001%",
    );
  });

  it("names a key that no label is known for by itself", () => {
    const issue = { code: "unknown-fact", params: {} } as const;
    expect(unitIssueText({ key: "la", issue }, set, en).text).toBe("(la): the criteria set has no such fact");
  });
});

it.each([
  ["triệu đồng/người/năm", "million VND/person/year"],
  ["triệu đồng", "million VND"],
  ["m²/người", "m²/person"],
  ["hộ", "households"],
  ["xã", "communes"],
  ["bản", "hamlets"],
  ["thôn", "hamlets"],
  ["tiêu chí/xã", "criteria/commune"],
  ["tiêu chí", "criteria"],
  ["người", "people"],
  ["trường", "schools"],
  ["nhà", "houses"],
  ["học sinh", "pupils"],
  ["trẻ", "children"],
  ["cơ sở", "establishments"],
  ["hộ và cơ sở", "households and establishments"],
  ["hộ chăn nuôi", "households with livestock"],
  ["tổ chức", "organisations"],
  ["tấn", "tonnes"],
  ["điểm", "points"],
  ["vụ", "incidents"],
  ["mô hình", "models"],
  ["lĩnh vực", "fields"],
])("%s is %s in English, and itself in Vietnamese", (unit, english) => {
  expect(withUnit("5", unit, en)).toBe(`5 ${english}`);
  expect(withUnit("5", unit, vi)).toBe(`5 ${unit}`);
});

it("a unit that begins with a percent sign stands beside its number, no other does", () => {
  expect(["%", "%/năm", "điểm %", ""].map((unit) => withUnit("5", unit, vi))).toEqual([
    "5%",
    "5%/năm",
    "5 điểm %",
    "5",
  ]);
});

it("dimensions have a word of their own language", () => {
  expect(["vung", "nhom-xa", "nam-xet", "khac"].map((id) => dimensionLabelOf(id, en))).toEqual([
    "region",
    "commune group",
    "year assessed",
    "khac",
  ]);
  expect(["vung", "nam-xet"].map((id) => dimensionLabelOf(id, vi))).toEqual(["vùng", "năm xét"]);
});

describe("a sentence in English", () => {
  const leaf = (parts: Parameters<typeof node>[0]) => sentence(node(parts), set, en).split(". Legal basis")[0];

  it("has its own word for every verdict", () => {
    const because = { code: "total-zero" } as const;
    const verdicts = ["met", "nearly-met", "not-met", "not-applicable", "unknown"] as const;
    expect(verdicts.map((verdict) => leaf({ verdict, because })?.split(":")[0])).toEqual([
      "Met",
      "Nearly met",
      "Not met",
      "Not applicable",
      "Unknown",
    ]);
  });

  it("says yes and no, men and women", () => {
    const missed = { because: { code: "threshold-missed" }, verdict: "not-met" } as const;
    const answer = leaf({
      ...missed,
      fact: { id: "ke_hoach", state: "value", value: 0 },
      threshold: threshold("is", 1, ""),
    });
    expect(answer).toBe("Not met: “no”, required “yes”");
    for (const [part, word] of [
      ["nam-gioi", "men"],
      ["nu-gioi", "women"],
    ] as const) {
      const fact = { id: "dao_tao", part, state: "value", value: 50 } as const;
      expect(leaf({ ...missed, fact, threshold: threshold("at-least", 60, "%") })).toBe(
        `Not met: ${word} 50%, required at least 60%`,
      );
    }
  });

  it("says that none may be left, and that something is exactly at its threshold", () => {
    const houses = { id: "nha_tam", state: "value", value: 3 } as const;
    const none = leaf({
      op: "none",
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: houses,
      threshold: threshold("at-most", 0, "nhà"),
      margin: { value: -3, unit: "nhà" },
    });
    expect(none).toBe("Not met: 3 houses, required none left");
    const exact = leaf({
      verdict: "met",
      because: { code: "threshold-reached" },
      fact: { id: "thu_nhap", state: "value", value: 45 },
      threshold: threshold("at-least", 45, "triệu đồng/người/năm"),
      margin: { value: 0, unit: "triệu đồng/người/năm" },
    });
    expect(exact).toBe(
      "Met: 45 million VND/person/year, required at least 45 million VND/person/year, exactly at the threshold",
    );
  });

  it("says what a missing classifier is for, and who should know", () => {
    const params = { fact: "co_lang_nghe" };
    const missing = node({ because: { code: "classifier-missing", params } });
    expect(sentence(missing, set, en)).toContain("no figure for “Xã có làng nghề” to tell whether this applies.");
    expect(sentence(missing, set, vi)).toContain(
      "chưa có số liệu “Xã có làng nghề” để biết có phải đánh giá hay không.",
    );
    const nowhere = node({ because: { code: "delegated-unfilled" }, threshold: threshold("at-least", undefined, "%") });
    expect(sentence(nowhere, set, en)).toContain("it may be left to the local authority");
    expect(sentence(nowhere, set, vi)).toContain("địa phương");
    const region = node({ because: { code: "no-column", params: { dimension: "vung", value: "" } } });
    expect(sentence(region, set, en)).toContain("Unknown: region is not given.");
    const ambiguous = node({ because: { code: "column-ambiguous" } });
    expect(sentence(ambiguous, set, en)).toContain("the rules on column choose");
    expect(sentence(ambiguous, set, vi)).toContain("các quy định về cột chọn");
  });
});

describe("a unit in English", () => {
  it("has a level, or none, or is a reconstruction", () => {
    const none = { ...assessment, level: { surely: null, possibly: null, rungs: [rung] } };
    expect(levelSentence(none, en)).toBe(
      "Level concluded: no level (provisional). 12 met / 3 not met / 4 unknown / 0 not applicable of 19 criteria.",
    );
    const draft = { ...assessment, basis: { ...assessment.basis, status: "draft" as const } };
    expect(levelSentence(draft, en)).toMatch(
      /^RECONSTRUCTION, NOT COMPARED WITH THE TEXT: no level is concluded\. 12 met/,
    );
    expect(levelSentence(none, vi)).toContain("trên 19 tiêu chí.");
  });

  it("tells how many of its indicators rest on what", () => {
    expect(provisionalSentence(assessment, en)).toBe(
      "Provisional: 41/57 indicators rest on rules not compared with the text (30 not confirmed by a source, 11 from a secondary source)",
    );
    const assumed = { ...assessment.evidence, official: 16, assumed: 2 };
    expect(provisionalSentence({ ...assessment, evidence: assumed }, en)).not.toContain("16 compared");
  });

  it("joins conditions by or", () => {
    const either = {
      op: "any-of",
      of: [
        { op: "is", fact: "co_lang_nghe", value: true },
        { op: "below", fact: "so_truong", value: 3 },
      ],
    } as const;
    expect(conditionText(either, set, en)).toBe("“Xã có làng nghề”: “yes” or “Số trường học”: below 3 schools");
    expect(conditionText({ op: "above", fact: "la", value: 2 }, set, en)).toBe("“la”: above 2");
  });
});

it("numbers are grouped, and never show a zero that is negative", () => {
  expect([1234567.5, -0, 0, 1e21, 1e-7].map((x) => formatExact(x, vi))).toEqual([
    "1.234.567,5",
    "0",
    "0",
    "1e+21",
    "1e-7",
  ]);
  expect(
    sentence(
      node({
        because: { code: "fact-missing" },
        fact: { id: "thu_nhap", state: "missing" },
        threshold: threshold("above", 45, "triệu đồng/người/năm", { cell: CELL, statement: statement("10.1") }),
      }),
      set,
      vi,
    ),
  ).toContain("trên 45 triệu đồng/người/năm");
});
