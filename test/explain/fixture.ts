import type {
  Assessment,
  Because,
  FactReading,
  Margin,
  ResultNode,
  Rung,
  Threshold,
  Verdict,
} from "../../src/model/assessment.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Evidence, Statement } from "../../src/model/evidence.js";
import type { FactDefinition } from "../../src/model/fact.js";

const origin = { file: "set.yaml", line: 1, column: 1 };

export const statement = (id: string, evidence: Evidence = "unverified", more: Partial<Statement> = {}): Statement => ({
  id,
  evidence,
  cite: { instrument: "318/QĐ-TTg", at: `Phụ lục, tiêu chí ${id.split(".")[0]}, chỉ tiêu ${id.split("/")[0]}` },
  origin,
  ...more,
});

const fact = (
  id: string,
  label: string,
  kind: FactDefinition["kind"],
  unit: string,
  counted?: string,
): FactDefinition => ({
  id,
  label,
  kind,
  role: kind === "boolean" ? "classifier" : "higher",
  unit,
  range: { min: 0, max: 100 },
  whole: false,
  bySex: false,
  question: `${label}?`,
  reportedBy: "UBND xã",
  origin,
  ...(counted === undefined ? {} : { counts: { unit: counted, whole: true, parts: [] } }),
});

const instrument = {
  number: "318/QĐ-TTg",
  title: "Bộ tiêu chí",
  issuer: "Thủ tướng Chính phủ",
  signed: "2022-03-08",
  inForceFrom: "2022-03-08",
};

export const set: CriteriaSet = {
  id: "vn/xa-ntm/test",
  family: "vn/xa-ntm",
  title: "Bộ tiêu chí xã nông thôn mới",
  status: "in-use",
  unitKind: "xa",
  asOf: "2024-12-31",
  place: "vn",
  instrument,
  layers: [],
  related: [],
  sources: [],
  groups: [],
  dimensions: [
    {
      id: "vung",
      label: "Vùng",
      attribute: "vung",
      values: [{ id: "tdmnpb", label: "Trung du miền núi phía Bắc" }],
      rules: [
        {
          use: "tdmnpb",
          when: { op: "is", fact: "xa_dbkk", value: true },
          statement: statement("cot-vung", "secondary", { cite: { instrument: "318/QĐ-TTg", at: "Điều 1" } }),
        },
      ],
      statement: statement("vung"),
    },
    {
      id: "nam-xet",
      label: "Năm xét",
      attribute: "nam-xet",
      values: [{ id: "2024", label: "2024" }],
      rules: [],
      statement: statement("nam-xet"),
    },
  ],
  facts: [
    fact("thu_nhap", "Thu nhập bình quân đầu người", "amount", "triệu đồng/người/năm"),
    fact("bhyt", "Tỷ lệ tham gia BHYT", "share", "%", "hộ"),
    fact("dao_tao", "Tỷ lệ lao động qua đào tạo", "share", "%", "người"),
    fact("so_tieu_chi", "Số tiêu chí đạt", "count", "tiêu chí"),
    fact("nha_tam", "Nhà tạm, dột nát", "count", "nhà"),
    fact("co_lang_nghe", "Xã có làng nghề", "boolean", ""),
    fact("ke_hoach", "Kế hoạch làng nghề", "boolean", ""),
    fact("xa_dbkk", "Xã đặc biệt khó khăn", "boolean", ""),
    fact("so_truong", "Số trường học", "count", "trường"),
  ],
  criteria: [
    {
      id: "13",
      concept: "to-chuc-san-xuat",
      label: "Tổ chức sản xuất",
      statement: statement("13"),
      indicators: [
        {
          id: "13.4",
          concept: "lang-nghe",
          label: "Bảo tồn làng nghề",
          statement: statement("13.4"),
          require: {
            op: "is",
            fact: "ke_hoach",
            value: true,
            statement: statement("13.4"),
            appliesWhen: {
              condition: {
                op: "all-of",
                of: [
                  { op: "is", fact: "co_lang_nghe", value: true },
                  {
                    op: "any-of",
                    of: [
                      { op: "between", fact: "so_truong", low: 1, high: 3 },
                      { op: "above", fact: "thu_nhap", value: 4.5 },
                    ],
                  },
                ],
              },
              statement: statement("13.4", "unverified", { confidence: 80 }),
            },
          },
        },
      ],
    },
  ],
  policies: [],
  levels: [],
  openQuestions: [],
  links: [],
  unencoded: [],
  requires: [],
  pending: [
    {
      number: "211/QĐ-TTg",
      from: "2024-03-01",
      indicators: ["17.1"],
      statement: statement("17.1", "secondary", { cite: { instrument: "211/QĐ-TTg", at: "Điều 1" } }),
    },
  ],
  files: [],
};

export const CELL = { vung: "tdmnpb", "nam-xet": "2024" };

export const threshold = (
  op: string,
  value: number | undefined,
  unit: string,
  more: Partial<Threshold> = {},
): Threshold => ({
  op,
  unit,
  cell: {},
  statement: statement("10.1", "unverified", { confidence: 75 }),
  ...(value === undefined ? {} : { value }),
  ...more,
});

export interface NodeParts {
  readonly id?: string;
  readonly label?: string;
  readonly kind?: ResultNode["rule"]["kind"];
  readonly op?: string;
  readonly verdict?: Verdict;
  readonly because: Because;
  readonly fact?: FactReading | null;
  readonly threshold?: Threshold | null;
  readonly margin?: Margin | null;
  readonly evidence?: Evidence | null;
  readonly statement?: Statement;
  readonly children?: readonly ResultNode[];
}

export function node(parts: NodeParts): ResultNode {
  const { id = "10.1", label = "Thu nhập bình quân đầu người", kind = "indicator", op = "at-least" } = parts;
  const own = parts.statement ?? statement(id);
  return {
    rule: { kind, id, label, op, cite: own.cite, origin, statement: own },
    verdict: parts.verdict ?? "unknown",
    because: parts.because,
    fact: parts.fact ?? null,
    threshold: parts.threshold ?? null,
    margin: parts.margin ?? null,
    evidence: parts.evidence ?? null,
    children: parts.children ?? [],
  };
}

/** A child of which only the verdict matters. */
export const child = (id: string, verdict: Verdict, more: Partial<NodeParts> = {}): ResultNode =>
  node({ id, label: `Phần ${id}`, verdict, because: { code: "threshold-reached" }, evidence: null, ...more });

const counts = { met: 12, nearlyMet: 0, notMet: 3, unknown: 4, notApplicable: 0, of: 19 };
const level = { id: "dat", label: "đạt chuẩn" };

/** A rung that is still open. */
export const rung: Rung = {
  ...level,
  verdict: "unknown",
  met: { least: 12, most: 16, needed: 19 },
  evidence: null,
  statement: statement("dat"),
};

export const assessment: Assessment = {
  unit: { kind: "xa", code: "03223", name: "Chiềng Sinh" },
  basis: {
    set: set.id,
    title: set.title,
    status: "in-use",
    asOf: "2024-12-31",
    place: "vn",
    evidence: "unverified",
    policies: [],
  },
  columns: [],
  criteria: [],
  counts: { criteria: counts, indicators: { ...counts, of: 57 } },
  level: { surely: null, possibly: level, rungs: [rung] },
  evidence: { official: 0, secondary: 11, unverified: 30, assumed: 0, provisional: true },
  missing: [],
  holes: [],
  unencoded: [],
  council: null,
  issues: [],
};
