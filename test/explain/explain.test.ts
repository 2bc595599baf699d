import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import { explainIndicator, explainUnit } from "../../src/explain/explain.js";
import { factIssueText, unitIssueText } from "../../src/explain/issue.js";
import { levelSentence } from "../../src/explain/level.js";
import { messageText } from "../../src/explain/message.js";
import { provisionalSentence } from "../../src/explain/provisional.js";
import { fill } from "../../src/explain/template.js";
import { vi } from "../../src/explain/vi.js";
import type { Assessment } from "../../src/model/assessment.js";
import { cases } from "./cases.js";
import { assessment, child, node, rung, set, statement, threshold } from "./fixture.js";

const outline = (lines: readonly { depth: number; mark: string; text: string }[]) =>
  lines.map(({ depth, mark, text }) => `${depth} ${mark} ${text}`);

describe("explainIndicator", () => {
  it("tells why a demand applied, its parts and its notes", () => {
    const demand = node({
      id: "13.4",
      op: "is",
      label: "Bảo tồn làng nghề",
      verdict: "met",
      because: { code: "threshold-reached" },
      fact: { id: "ke_hoach", state: "value", value: 1 },
      threshold: threshold("is", 1, "", { statement: statement("13.4", "unverified", { note: "xem phụ lục" }) }),
      evidence: "unverified",
    });
    const basis = "Căn cứ: 318/QĐ-TTg, Phụ lục, tiêu chí 13, chỉ tiêu 13.4; quy định chưa đối chiếu với văn bản";
    expect(outline(explainIndicator(demand, set, vi))).toEqual([
      `0 met 13.4 Bảo tồn làng nghề — Đạt: “có”, yêu cầu “có”. ${basis}.`,
      `1 note Phải đánh giá vì “Xã có làng nghề”: “có” và (“Số trường học”: từ 1 trường đến 3 trường hoặc “Thu nhập bình quân đầu người”: trên 4,5 triệu đồng/người/năm). ${basis}, khả năng đúng 80%.`,
      "1 note Ghi chú: xem phụ lục",
    ]);
  });

  it("names men and women and what is wrong with a figure", () => {
    const parts = [
      child("12.1/1", "met", {
        label: "Lao động",
        kind: "requirement",
        fact: { id: "dao_tao", part: "nam-gioi", state: "value", value: 70 },
      }),
      child("12.1/2", "unknown", {
        label: "Lao động",
        kind: "requirement",
        because: { code: "fact-invalid" },
        fact: {
          id: "dao_tao",
          part: "nu-gioi",
          state: "invalid",
          issue: { code: "not-whole", params: { value: 1.5 } },
        },
      }),
    ];
    const each = node({
      id: "12.1",
      label: "Lao động",
      because: { code: "some-unknown", params: { of: 2 } },
      children: parts,
    });
    const criterion = node({
      id: "12",
      kind: "criterion",
      label: "Lao động",
      because: { code: "some-unknown" },
      children: [each],
    });
    expect(outline(explainIndicator(criterion, set, vi)).map((line) => line.split(". Căn cứ")[0])).toEqual([
      "0 unknown Tiêu chí 12. Lao động — Chưa xác định: 1/1 chỉ tiêu chưa xác định (12.1)",
      "1 unknown 12.1 Lao động — Chưa xác định: 1/2 yêu cầu chưa xác định (nữ giới)",
      "2 met Nam giới — Đạt: nam giới 70%",
      "2 unknown Nữ giới — Chưa xác định: số liệu “Tỷ lệ lao động qua đào tạo (nữ giới)” không dùng được",
      "3 issue 1,5 không phải là số nguyên. Cách sửa: ghi số nguyên.",
    ]);
  });

  it("does not say that a demand applies which does not", () => {
    expect(explainIndicator(cases["condition-false"], set, vi)).toHaveLength(1);
  });

  it("does not say that a demand applies where an amendment left its condition aside", () => {
    const amended = node({ ...cases["amended-not-encoded"], id: "13.4" });
    expect(explainIndicator(amended, set, vi)).toHaveLength(1);
  });

  it("does not take a criterion for an indicator of the same number", () => {
    const [criterion] = set.criteria;
    const same = { ...set, criteria: [{ ...criterion!, indicators: [{ ...criterion!.indicators[0]!, id: "13" }] }] };
    const lines = (kind: "criterion" | "indicator") =>
      explainIndicator(node({ id: "13", kind, because: { code: "fact-missing" } }), same, vi).length;
    expect([lines("indicator"), lines("criterion")]).toEqual([2, 1]);
  });
});

