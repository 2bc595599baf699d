import { describe, expect, it } from "vitest";
import type { Assessment, ColumnChoice } from "../../src/model/assessment.js";
import type { CriteriaSet, Dimension } from "../../src/model/criteria-set.js";
import type { Requirement } from "../../src/model/requirement.js";
import { assessment, CELL, child, node, set as plainSet, rung, statement, threshold } from "./fixture.js";
import {
  basisText,
  columnTexts,
  dimensionLabelOf,
  explainIndicator,
  explainUnit,
  formatDate,
  levelBasisTexts,
  plain,
  refusedBy,
  sentence,
  vi,
} from "./said.js";

const own = (id: string, evidence: "unverified" | "secondary" = "secondary") =>
  statement(id, evidence, { cite: { instrument: "318/QĐ-TTg", at: `Điều ${id}` } });
const BANDS: Dimension = {
  id: "so-truong",
  label: "Số trường",
  values: [
    { id: "it", label: "Ít" },
    { id: "nhieu", label: "Nhiều" },
  ],
  rules: [
    { use: "it", when: { op: "at-most", fact: "so_truong", value: 3 }, statement: own("4") },
    { use: "nhieu", when: { op: "above", fact: "so_truong", value: 3 }, statement: own("4") },
    { use: "it", when: { op: "is", fact: "co_lang_nghe", value: true }, statement: own("5") },
  ],
  statement: own("3"),
};
const set: CriteriaSet = { ...plainSet, dimensions: [...plainSet.dimensions, BANDS] };
const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);
const told = (choice: Partial<ColumnChoice>, more: Partial<Assessment> = {}, among = set) =>
  columnTexts(
    { dimension: "so-truong", value: null, because: null, statement: null, ...choice },
    { ...assessment, ...more },
    among,
    vi,
  );

describe("a column", () => {
  it("is told with the rule of its own statement, of several that choose it", () => {
    const by = (value: string, from: string) => told({ value, statement: own(from) })[0]?.split(". Căn cứ")[0];
    expect(by("it", "4")).toBe("Số trường: Ít, vì “Số trường học”: không quá 3 trường");
    expect(by("nhieu", "4")).toBe("Số trường: Nhiều, vì “Số trường học”: trên 3 trường");
    expect(by("it", "5")).toBe("Số trường: Ít, vì “Xã có làng nghề”: “có”");
    expect(by("it", "9")).toBe("Số trường: Ít");
  });

  it("of a fact is nobody's own, so it is no other's either", () => {
    const columns = [{ dimension: "so-truong", value: "it", because: null, statement: own("4") }];
    const unit = { ...assessment.unit, vung: "tdmnpb" };
    const lines = texts(explainUnit({ ...assessment, unit, columns }, set, vi));
    expect(lines).toContain(
      "Số trường: Ít, vì “Số trường học”: không quá 3 trường. Căn cứ: 318/QĐ-TTg, Điều 4; quy định theo nguồn thứ cấp, chưa đối chiếu với văn bản.",
    );
  });

  it("that the unit's own attribute chose is not told apart", () => {
    expect(told({ dimension: "vung", value: "tdmnpb" })).toEqual([]);
  });

  it("that is refused names the statement that is too weak, dimension before rules", () => {
    const refused = (dimension: Dimension) =>
      told(
        { because: { code: "evidence" } },
        { basis: { ...assessment.basis, evidence: "secondary" } },
        {
          ...set,
          dimensions: [dimension],
        },
      )[0];
    const weak = {
      ...BANDS,
      rules: BANDS.rules.map((rule, i) => (i === 2 ? { ...rule, statement: own("5", "unverified") } : rule)),
    };
    expect(refused(weak)).toContain("Căn cứ: 318/QĐ-TTg, Điều 5;");
    expect(refused({ ...weak, statement: own("3", "unverified") })).toContain("Căn cứ: 318/QĐ-TTg, Điều 3;");
    expect(refused(BANDS)).toBe("Số trường: quy định chưa đủ độ tin cậy theo yêu cầu nên không kết luận.");
  });
});

it("the name of a dimension begins small, an abbreviation does not, and the rest stays", () => {
  const named = (label: string) => {
    const dimensions = [{ ...BANDS, label }];
    const because = { code: "no-column", params: { dimension: "so-truong", value: "" } } as const;
    return sentence(node({ because }), { ...set, dimensions }, vi)
      .split(": ")[1]
      ?.split(" chưa")[0];
  };
  expect(["Khu vực Tây Bắc", "vùng Tây Bắc", "ATK"].map(named)).toEqual(["khu vực Tây Bắc", "vùng Tây Bắc", "ATK"]);
  expect(dimensionLabelOf("khac", vi)).toBe("khac");
});

