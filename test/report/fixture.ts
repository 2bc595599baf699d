import { vi } from "../../src/explain/index.js";
import type { Assessment, HoleUse, MissingFact, ResultNode, Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Evidence } from "../../src/model/evidence.js";
import type { AssessReport, Style } from "../../src/report/index.js";
import { noPaint, reportVi, summarise } from "../../src/report/index.js";
import { node, set as smallSet, statement, threshold } from "../explain/fixture.js";

/** A set of 19 criteria with one indicator each, all of one fact. */
export const set: CriteriaSet = {
  ...smallSet,
  levels: [
    {
      id: "co-ban-dat-chuan",
      label: "cơ bản đạt chuẩn",
      policy: "ke-hoach",
      rule: { op: "criteria-at-least", count: 15 },
      statement: statement("co-ban"),
    },
    {
      id: "dat-chuan",
      label: "đạt chuẩn",
      policy: "quoc-gia",
      rule: { op: "all-criteria" },
      statement: statement("dat"),
    },
  ],
  criteria: Array.from({ length: 19 }, (_, index) => {
    const id = `${index + 1}`;
    const indicator = {
      id: `${id}.1`,
      concept: `chi-tieu-${id}`,
      label: `Chỉ tiêu ${id}`,
      statement: statement(`${id}.1`),
      require: { op: "is", fact: "ke_hoach", value: true, statement: statement(`${id}.1`) },
    } as const;
    return {
      id,
      concept: `tieu-chi-${id}`,
      label: `Tiêu chí ${id}`,
      statement: statement(id),
      indicators: [indicator],
    };
  }),
};

export const style: Style = { language: vi, words: reportVi, paint: noPaint, width: 120 };

const VERDICTS: Readonly<Record<string, Verdict>> = {
  Đ: "met",
  "~": "nearly-met",
  C: "not-met",
  "?": "unknown",
  "–": "not-applicable",
};

interface UnitParts {
  readonly code: string;
  readonly name: string;
  /** A letter for each criterion. */
  readonly marks: string;
  readonly evidence?: Evidence;
  readonly missing?: readonly MissingFact[];
  readonly holes?: readonly HoleUse[];
  readonly more?: Partial<Assessment>;
}

const LEVELS = set.levels.map(({ id, label }) => ({ id, label }));

/** An assessment with these verdicts; what is derived from them is derived here as well. */
export function unit(parts: UnitParts): Assessment {
  const { code, name, evidence = "unverified" } = parts;
  const criteria = [...parts.marks].map((mark, index): ResultNode => {
    const verdict = VERDICTS[mark]!;
    const id = `${index + 1}`;
    const grade = verdict === "unknown" ? null : evidence;
    const leaf = node({
      id: `${id}.1`,
      label: `Chỉ tiêu ${id}`,
      verdict,
      because: { code: "threshold-reached" },
      evidence: grade,
      threshold: threshold("at-least", 45, "%", {
        cell: { vung: "tdmnpb" },
        statement: statement(`${id}.1`, evidence, { confidence: 90 - index }),
      }),
    });
    return node({
      id,
      kind: "criterion",
      label: `Tiêu chí ${id}`,
      verdict,
      because: { code: "all-met" },
      evidence: grade,
      children: [leaf],
    });
  });
  const number = (verdict: Verdict): number => criteria.filter((criterion) => criterion.verdict === verdict).length;
  const counts = {
    met: number("met"),
    nearlyMet: number("nearly-met"),
    notMet: number("not-met"),
    unknown: number("unknown"),
    notApplicable: number("not-applicable"),
    of: criteria.length,
  };
  const met = { least: counts.met, most: counts.met + counts.unknown };
  const top = (n: number) => (n === 19 ? LEVELS[1]! : n >= 15 ? LEVELS[0]! : null);
  const rungs = LEVELS.map((level, index) => {
    const needed = index === 0 ? 15 : 19;
    const verdict: Verdict = met.least >= needed ? "met" : met.most < needed ? "not-met" : "unknown";
    return { ...level, verdict, met: { ...met, needed }, evidence: null, statement: statement(level.id) };
  });
  const decided = counts.of - counts.unknown;
  return {
    unit: { kind: "xa", code, name, vung: "tdmnpb", "nam-xet": 2024 },
    basis: {
      set: set.id,
      title: set.title,
      status: "in-use",
      asOf: "2024-12-31",
      place: "dien-bien/tuan-giao",
      evidence: "unverified",
      policies: [{ id: "ke-hoach", label: "Kế hoạch của huyện", observed: false }],
    },
    columns: [],
    criteria,
    counts: { criteria: counts, indicators: counts },
    level: { surely: top(met.least), possibly: top(met.most), rungs },
    evidence: {
      official: 0,
      secondary: 0,
      unverified: 0,
      assumed: 0,
      [evidence]: decided,
      provisional: evidence !== "official",
    },
    missing: parts.missing ?? [],
    holes: parts.holes ?? [],
    unencoded: [],
    council: null,
    issues: [],
    ...parts.more,
  };
}

export const missing = (fact: string, needs: readonly string[], settles: readonly string[] = []): MissingFact => ({
  fact,
  question: `${fact} là bao nhiêu?`,
  reportedBy: "UBND xã",
  neededBy: needs,
  couldSettle: settles,
});

export const hole = (indicator: string, settles: readonly string[] = []): HoleUse => ({
  statement: statement(indicator, "unverified", { bounds: { "at-least": 20, sources: ["S7"] } }),
  code: "unset",
  indicator,
  couldSettle: settles,
});

export const report = (assessments: readonly Assessment[], more: Partial<AssessReport> = {}): AssessReport => ({
  set,
  assessments,
  summary: summarise(assessments),
  options: { set: "vn/xa-ntm", lang: "vi", evidence: "unverified", "nam-xet": 2024 },
  understood: [{ brief: ["Số liệu: 01-xa.csv, 3 xã"], details: ["Cách đọc: 2 ô dấu phẩy thập phân"] }],
  ...more,
});

/** Three communes: one decided, one that waits for a fact and a hole, one with an assumption. */
export const communes: readonly Assessment[] = [
  unit({ code: "03289", name: "Quài Cang", marks: "ĐĐĐĐĐĐĐĐĐĐĐĐĐĐĐĐCĐĐ" }),
  unit({
    code: "03268",
    name: "Mường Mùn",
    marks: "ĐĐCĐĐĐĐĐĐ?ĐĐĐ–ĐĐ?ĐĐ",
    missing: [missing("thu_nhap", ["10.1"], ["10"])],
    holes: [hole("17.1")],
  }),
  unit({
    code: "MH-01",
    name: "Tỏa Tình",
    marks: "CCCCĐĐĐĐĐĐĐĐĐĐĐĐ?ĐĐ",
    holes: [hole("17.1", ["17"])],
  }),
];
