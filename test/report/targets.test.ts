import { describe, expect, it } from "vitest";
import type { Assessment, ResultNode } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { renderAssess } from "../../src/report/index.js";
import { type NodeParts, node, statement, threshold } from "../explain/fixture.js";
import { communes, report, set, style, unit } from "./fixture.js";

/** One unit whose first criterion holds these nodes. */
function one(children: readonly ResultNode[], more: Partial<Assessment> = {}): Assessment {
  const base = unit({ code: "099", name: "Tuần Giáo", marks: `?${"Đ".repeat(18)}`, more });
  const [first, ...rest] = base.criteria;
  return { ...base, criteria: [{ ...first!, children }, ...rest] };
}

const printed = (children: readonly ResultNode[], width = 120, of: CriteriaSet = set): string =>
  renderAssess(report([one(children)], { set: of }), { ...style, width });

const WHY = "xã không có đủ số đếm, phải chờ báo cáo của tất cả các xã";

/** Cells of the row whose first cell begins so, and of the lines that continue it. */
function row(text: string, start: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.split("│"));
  const at = lines.findIndex(([label = ""]) => label.trim().startsWith(start));
  const end = lines.findIndex((cells, index) => index > at && (cells[3] ?? "").trim() !== "");
  const rows = lines.slice(at, end < 0 ? undefined : end);
  return [0, 1, 2, 3, 4].map((index) =>
    rows
      .map((cells) => (cells[index] ?? "").trim())
      .join(" ")
      .trim(),
  );
}

const share = (id: string, more: Omit<NodeParts, "id">): ResultNode =>
  node({ id, label: `Chỉ tiêu ${id}`, threshold: threshold("at-least", 95, "%"), ...more });

