import { describe, expect, it } from "vitest";
import type { Because, FactReading } from "../../src/model/assessment.js";
import { renderAssess } from "../../src/report/index.js";
import { node } from "../explain/fixture.js";
import { missing, report, style, unit } from "./fixture.js";

/** A commune whose criterion 1 waits for one figure. */
function commune(name: string, fact: FactReading, code: Because["code"], asked = false) {
  const base = unit({
    code: name,
    name,
    marks: `?${"Đ".repeat(18)}`,
    missing: asked ? [missing(fact.id, ["1.1"])] : [],
  });
  const leaf = node({ id: "1.1", because: { code }, fact });
  const [first, ...rest] = base.criteria;
  return { ...base, criteria: [{ ...first!, children: [leaf] }, ...rest] };
}

/** Beside a commune of which all is known: one alone has a table that says it beside each demand. */
const printed = (...units: readonly ReturnType<typeof commune>[]): string =>
  renderAssess(report([...units, unit({ code: "Z", name: "Z", marks: "Đ".repeat(19) })]), style);

describe("figures that settle nothing", () => {
  const derived = { id: "thu_nhap", state: "unknown", why: "xã không có đủ `dan_so`: Pú Xi" } as const;

  it("are told with the reason, once for all units that share it", () => {
    const text = printed(
      commune("A", derived, "fact-unknown"),
      commune("B", derived, "fact-unknown"),
      commune("C", { ...derived, why: "khác" }, "fact-unknown"),
    );
    expect(text).toContain(
      "  1. Thu nhập bình quân đầu người — cần cho 1.1; khai là chưa biết: xã không có đủ `dan_so`: Pú Xi; A, B\n",
    );
    expect(text).toContain("  2. Thu nhập bình quân đầu người — cần cho 1.1; khai là chưa biết: khác; C");
  });

  it("may lie in a range, or be invalid", () => {
    const range = { id: "bhyt", part: "nu-gioi", state: "range", range: [1, 2], from: "1–2 / 18 xã" } as const;
    const text = printed(commune("A", range, "range-open"));
    expect(text).toContain(
      "Tỷ lệ tham gia BHYT (nữ giới) — cần cho 1.1; còn nằm trong một khoảng (tính từ 1–2 / 18 xã); A\n",
    );
    expect(printed(commune("A", { id: "bhyt", state: "invalid" }, "fact-invalid"))).toContain(
      "giá trị đã khai không dùng được",
    );
  });

  it("are left out where a person is asked for them, or where the rule is what is missing", () => {
    expect(printed(commune("A", derived, "fact-unknown", true))).not.toContain("có nhưng chưa kết luận được");
    expect(printed(commune("A", derived, "unset"))).not.toContain("có nhưng chưa kết luận được");
  });
});

describe("figures that somebody is asked for", () => {
  const declared = (name: string, why: string) =>
    commune(name, { id: "thu_nhap", state: "unknown", ...(why === "" ? {} : { why }) }, "fact-unknown", true);

  it("say who declared them unknown, once for each reason", () => {
    const text = printed(
      declared("A", "đang điều tra"),
      declared("B", "đang điều tra"),
      declared("C", ""),
      commune("D", { id: "thu_nhap", state: "missing" }, "fact-missing", true),
    ).replace(/\s+/g, " ");
    expect(text).toContain("“thu_nhap là bao nhiêu?” · A, B khai là chưa biết: đang điều tra · C khai là chưa biết");
    expect(text).not.toMatch(/D[^·]* khai là/);
  });
});