describe("explainUnit", () => {
  it("begins with the level and how sure it is", () => {
    const whole: Assessment = {
      ...assessment,
      columns: [
        { dimension: "vung", value: "tdmnpb", because: null, statement: set.dimensions[0]!.rules[0]!.statement },
        {
          dimension: "nam-xet",
          value: null,
          because: { code: "no-column", params: { dimension: "nam-xet", value: "" } },
          statement: null,
        },
      ],
      issues: [{ key: "thu_nhap_bq", issue: { code: "unknown-fact", params: { nearest: "thu_nhap" } } }],
      criteria: [cases.unset],
      missing: [
        {
          fact: "bhyt",
          question: "Bao nhiêu hộ có BHYT?",
          reportedBy: "BHXH",
          neededBy: ["15.1"],
          couldSettle: ["15"],
        },
      ],
    };
    expect(outline(explainUnit(whole, set, vi)).map((line) => line.slice(0, 150))).toEqual(
      [
        "0 heading Chiềng Sinh (03223) — Bộ tiêu chí xã nông thôn mới; quy định tại ngày 31/12/2024",
        "0 note Mức khẳng định được: chưa có mức nào; còn có thể: đạt chuẩn (kết luận tạm thời). 12 đạt / 3 chưa đạt / 4 chưa xác định / 0 không đánh giá trên 19 tiêu chí.",
        "1 note Căn cứ của mức “đạt chuẩn”: 318/QĐ-TTg, Phụ lục, tiêu chí dat, chỉ tiêu dat; quy định chưa đối chiếu với văn bản.",
        "0 note Kết luận tạm thời: 41/57 chỉ tiêu dựa trên quy định chưa đối chiếu với văn bản (30 chưa có nguồn xác nhận, 11 theo nguồn thứ cấp)",
        "0 note Vùng: Trung du miền núi phía Bắc, vì “Xã đặc biệt khó khăn”: “có”. Căn cứ: 318/QĐ-TTg, Điều 1; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
        "0 note Năm xét chưa được khai",
        "0 issue (thu_nhap_bq): bộ tiêu chí không có số liệu này. Cách sửa: có phải “thu_nhap”? sửa tên số liệu.",
        "0 unknown 17.2 Thu nhập bình quân đầu người — Chưa xác định: ô chưa có giá trị: chỉ tiêu 17.2, vùng Trung du miền núi phía Bắc — cần tra Phụ lục, tiêu chí 17, chỉ tiêu 17.2",
        "0 ask Bao nhiêu hộ có BHYT? — BHXH; cần cho 15.1; đủ để kết luận tiêu chí 15",
      ].map((line) => line.slice(0, 150)),
    );
  });
});

describe("levelSentence", () => {
  const reached = { id: "dat", label: "đạt chuẩn" };
  const level = (surely: typeof reached | null, possibly: typeof reached | null, language = vi) =>
    levelSentence(
      {
        ...assessment,
        level: { surely, possibly, rungs: [rung] },
        evidence: { ...assessment.evidence, provisional: false },
      },
      language,
    ).split(".")[0];

  it("tells what is sure from what is possible", () => {
    expect(level(reached, reached)).toBe("Mức khẳng định được: đạt chuẩn");
    expect(level(null, reached)).toBe("Mức khẳng định được: chưa có mức nào; còn có thể: đạt chuẩn");
    expect(level(null, null)).toBe("Mức khẳng định được: không đạt mức nào");
    expect(level(null, reached, en)).toBe("Level concluded: none yet; still possible: đạt chuẩn");
  });

  it("says by which policy, and never takes practice for a rule", () => {
    const policies = [
      { id: "quoc-gia", label: "Điều 4 của 18/2022/QĐ-TTg", observed: false },
      { id: "hoi-dong", label: "cách chấm của hội đồng", observed: true },
    ];
    const text = levelSentence(
      {
        ...assessment,
        basis: { ...assessment.basis, policies },
        level: { surely: null, possibly: null, rungs: [rung] },
      },
      vi,
    );
    expect(text).toMatch(
      / Cách tổng hợp: Điều 4 của 18\/2022\/QĐ-TTg; cách chấm của hội đồng \(chỉ là quan sát từ thực tế, không phải quy định\)\.$/,
    );
  });

  it("concludes nothing where the set has no level", () => {
    expect(levelSentence({ ...assessment, level: { surely: null, possibly: null, rungs: [] } }, vi)).toMatch(
      /^Bộ tiêu chí không có mức đạt nào để kết luận\. 12 đạt/,
    );
  });

  it("gives a draft no level", () => {
    const draft: Assessment = { ...assessment, basis: { ...assessment.basis, status: "draft" } };
    expect(levelSentence(draft, vi)).toMatch(
      /^BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU: không kết luận mức đạt\. 12 đạt \/ 3 chưa đạt/,
    );
    expect(explainUnit(draft, set, vi)[0]?.text).toContain("xã nông thôn mới — BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU");
  });
});

