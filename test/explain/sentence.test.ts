import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import { sentence } from "../../src/explain/sentence.js";
import { nodeTitle } from "../../src/explain/title.js";
import { vi } from "../../src/explain/vi.js";
import type { Because, FactReading, Verdict } from "../../src/model/assessment.js";
import { cases } from "./cases.js";
import { child, node, set, statement, threshold } from "./fixture.js";

const expected: Readonly<Record<Because["code"], { readonly vi: string; readonly en: string }>> = {
  "threshold-reached": {
    vi: "Đạt: 94,6% (946/1.000 hộ), yêu cầu từ 90% trở lên, cao hơn mức 4,6 điểm % ≈ 46 hộ. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 15, chỉ tiêu 15.1; mức theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    en: "Met: 94.6% (946/1,000 households), required at least 90%, 4.6 percentage points ≈ 46 households above the threshold. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 15, chỉ tiêu 15.1; threshold from a secondary source, not compared with the text.",
  },
  "threshold-missed": {
    vi: "Chưa đạt: 43,5 triệu đồng/người/năm, yêu cầu từ 45 triệu đồng/người/năm trở lên (vùng Trung du miền núi phía Bắc, năm xét 2024), thiếu 1,5 triệu đồng/người/năm. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Not met: 43.5 million VND/person/year, required at least 45 million VND/person/year (region Trung du miền núi phía Bắc, year assessed 2024), short by 1.5 million VND/person/year. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "fact-missing": {
    vi: "Chưa xác định: chưa có số liệu “Thu nhập bình quân đầu người”, yêu cầu từ 45 triệu đồng/người/năm trở lên (vùng Trung du miền núi phía Bắc, năm xét 2024). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Unknown: no figure for “Thu nhập bình quân đầu người”, required at least 45 million VND/person/year (region Trung du miền núi phía Bắc, year assessed 2024). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "fact-unknown": {
    vi: "Chưa xác định: chưa biết số liệu “Thu nhập bình quân đầu người” (lý do: chưa điều tra), yêu cầu từ 45 triệu đồng/người/năm trở lên (vùng Trung du miền núi phía Bắc, năm xét 2024). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Unknown: “Thu nhập bình quân đầu người” is not known (reason: chưa điều tra), required at least 45 million VND/person/year (region Trung du miền núi phía Bắc, year assessed 2024). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "fact-invalid": {
    vi: "Chưa xác định: số liệu “Thu nhập bình quân đầu người” không dùng được, yêu cầu từ 45 triệu đồng/người/năm trở lên (vùng Trung du miền núi phía Bắc, năm xét 2024). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Unknown: the figure for “Thu nhập bình quân đầu người” cannot be used, required at least 45 million VND/person/year (region Trung du miền núi phía Bắc, year assessed 2024). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "range-open": {
    vi: "Chưa xác định: từ 12 đến 15 tiêu chí (tính từ 12/19 tiêu chí đạt, 3 chưa xác định), yêu cầu từ 15 tiêu chí trở lên, chưa đủ để kết luận. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Unknown: from 12 to 15 criteria (computed from 12/19 tiêu chí đạt, 3 chưa xác định), required at least 15 criteria, not enough to conclude. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "declared-not-applicable": {
    vi: "Không đánh giá: được khai là không áp dụng (lý do: xã không có làng nghề). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Not applicable: declared not applicable (reason: xã không có làng nghề). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "total-zero": {
    vi: "Không đánh giá: tổng số bằng 0, không có đối tượng để đánh giá. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Not applicable: the total is 0, there is nothing to assess. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "not-demanded": {
    vi: "Không đánh giá: văn bản không yêu cầu đối với vùng Trung du miền núi phía Bắc. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Not applicable: the instrument demands nothing of region Trung du miền núi phía Bắc. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text, 75% likely to be right.",
  },
  "condition-false": {
    vi: "Không đánh giá: không thuộc diện áp dụng, xét theo “Xã có làng nghề”, “Số trường học”. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13.4; quy định chưa đối chiếu với văn bản.",
    en: "Not applicable: outside its scope, going by “Xã có làng nghề”, “Số trường học”. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13.4; rule not compared with the text.",
  },
  "condition-unset": {
    vi: "Chưa xác định: chưa biết điều kiện áp dụng — cần tra Phụ lục, tiêu chí 13, chỉ tiêu 13.4 của 318/QĐ-TTg.",
    en: "Unknown: it is not known when this applies — look up Phụ lục, tiêu chí 13, chỉ tiêu 13.4 of 318/QĐ-TTg.",
  },
  "classifier-missing": {
    vi: "Chưa xác định: chưa có số liệu “Xã đặc biệt khó khăn” để chọn vùng. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Unknown: no figure for “Xã đặc biệt khó khăn” to choose the region. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "column-ambiguous": {
    vi: "Chưa xác định: các quy định về vùng chọn cột khác nhau. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Unknown: the rules on region choose different columns. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "no-column": {
    vi: "Chưa xác định: năm xét “2027” không có trong bảng mức. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Unknown: year assessed “2027” is not in the table of thresholds. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  unset: {
    vi: "Chưa xác định: ô chưa có giá trị: chỉ tiêu 17.2, vùng Trung du miền núi phía Bắc — cần tra Phụ lục, tiêu chí 17, chỉ tiêu 17.2 của 318/QĐ-TTg; nguồn chỉ cho biết mức này trên 36 và không quá 39.",
    en: "Unknown: the cell has no value: indicator 17.2, region Trung du miền núi phía Bắc — look up Phụ lục, tiêu chí 17, chỉ tiêu 17.2 of 318/QĐ-TTg; sources only say that it is above 36 and at most 39.",
  },
  "delegated-unfilled": {
    vi: "Chưa xác định: chưa có mức: chỉ tiêu 17.1 (phần 2), vùng Trung du miền núi phía Bắc — cần tra Phụ lục, tiêu chí 10, chỉ tiêu 10.1 của 318/QĐ-TTg; mức có thể giao UBND tỉnh quy định, khi đó tra văn bản của UBND tỉnh.",
    en: "Unknown: no threshold has been entered: indicator 17.1 (part 2), region Trung du miền núi phía Bắc — look up Phụ lục, tiêu chí 10, chỉ tiêu 10.1 of 318/QĐ-TTg; it may be left to UBND tỉnh, then look up the instrument of UBND tỉnh.",
  },
  evidence: {
    vi: "Chưa xác định: quy định chưa đủ độ tin cậy theo yêu cầu nên không kết luận; số liệu 43,5 triệu đồng/người/năm; mức từ 45 triệu đồng/người/năm trở lên (vùng Trung du miền núi phía Bắc, năm xét 2024). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; mức chưa đối chiếu với văn bản, khả năng đúng 75%.",
    en: "Unknown: the rule is less certain than asked for, so nothing is concluded; figure 43.5 million VND/person/year; threshold at least 45 million VND/person/year (region Trung du miền núi phía Bắc, year assessed 2024). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; threshold not compared with the text, 75% likely to be right.",
  },
  "amended-not-encoded": {
    vi: "Chưa xác định: 211/QĐ-TTg sửa đổi chỉ tiêu này từ ngày 01/03/2024 nhưng nội dung sửa đổi chưa được nhập — cần tra 211/QĐ-TTg. Căn cứ: 211/QĐ-TTg, Điều 1; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    en: "Unknown: 211/QĐ-TTg amends this indicator from 2024-03-01, but the amendment has not been entered — look up 211/QĐ-TTg. Legal basis: 211/QĐ-TTg, Điều 1; rule from a secondary source, not compared with the text.",
  },
  unencoded: {
    vi: "Chưa xác định: nội dung chưa đưa được vào quy tắc: “đủ 4 tại chỗ” (chấm điểm theo phụ lục riêng); người đánh giá cần kiểm tra: bảng điểm của xã. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 3, chỉ tiêu 3.2; quy định chưa đối chiếu với văn bản.",
    en: "Unknown: not expressed as a rule: “đủ 4 tại chỗ” (chấm điểm theo phụ lục riêng); the assessor must check: bảng điểm của xã. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 3, chỉ tiêu 3.2; rule not compared with the text.",
  },
  "all-met": {
    vi: "Đạt: 2/3 chỉ tiêu đạt, 1 không đánh giá. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; quy định chưa đối chiếu với văn bản.",
    en: "Met: 2/3 indicators met, 1 not applicable. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; rule not compared with the text.",
  },
  "some-met": {
    vi: "Đạt: 1/2 yêu cầu đạt, chỉ cần một. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định GIẢ ĐỊNH.",
    en: "Met: 1/2 demands met, one is enough. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule ASSUMED.",
  },
  "some-not-met": {
    vi: "Chưa đạt: 2/4 chỉ tiêu chưa đạt (13.2, 13.3), 1 chưa xác định. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; quy định chưa đối chiếu với văn bản.",
    en: "Not met: 2/4 indicators not met (13.2, 13.3), 1 unknown. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; rule not compared with the text.",
  },
  "none-met": {
    vi: "Chưa đạt: 0/2 yêu cầu đạt, cần ít nhất một. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Not met: 0/2 demands met, at least one is needed. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "some-unknown": {
    vi: "Chưa xác định: 1/2 yêu cầu chưa xác định (nữ giới). Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 12, chỉ tiêu 12.1; quy định chưa đối chiếu với văn bản.",
    en: "Unknown: 1/2 demands unknown (women). Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 12, chỉ tiêu 12.1; rule not compared with the text.",
  },
  "none-applies": {
    vi: "Không đánh giá: không chỉ tiêu nào phải đánh giá. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; quy định chưa đối chiếu với văn bản.",
    en: "Not applicable: none of the indicators applies. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13; rule not compared with the text.",
  },
  "enough-met": {
    vi: "Đạt: 1/2 yêu cầu đạt, cần ít nhất 1. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Met: 1/2 demands met, at least 1 needed. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
  "too-few-met": {
    vi: "Chưa đạt: nhiều nhất 1/2 yêu cầu đạt, cần ít nhất 2. Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; quy định chưa đối chiếu với văn bản.",
    en: "Not met: at most 1/2 demands met, at least 2 needed. Legal basis: 318/QĐ-TTg, Phụ lục, tiêu chí 10, chỉ tiêu 10.1; rule not compared with the text.",
  },
};

const codes = Object.keys(cases) as Because["code"][];

describe("sentence", () => {
  it.each(codes)("says %s", (code) => {
    expect(sentence(cases[code], set, vi)).toBe(expected[code].vi);
    expect(sentence(cases[code], set, en)).toBe(expected[code].en);
  });

  it("leaves no placeholder unfilled", () => {
    for (const code of codes)
      for (const language of [vi, en]) expect(sentence(cases[code], set, language)).not.toMatch(/[{}]|undefined/);
  });

  const share = (value: number, more: object = {}) => ({ id: "dao_tao", state: "value", value, ...more }) as const;

  it("names the sex, the counts and the counted distance", () => {
    const women = node({
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: share(62.5, { part: "nu-gioi", counts: { dat: 925, tong: 1480 } }),
      threshold: threshold("at-least", 65, "%"),
      margin: { value: -2.5, unit: "%", count: { value: -37, unit: "người" } },
      evidence: "unverified",
    });
    expect(sentence(women, set, vi)).toContain(
      "nữ giới 62,5% (925/1.480 người), yêu cầu từ 65% trở lên, thiếu 2,5 điểm % ≈ 37 người.",
    );
    expect(sentence(women, set, en)).toContain(
      "women 62.5% (925/1,480 people), required at least 65%, short by 2.5 percentage points ≈ 37 people.",
    );
  });

  it("never rounds onto the threshold", () => {
    const close = node({
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: share(94.9996),
      threshold: threshold("at-least", 95, "%"),
      margin: { value: -0.0004, unit: "%" },
    });
    expect(sentence(close, set, vi)).toContain("94,9996%, yêu cầu từ 95% trở lên, thiếu 0,0004 điểm %");
  });

  it.each([
    ["at-most", "met", -2, 5, "3%, yêu cầu không quá 5%, thấp hơn mức 2 điểm %"],
    ["at-most", "not-met", -2, 1, "3%, yêu cầu không quá 1%, vượt 2 điểm %"],
    ["at-least", "not-met", -97, 100, "3%, yêu cầu 100%, thiếu 97 điểm %"],
    ["above", "not-met", 0, 3, "3%, yêu cầu trên 3%, bằng đúng mức"],
    ["below", "not-met", 0, 3, "3%, yêu cầu dưới 3%, bằng đúng mức"],
  ] as const)("says how far: %s, %s", (op, verdict, distance, value, text) => {
    const leaf = node({
      op,
      verdict,
      because: { code: verdict === "met" ? "threshold-reached" : "threshold-missed" },
      fact: share(3),
      threshold: threshold(op, value, "%"),
      margin: { value: distance, unit: "%" },
    });
    expect(sentence(leaf, set, vi)).toContain(`: ${text}.`);
  });

  it("shows a derived figure with what it was computed from, decided or open", () => {
    const derived = (fact: FactReading, verdict: Verdict) =>
      sentence(
        node({
          verdict,
          because: { code: "threshold-reached" },
          fact,
          threshold: threshold("at-least", 10, "tiêu chí"),
        }),
        set,
        vi,
      );
    const from = "19 tiêu chí";
    expect(derived({ id: "so_tieu_chi", state: "range", range: [12, 15], from }, "met")).toContain(
      "Đạt: từ 12 đến 15 tiêu chí (tính từ 19 tiêu chí), yêu cầu từ 10 tiêu chí trở lên.",
    );
    expect(derived({ id: "so_tieu_chi", state: "value", value: 12, from }, "met")).toContain(
      "Đạt: 12 tiêu chí (tính từ 19 tiêu chí), yêu cầu",
    );
    expect(derived({ id: "ke_hoach", state: "range", range: [0, 1], from: "mức đạt của xã" }, "unknown")).toContain(
      "“không” / “có” (tính từ mức đạt của xã)",
    );
  });

  it("names indicators that are not known by what the rules say of them", () => {
    const text = "các chỉ tiêu còn lại";
    const rest = child("2/incomplete", "unknown", { kind: "requirement", label: text, because: { code: "unencoded" } });
    const whole = node({
      id: "2",
      kind: "criterion",
      because: { code: "some-unknown" },
      children: [child("2.1", "met"), rest],
    });
    expect(sentence(whole, set, vi)).toContain("1/2 chỉ tiêu chưa xác định (các chỉ tiêu còn lại)");
    expect(nodeTitle(rest, vi)).toBe(text);
  });

  it("says where to look up when a demand of several parts applies", () => {
    const whole = node({ id: "13.4", because: { code: "condition-unset" }, children: [child("13.4/1", "met")] });
    expect(sentence(whole, set, vi)).toBe(
      "Chưa xác định: chưa biết điều kiện áp dụng — cần tra Phụ lục, tiêu chí 13, chỉ tiêu 13.4 của 318/QĐ-TTg.",
    );
  });

  it("says yes, no and none", () => {
    const yes = node({
      op: "is",
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: { id: "ke_hoach", state: "value", value: 0 },
      threshold: threshold("is", 1, ""),
      evidence: "unverified",
    });
    expect(sentence(yes, set, vi)).toContain("Chưa đạt: “không”, yêu cầu “có”.");
    expect(sentence(yes, set, vi)).toContain("; quy định chưa đối chiếu");
    const none = node({
      op: "none",
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: { id: "nha_tam", state: "value", value: 3 },
      threshold: threshold("at-most", 0, "nhà"),
      margin: { value: -3, unit: "nhà" },
    });
    expect(sentence(none, set, vi)).toContain("Chưa đạt: 3 nhà, yêu cầu không còn.");
  });

  it("calls no statement surer than the weakest it rests on", () => {
    const resting = (
      rule: "official" | "unverified",
      cell: "official" | "secondary",
      evidence: "official" | "assumed",
    ) =>
      sentence(
        node({
          verdict: "met",
          because: { code: "threshold-reached" },
          fact: share(99),
          statement: statement("10.1", rule),
          threshold: threshold("at-least", 95, "%", {
            statement: statement("10.1", cell, {
              quoted: "official-page",
              ...(cell === "official" ? { verified: { by: "Lò Văn A", on: "2024-04-03" } } : {}),
            }),
          }),
          margin: { value: 4, unit: "%" },
          evidence,
        }),
        set,
        vi,
      );
    expect(resting("official", "official", "official")).toContain(
      "; mức đã đối chiếu với văn bản (Lò Văn A, 03/04/2024).",
    );
    expect(resting("official", "secondary", "official")).toContain(
      "; mức theo trang chính thức trích dẫn, chưa đối chiếu với văn bản.",
    );
    expect(resting("unverified", "official", "official")).toContain("; quy định chưa đối chiếu với văn bản.");
    expect(resting("official", "official", "assumed")).toContain("; quy định GIẢ ĐỊNH.");
  });

  it("shows a bound as a bound", () => {
    const bounded = statement("10.1", "unverified", { bounds: { above: 36, "at-most": 39.5, sources: ["S7"] } });
    const leaf = node({
      verdict: "met",
      because: { code: "threshold-reached" },
      fact: { id: "thu_nhap", state: "value", value: 40 },
      threshold: threshold("at-least", 39, "triệu đồng/người/năm", { statement: bounded }),
      margin: { value: 1, unit: "triệu đồng/người/năm" },
    });
    expect(sentence(leaf, set, vi)).toContain(
      "mức chưa đối chiếu với văn bản; nguồn chỉ cho biết mức này trên 36 và không quá 39,5.",
    );
  });

  it("bounds a count that is still open", () => {
    const open = node({
      because: { code: "some-unknown", params: { count: 16, of: 2, least: 15, most: 17 } },
      children: [child("10.1/1", "unknown"), child("10.1/2", "met")],
    });
    expect(sentence(open, set, vi)).toContain(
      "1/2 yêu cầu chưa xác định (Phần 10.1/1); đạt từ 15 đến 17, cần ít nhất 16.",
    );
  });

  it("counts the parts that do not apply, where only a number is asked for", () => {
    const few = node({
      verdict: "not-met",
      because: { code: "too-few-met", params: { count: 2, of: 2, least: 1, most: 1 } },
      children: [child("10.1/1", "met"), child("10.1/2", "not-applicable")],
    });
    expect(sentence(few, set, vi)).toContain("nhiều nhất 1/2 yêu cầu đạt, cần ít nhất 2, 1 không đánh giá.");
    expect(sentence(few, set, en)).toContain("at most 1/2 demands met, at least 2 needed, 1 not applicable.");
  });

  it("counts no part as unknown where none is", () => {
    const children = [child("10.1/1", "met"), child("10.1/2", "not-met")];
    const missed = node({ verdict: "not-met", because: { code: "some-not-met" }, children });
    expect(sentence(missed, set, vi)).toContain("Chưa đạt: 1/2 yêu cầu chưa đạt (Phần 10.1/2).");
  });

  it("names every dimension that waits for a classifier", () => {
    const params = { fact: "xa_dbkk, co_lang_nghe", dimension: "vung, nam-xet" };
    const open = node({ because: { code: "classifier-missing", params } });
    expect(sentence(open, set, vi)).toContain("” để chọn vùng và năm xét.");
    expect(sentence(open, set, en)).toContain("” to choose the region and year assessed.");
  });

  it("strips control characters from what files say", () => {
    const why = "\u001b[31mđỏ\u0007\n\u202ehết {fact}";
    const leaf = node({
      because: { code: "fact-unknown", params: { fact: "thu_nhap", why } },
      fact: { id: "thu_nhap", state: "unknown", why },
    });
    expect(sentence(leaf, set, vi)).toContain("(lý do: [31mđỏ hết {fact})");
  });
});
