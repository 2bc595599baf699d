import { describe, expect, it } from "vitest";
import type { HoleUse } from "../../src/model/assessment.js";
import { renderAssess } from "../../src/report/index.js";
import { node, statement } from "../explain/fixture.js";
import { communes, missing, report, style, unit } from "./fixture.js";

const marks = "ĐĐĐĐĐĐĐĐĐĐĐĐĐĐĐĐ?ĐĐ";
const refused = (id: string): HoleUse => ({
  statement: statement(id, "unverified", { cite: { instrument: "318/QĐ-TTg", at: "Phụ lục" } }),
  code: "evidence",
  indicator: "17.1",
  couldSettle: [],
});
const [other] = communes;

describe("what is open", () => {
  it("is told once where several statements of one demand read alike", () => {
    const waits = unit({
      code: "1",
      name: "A",
      marks,
      missing: [missing("bhyt", ["17.1"])],
      holes: [refused("17.1/a"), refused("17.1/b")],
    });
    const text = renderAssess(report([waits, other!]), style);
    expect(text.match(/17\.1 Chỉ tiêu 17 — chưa đủ độ tin cậy/g)).toHaveLength(1);
    expect(text).toContain("1 lượt tiêu chí đang chờ, cùng với 17.1; cần cho A");
  });

  it("names the criterion whose indicators are not known, never an internal id", () => {
    const own = statement("17/incomplete", "unverified", { cite: { instrument: "318/QĐ-TTg", at: "Phụ lục" } });
    const rest = node({
      id: "17/incomplete",
      kind: "requirement",
      label: "các chỉ tiêu còn lại",
      because: { code: "unencoded" },
      statement: own,
    });
    const plain = unit({ code: "1", name: "A", marks });
    const criteria = plain.criteria.map((one) =>
      one.rule.id === "17" ? { ...one, children: [...one.children, rest] } : one,
    );
    const hole: HoleUse = { statement: own, code: "unencoded", indicator: "17", couldSettle: [] };
    const waits = { ...plain, criteria, holes: [hole], missing: [missing("bhyt", ["17.1"])] };
    const text = renderAssess(report([waits, other!]), style);
    expect(text).toContain("1. Tiêu chí 17. các chỉ tiêu còn lại — điều khoản người đánh giá phải tự kiểm tra");
    expect(text).not.toContain("incomplete");
  });
});