it("says nothing of evidence when all of it is official", () => {
  expect(
    provisionalSentence({ ...assessment, evidence: { ...assessment.evidence, provisional: false } }, vi),
  ).toBeNull();
});

describe("issues", () => {
  it("names the key and how to mend it", () => {
    const issue = { code: "out-of-range", params: { value: 104.005, min: 0, max: 100 } } as const;
    expect(unitIssueText({ key: "bhyt.nam-gioi", issue }, set, vi)).toEqual({
      text: "“Tỷ lệ tham gia BHYT” (bhyt.nam-gioi): 104,005 nằm ngoài khoảng từ 0 đến 100",
      fix: "kiểm tra lại số liệu và đơn vị tính",
    });
  });

  it("shows both forms of a share that disagree, but only if both are figures", () => {
    const params = { given: 95, counts: 94.66666666666667, dat: 71, tong: 75 };
    expect(factIssueText({ code: "forms-disagree", params }, vi).text).toBe(
      "tỷ lệ và số đếm không khớp nhau: khai 95%, tính từ số đếm 94,67%",
    );
    expect(factIssueText({ code: "forms-disagree", params: { given: "unknown", counts: 75 } }, vi).text).toBe(
      "tỷ lệ và số đếm không khớp nhau",
    );
  });
});

describe("messageText and fill", () => {
  const messages = {
    "rule/x": { vi: "khóa `{key}` lạ", en: "unknown key `{key}`", fix: { vi: "dùng `{near}`", en: "use `{near}`" } },
  };

  it("fills a message, and never loses a code", () => {
    expect(messageText({ code: "rule/x", params: { key: "a", near: "b" } }, messages, "en")).toEqual({
      text: "unknown key `a`",
      fix: "use `b`",
    });
    expect(messageText({ code: "rule/y", params: {} }, messages, "vi")).toEqual({ text: "rule/y", fix: "" });
    expect(messageText({ code: "toString", params: {} }, messages, "vi").text).toBe("toString");
  });

  it("writes days and decimals as the language does, and nothing that is typed", () => {
    const text = "từ {day}: {share} trong {year}, ghi `--as-of {typed}`";
    const both = { "rule/z": { vi: text, en: text, fix: { vi: "đến {typed}", en: "to {typed}" } } };
    const params = { day: "2024-03-01", share: 12345.25, year: 2024, typed: "2024-12-31" };
    expect(messageText({ code: "rule/z", params }, both, "vi")).toEqual({
      text: "từ 01/03/2024: 12.345,25 trong 2024, ghi `--as-of 2024-12-31`",
      fix: "đến 31/12/2024",
    });
    expect(messageText({ code: "rule/z", params }, both, "en")).toEqual({
      text: "từ 2024-03-01: 12,345.25 trong 2024, ghi `--as-of 2024-12-31`",
      fix: "to 2024-12-31",
    });
  });

  it("leaves an unknown name visible and reads nothing twice", () => {
    expect(fill("{a} {b} {constructor}", { a: "{b}\u001b$&" })).toBe("{b}$& {b} {constructor}");
    expect(fill("x{?, {a}}{?, {b} {c}}", { a: 0, b: 1, c: "" })).toBe("x, 0");
  });

  it("leaves nothing where a name is known to be empty, and keeps a clause that has no name", () => {
    expect(fill("[{a}]{?, {a}}{?, always}", { a: undefined })).toBe("[], always");
  });
});
