import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Assessment, Because, ResultNode, Verdict } from "../../src/model/assessment.js";
import type { CriteriaSet, Criterion, Dimension, Indicator, Level } from "../../src/model/criteria-set.js";
import type { Evidence, Statement } from "../../src/model/evidence.js";
import type { FactDefinition } from "../../src/model/fact.js";
import type { Cell, ComparisonOp, Condition, Requirement, Table } from "../../src/model/requirement.js";
import type { FactValue, Unit } from "../../src/model/unit.js";

/** Small sets built by hand: every statement is `secondary` unless it says otherwise. */

const origin = { file: "set.yaml", line: 1, column: 1 };

export const says = (id: string, evidence: Evidence = "secondary"): Statement => ({
  id,
  evidence,
  cite: { instrument: "1/QĐ-TTg", at: id },
  origin,
});

type FactParts = Partial<Omit<FactDefinition, "id" | "kind">>;

/** A fact; a boolean or a number from 0 to 100. */
export const fact = (id: string, kind: FactDefinition["kind"], parts: FactParts = {}): FactDefinition => ({
  id,
  label: id,
  kind,
  role: "higher",
  unit: kind === "boolean" ? "" : kind === "share" ? "%" : "đv",
  range: kind === "boolean" ? { min: 0, max: 1 } : { min: 0, max: 100 },
  whole: kind === "count",
  bySex: false,
  question: `${id}?`,
  reportedBy: "UBND xã",
  origin,
  ...parts,
});

/** A share of households that may be given as `x.dat` of `x.tong`. */
export const share = (id: string, parts: FactParts = {}): FactDefinition =>
  fact(id, "share", { counts: { unit: "hộ", whole: true, parts: [] }, ...parts });

/** Facts that most tests need. */
export const FACTS: readonly FactDefinition[] = [
  fact("a", "amount"),
  fact("b", "amount"),
  fact("c", "amount"),
  fact("yes", "boolean"),
  fact("also", "boolean"),
  fact("n", "count", { role: "classifier" }),
  fact("poor", "boolean", { role: "classifier" }),
  fact("guild", "boolean", { role: "classifier" }),
  share("s"),
  share("w", { bySex: true }),
];

type Shared = Partial<Pick<Requirement, "label" | "statement" | "appliesWhen" | "mayNotApply">>;
const shared = (parts: Shared, id: string) => ({ ...parts, statement: parts.statement ?? says(id) });

export const cell = (value: number | "unset" | "not-demanded", statement: Statement = says("cell")): Cell =>
  typeof value === "number" ? { state: "value", value, statement } : { state: value, statement };

/** A table; plain numbers are cells that are `secondary`. */
export const table = (
  by: readonly string[],
  cells: readonly (Cell | number | "unset" | "not-demanded")[],
  parts: Partial<Table> = {},
): Table => ({ by, cells: cells.map((one) => (typeof one === "object" ? one : cell(one))), ...parts });

type Comparing = Extract<Requirement, { op: ComparisonOp }>;
export const compare = (
  op: ComparisonOp,
  id: string,
  threshold: Table | Cell | number | "unset" | "not-demanded",
  parts: Shared & Pick<Comparing, "part"> = {},
): Requirement => ({
  op,
  fact: id,
  table: typeof threshold === "object" && "by" in threshold ? threshold : table([], [threshold]),
  ...(parts.part ? { part: parts.part } : {}),
  ...shared(parts, `${op} ${id}`),
});

export const is = (id: string, parts: Shared & { readonly value?: boolean } = {}): Requirement => ({
  op: "is",
  fact: id,
  value: parts.value ?? true,
  ...shared(parts, `is ${id}`),
});

export const none = (id: string, parts: Shared = {}): Requirement => ({
  op: "none",
  fact: id,
  ...shared(parts, "none"),
});

export const join = (
  op: "all-of" | "any-of" | "each",
  of: readonly Requirement[],
  parts: Shared = {},
): Requirement => ({
  op,
  of,
  ...shared(parts, op),
});

export const atLeastOf = (count: number, of: readonly Requirement[], parts: Shared = {}): Requirement => ({
  op: "at-least-of",
  count,
  of,
  ...shared(parts, "at-least-of"),
});

export const unencoded = (): Requirement => ({
  op: "unencoded",
  text: "t",
  why: "w",
  check: "c",
  statement: says("u"),
});

export const when = (condition: Condition | "unset", statement = says("when")) => ({ condition, statement });
export const holds = (id: string, value = true): Condition => ({ op: "is", fact: id, value });