describe("a part", () => {
  const conditional: Requirement = {
    op: "is",
    fact: "ke_hoach",
    value: true,
    statement: own("6"),
    appliesWhen: { condition: { op: "is", fact: "co_lang_nghe", value: true }, statement: own("7") },
  };
  const plainPart: Requirement = { op: "is", fact: "xa_dbkk", value: true, statement: own("6") };
  const demand: Requirement = {
    op: "all-of",
    statement: own("6"),
    of: [plainPart, { op: "any-of", statement: own("6"), of: [plainPart, conditional] }],
  };
  const [criterion] = set.criteria;
  const [indicator] = criterion?.indicators ?? [];
  if (criterion === undefined || indicator === undefined) throw new Error("no indicator");
  const nested: CriteriaSet = {
    ...set,
    criteria: [{ ...criterion, indicators: [{ ...indicator, id: "13.5", require: demand }] }],
  };
  const part = (id: string, because: "threshold-reached" | "evidence" | "classifier-missing", params = {}) =>
    child(id, because === "threshold-reached" ? "met" : "unknown", {
      kind: "requirement",
      op: "is",
      because: { code: because, params },
      threshold: threshold("is", 1, ""),
    });
  const applies = "Phải đánh giá vì “Xã có làng nghề”: “có”.";
  const notes = (one: ReturnType<typeof part>) =>
    texts(explainIndicator(one, nested, vi)).filter((text) => text.startsWith(applies)).length;

  it("has its own condition, however deep it stands", () => {
    expect(notes(part("13.5/2/2", "threshold-reached"))).toBe(1);
    expect(
      ["13.5", "13.5/1", "13.5/2", "13.5/2/1", "13.5/2/3", "13.5/1/1"].map((id) =>
        notes(part(id, "threshold-reached")),
      ),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("is not said to apply while that is open", () => {
    expect(notes(part("13.5/2/2", "evidence"))).toBe(0);
    expect(notes(part("13.5/2/2", "classifier-missing", { fact: "co_lang_nghe" }))).toBe(0);
    // A classifier of the column is another matter.
    expect(notes(part("13.5/2/2", "classifier-missing", { fact: "xa_dbkk", dimension: "vung" }))).toBe(1);
    const unset = { ...conditional, appliesWhen: { condition: "unset", statement: own("7") } } as const;
    const [first] = nested.criteria;
    const open = {
      ...nested,
      criteria: first ? [{ ...first, indicators: [{ ...indicator, id: "13.5", require: unset }] }] : [],
    };
    expect(texts(explainIndicator(part("13.5", "threshold-reached"), open, vi))).toHaveLength(1);
  });

  it("of the same label as the whole is called by its number", () => {
    const parts = ["12.1/1", "12.1/2/3"].map((id) => child(id, "unknown", { label: "Lao động", kind: "requirement" }));
    const whole = node({
      id: "12.1",
      label: "Lao động",
      because: { code: "some-unknown", params: { of: 2 } },
      children: parts,
    });
    expect(sentence(whole, set, vi)).toContain("2/2 yêu cầu chưa xác định (phần 1, phần 2/3)");
    const hole = node({ id: "12.1/2/3", because: { code: "unset" }, threshold: threshold("at-least", undefined, "%") });
    expect(sentence(hole, set, vi)).toContain("chỉ tiêu 12.1 (phần 2/3) — cần tra");
  });

  it("brings the column it is judged by", () => {
    const cell = threshold("at-least", 45, "triệu đồng/người/năm", { cell: CELL });
    const inner = child("10.1/1", "met", { kind: "requirement", threshold: cell });
    const whole = node({ because: { code: "all-met", params: { of: 1 } }, verdict: "met", children: [inner] });
    const rule = plainSet.dimensions[0]?.rules[0];
    const columns = [{ dimension: "vung", value: "tdmnpb", because: null, statement: rule?.statement ?? null }];
    const open = { dimension: "nam-xet", value: null, because: { code: "no-column" }, statement: null } as const;
    const lines = texts(explainIndicator(whole, set, vi, { ...assessment, columns: [...columns, open] }));
    expect(lines[0]).toContain("Vùng: Trung du miền núi phía Bắc, vì");
    expect(lines.filter((text) => text.includes("chưa được khai"))).toEqual([]);
  });
});

describe("a unit", () => {
  it("is asked for each sex, for all that need it and all that it settles", () => {
    const missing = [
      {
        fact: "dao_tao",
        part: "nu-gioi",
        question: "Bao nhiêu?",
        reportedBy: "Sở",
        neededBy: ["12.1", "12.2"],
        couldSettle: ["12", "13"],
      },
      { fact: "bhyt", question: "Có?", reportedBy: "BHXH", neededBy: ["15.1"], couldSettle: [] },
    ] as const;
    const lines = texts(explainUnit({ ...assessment, missing }, set, vi));
    expect(lines).toContain("Bao nhiêu? (nữ giới) — Sở; cần cho 12.1, 12.2; đủ để kết luận tiêu chí 12, 13");
    expect(lines).toContain("Có? — BHXH; cần cho 15.1");
  });

  it("says nothing of how sure it is where all is official", () => {
    const sure = { ...assessment, evidence: { ...assessment.evidence, provisional: false } };
    expect(texts(explainUnit(sure, set, vi))).toHaveLength(texts(explainUnit(assessment, set, vi)).length - 1);
  });

  it("has the căn cứ of the level it reaches and of the one it may reach", () => {
    const rungs = ["mot", "hai", "ba"].map((id) => ({ ...rung, id, label: id, statement: own(id) }));
    const based = (surely: number | null, possibly: number | null) => {
      const at = (i: number | null) => (i === null ? null : (rungs[i] ?? null));
      const level = { surely: at(surely), possibly: at(possibly), rungs };
      return levelBasisTexts({ ...assessment, level }, vi).map((text) => text.split("“")[1]?.split("”")[0]);
    };
    expect(based(0, 2)).toEqual(["mot", "ba"]);
    expect(based(1, 1)).toEqual(["hai"]);
    expect(based(null, null)).toEqual(["mot", "hai", "ba"]);
  });
});

describe("a figure", () => {
  const met = { because: { code: "threshold-reached" }, verdict: "met" } as const;

  it("of which a hundred are asked for is at least that, unless it is all there is", () => {
    const asked = (unit: string, id: string) =>
      sentence(
        node({ ...met, fact: { id, state: "value", value: 100 }, threshold: threshold("at-least", 100, unit) }),
        set,
        vi,
      );
    expect(asked("%", "bhyt")).toContain("yêu cầu 100%.");
    expect(asked("nhà", "nha_tam")).toContain("yêu cầu từ 100 nhà trở lên.");
  });

  it("that is above its threshold is over it, and one below it short", () => {
    const far = (op: string, value: number, verdict: "met" | "not-met") =>
      sentence(
        node({
          verdict,
          because: { code: verdict === "met" ? "threshold-reached" : "threshold-missed" },
          fact: { id: "nha_tam", state: "value", value },
          threshold: threshold(op, 5, "nhà"),
          margin: { value: op === "above" || op === "at-least" ? value - 5 : 5 - value, unit: "nhà" },
        }),
        set,
        vi,
      ).split(". Căn cứ")[0];
    expect(far("above", 4, "not-met")).toBe("Chưa đạt: 4 nhà, yêu cầu trên 5 nhà, thiếu 1 nhà");
    expect(far("above", 7, "met")).toBe("Đạt: 7 nhà, yêu cầu trên 5 nhà, cao hơn mức 2 nhà");
    expect(far("below", 7, "not-met")).toBe("Chưa đạt: 7 nhà, yêu cầu dưới 5 nhà, vượt 2 nhà");
    expect(far("below", 4, "met")).toBe("Đạt: 4 nhà, yêu cầu dưới 5 nhà, thấp hơn mức 1 nhà");
  });

  it("that is open is never shown as its threshold where it is not", () => {
    const open = node({
      because: { code: "range-open" },
      fact: { id: "thu_nhap", state: "range", range: [44.9999, 45.0001], from: "x" },
      threshold: threshold("at-least", 45, "triệu đồng/người/năm"),
    });
    expect(sentence(open, set, vi)).toContain("từ 44,9999 đến 45,0001 triệu đồng/người/năm");
  });
});

describe("trust", () => {
  it("of a weaker grade repeats nothing that speaks for the statement", () => {
    const sure = statement("10.1", "unverified", { confidence: 90 });
    expect(basisText(sure, vi)).toContain("khả năng đúng 90%");
    expect(basisText(sure, vi, "assumed")).not.toContain("90");
    const quoted = statement("10.1", "secondary", { quoted: "official-page", confidence: 90 });
    expect(basisText(quoted, vi, "unverified")).not.toContain("90");
  });

  it("is refused for the weakest that a node rests on: what lets it not apply only where it does not", () => {
    const [criterion] = set.criteria;
    const [indicator] = criterion?.indicators ?? [];
    if (criterion === undefined || indicator === undefined) throw new Error("no indicator");
    const may = own("8", "unverified");
    const require: Requirement = { op: "is", fact: "ke_hoach", value: true, statement: own("6"), mayNotApply: may };
    const among: CriteriaSet = {
      ...set,
      criteria: [{ ...criterion, indicators: [{ ...indicator, require, statement: own("6") }] }],
    };
    const refused = (state: "not-applicable" | "missing") =>
      refusedBy(
        node({ id: "13.4", because: { code: "evidence" }, fact: { id: "ke_hoach", state }, statement: own("6") }),
        among,
      ).statement.cite.at;
    expect([refused("not-applicable"), refused("missing")]).toEqual(["Điều 8", "Điều 6"]);
  });
});

it("days are written as such, and nothing else is", () => {
  expect(["2024-12-31", "2024-12-31T00:00", "v2024-12-31", "2024"].map((day) => formatDate(day, vi))).toEqual([
    "31/12/2024",
    "2024-12-31T00:00",
    "v2024-12-31",
    "2024",
  ]);
});

it("what files say stands on one line, with single spaces", () => {
  expect(plain("a \n\t b  c")).toBe("a b c");
});