describe("the table of one unit", () => {
  const text = printed([
    share("1.1", {
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: { id: "bhyt", state: "value", value: 92.5 },
      margin: { value: -2.5, unit: "%" },
    }),
    share("1.2", {
      verdict: "not-met",
      because: { code: "threshold-missed" },
      fact: { id: "bhyt", state: "range", range: [80, 92.5], from: "8–9 / 18 xã" },
    }),
    share("1.3", { verdict: "unknown", because: { code: "fact-missing" }, fact: { id: "bhyt", state: "missing" } }),
    share("1.4", {
      verdict: "unknown",
      because: { code: "fact-unknown" },
      fact: { id: "bhyt", state: "unknown", why: "chờ huyện" },
    }),
    node({
      id: "1.5",
      label: "Chỉ tiêu 1.5",
      verdict: "unknown",
      because: { code: "unset" },
      fact: { id: "bhyt", state: "value", value: 92 },
      threshold: threshold("at-least", undefined, "%", { statement: statement("1.5") }),
    }),
    share("1.6", {
      verdict: "not-applicable",
      because: { code: "declared-not-applicable", params: { why: "không có" } },
      fact: { id: "bhyt", state: "not-applicable" },
    }),
    share("1.7", {
      verdict: "met",
      because: { code: "threshold-reached" },
      fact: { id: "bhyt", state: "value", value: 96 },
      margin: { value: 1, unit: "%" },
      evidence: "assumed",
    }),
  ]);

  it("says what is asked, what there is, the verdict, and what is missing", () => {
    expect(row(text, "1.1")).toEqual(["1.1 Chỉ tiêu 1.1", "từ 95% trở lên", "92,5%", "C chưa đạt", "thiếu 2,5 điểm %"]);
    expect(row(text, "1.3").slice(2)).toEqual(["chưa có số liệu", "? chưa xác định", "số liệu của UBND xã"]);
    expect(row(text, "1.4").slice(2)).toEqual(["chưa có số liệu", "? chưa xác định", "chờ huyện"]);
    expect(row(text, "1.6").slice(3)).toEqual(["– không đánh giá", "được khai là không áp dụng (lý do: không có)"]);
  });

  it("says how far a range is from the target, at least and at most", () => {
    expect(row(text, "1.2").slice(2)).toEqual([
      "từ 80 đến 92,5% (tính từ 8–9 / 18 xã)",
      "C chưa đạt",
      "thiếu 2,5 đến 15 điểm %",
    ]);
  });

  it("names the rule to look up", () => {
    expect(row(text, "1.5").slice(1)).toEqual([
      "",
      "92%",
      "? chưa xác định",
      "chưa biết giá trị; tra Phụ lục, tiêu chí 1, chỉ tiêu 1.5 của 318/QĐ-TTg",
    ]);
  });

  it("marks what rests on an assumption, and lacks nothing where the target is reached", () => {
    expect(row(text, "1.7").slice(1)).toEqual(["từ 95% trở lên", "96%", "đ đạt (GĐ)", ""]);
  });

  it("speaks of demands on a commune and of targets of a district", () => {
    const headOf = (of: CriteriaSet) =>
      printed([], 120, of)
        .split("\n")
        .find((line) => line.startsWith("Chỉ tiêu "));
    expect(headOf(set)).toContain("│ Yêu cầu");
    expect(headOf({ ...set, unitKind: "huyen" })).toContain("│ Mục tiêu");
  });

  it("takes the place of the table of units and of their summary", () => {
    expect(text).not.toContain("TỔNG HỢP");
    expect(text).toContain("\nTuần Giáo (099)\n");
    const several = renderAssess(report(communes), style);
    expect(several).toContain("TỔNG HỢP 3 XÃ");
    expect(several).not.toContain("Còn thiếu");
  });

  it.each([60, 80, 99, 100, 120, 160])("fits a page of %d columns", (width) => {
    const children = [
      share("1.1", {
        label: "Tỷ lệ hộ được sử dụng nước sinh hoạt hợp vệ sinh khu vực nông thôn của toàn huyện",
        verdict: "unknown",
        because: { code: "fact-unknown" },
        fact: { id: "bhyt", state: "unknown", why: WHY },
      }),
    ];
    const lines = printed(children, width).split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
    const said = new Set(lines.join(" ").split(/[│\s]+/));
    expect(WHY.split(" ").filter((word) => !said.has(word))).toEqual([]);
  });

  it("tells on a narrow page what the columns tell", () => {
    const narrow = printed(
      [share("1.3", { verdict: "unknown", because: { code: "fact-missing" }, fact: { id: "bhyt", state: "missing" } })],
      80,
    );
    expect(narrow.replace(/\s+/g, " ")).toContain(
      "1.3 Chỉ tiêu 1.3 — ? chưa xác định yêu cầu: từ 95% trở lên · thực hiện: chưa có số liệu · còn thiếu: số liệu của UBND xã",
    );
  });
});

describe("what figures of other units wait for", () => {
  const open = node({
    id: "1.1",
    verdict: "unknown",
    because: { code: "range-open" },
    fact: { id: "bhyt", state: "range", range: [0, 1] },
    threshold: threshold("at-least", 1, "xã"),
  });
  const known = node({
    id: "1.1",
    verdict: "met",
    because: { code: "threshold-reached" },
    fact: { id: "bhyt", state: "value", value: 3 },
  });
  const below = [{ set, assessments: communes }];
  const of = (child: ResultNode): string =>
    renderAssess(report([one([child])], { set: { ...set, unitKind: "huyen" }, required: below }), style);

  it("is told below, where a figure is open", () => {
    const text = of(open);
    expect(text).toContain("CẦN GÌ ĐỂ KẾT LUẬN CHO 3 XÃ — Bộ tiêu chí xã nông thôn mới");
    expect(text.slice(text.indexOf("CẦN GÌ"))).toContain("cần cho Mường Mùn");
  });

  it("is not told where every figure is known", () => {
    expect(of(known)).not.toContain("CẦN GÌ ĐỂ KẾT LUẬN CHO 3 XÃ");
  });
});