/** Indicators `1.1`, `1.2`, … of criterion `1`; a requirement alone is an indicator. */
export const criterion = (
  id: string,
  requirements: readonly (Requirement | Indicator)[],
  parts: Partial<Criterion> = {},
): Criterion => ({
  id,
  concept: `tc-${id}`,
  label: `Tiêu chí ${id}`,
  statement: says(id),
  indicators: requirements.map((one, i) => ("require" in one ? one : indicator(`${id}.${i + 1}`, one))),
  ...parts,
});

export const indicator = (id: string, require: Requirement, statement = says(id)): Indicator => ({
  id,
  concept: `ct-${id}`,
  label: `Chỉ tiêu ${id}`,
  statement,
  require,
});

export const level = (id: string, rule: Level["rule"], parts: Partial<Level> = {}): Level => ({
  id,
  label: id,
  policy: "law",
  rule,
  statement: says(`level ${id}`),
  ...parts,
});

/** Regions `bac` and `nam`; a poor commune uses `bac` wherever it is. */
export const REGION: Dimension = {
  id: "vung",
  label: "Vùng",
  attribute: "vung",
  values: [
    { id: "bac", label: "Bắc" },
    { id: "nam-bo", label: "Nam Bộ" },
  ],
  rules: [{ use: "bac", when: holds("poor"), statement: says("column rule") }],
  statement: says("region"),
};

export const YEAR: Dimension = {
  id: "nam-xet",
  label: "Năm xét",
  attribute: "nam-xet",
  values: [
    { id: "2023", label: "2023" },
    { id: "2024", label: "2024" },
  ],
  rules: [],
  statement: says("year"),
};

/** Bands of a count: up to 3, and more. */
export const BANDS: Dimension = {
  id: "so-truong",
  label: "Số trường",
  values: [
    { id: "it", label: "Ít" },
    { id: "nhieu", label: "Nhiều" },
  ],
  rules: [
    { use: "it", when: { op: "at-most", fact: "n", value: 3 }, statement: says("band") },
    { use: "nhieu", when: { op: "above", fact: "n", value: 3 }, statement: says("band") },
  ],
  exclusive: true,
  statement: says("bands"),
};

const instrument = { number: "1/QĐ-TTg", title: "", issuer: "", signed: null, inForceFrom: null };

export const makeSet = (criteria: readonly Criterion[], parts: Partial<CriteriaSet> = {}): CriteriaSet => ({
  id: "vn/x/1",
  family: "vn/x",
  title: "Bộ tiêu chí",
  status: "in-use",
  unitKind: "xa",
  asOf: "2024-12-31",
  place: "vn",
  instrument,
  layers: [],
  related: [],
  sources: [],
  groups: [],
  dimensions: [REGION, YEAR, BANDS],
  facts: FACTS,
  criteria,
  policies: [{ id: "law", label: "Luật", status: "in-force", statement: says("policy law") }],
  levels: [level("dat", { op: "all-criteria" })],
  openQuestions: [],
  links: [],
  unencoded: [],
  pending: [],
  requires: [],
  files: [],
  ...parts,
});

/** A set of one criterion. */
export const setOf = (...requirements: readonly (Requirement | Indicator)[]): CriteriaSet =>
  makeSet([criterion("1", requirements)]);

/** A commune in the north that is not poor, assessed for 2024. */
export const unit = (facts: Readonly<Record<string, FactValue>> = {}, parts: Partial<Unit> = {}): Unit => ({
  kind: "xa",
  code: "01",
  name: "Xã Một",
  vung: "bac",
  "nam-xet": 2024,
  facts: { poor: false, ...facts },
  ...parts,
});

/** A node of a result by its id. */
export function find({ criteria }: Assessment, id: string): ResultNode {
  const search = (nodes: readonly ResultNode[]): ResultNode | undefined =>
    nodes.find(({ rule }) => rule.id === id) ??
    nodes.reduce<ResultNode | undefined>((found, { children }) => found ?? search(children), undefined);
  const node = search(criteria);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

/** The node of the only indicator of a set made by `setOf`, for one unit. */
export const judge = (requirement: Requirement, one: Unit, evidence?: Evidence): ResultNode =>
  find(createEvaluator(setOf(requirement), evidence ? { evidence } : {}).assess(one), "1.1");

/** Verdict and reason of that node. */
export const verdict = (requirement: Requirement, one: Unit): readonly [Verdict, Because["code"]] => {
  const node = judge(requirement, one);
  return [node.verdict, node.because.code];
};
