import { expect } from "vitest";
import { catalogMessages, type Resolution, resolve } from "../../src/catalog/index.js";
import { messageText } from "../../src/explain/message.js";
import type { Criterion, Dimension, Indicator, Level } from "../../src/model/criteria-set.js";
import type { Evidence, Position, Statement } from "../../src/model/evidence.js";
import type { FactDefinition } from "../../src/model/fact.js";
import type { Instrument } from "../../src/model/instrument.js";
import type { Catalog, Fill, Layer, OverlayLayer, SetLayer } from "../../src/model/layer.js";
import type { Cell, ComparisonOp, Requirement, Table } from "../../src/model/requirement.js";

/** Small hand-made layers. A line number stands for where something is written, so that tests can name it. */
export const at = (file: string, line = 1): Position => ({ file, line, column: 1 });

export const statement = (id: string, evidence: Evidence = "secondary", more: Partial<Statement> = {}): Statement => ({
  id,
  evidence,
  cite: { instrument: "1/QĐ", at: `chỉ tiêu ${id}` },
  origin: at("set.yaml"),
  ...more,
});

export const instrument = (number: string, from: string | null, more: Partial<Instrument> = {}): Instrument => ({
  number,
  title: `Quyết định ${number}`,
  issuer: "UBND",
  signed: from,
  inForceFrom: from,
  ...more,
});

export const fact = (id: string, more: Partial<FactDefinition> = {}): FactDefinition => ({
  id,
  label: id,
  kind: "amount",
  role: "higher",
  unit: "",
  range: { min: 0, max: 1000 },
  whole: false,
  bySex: false,
  question: `${id}?`,
  reportedBy: "UBND xã",
  origin: at("facts.yaml"),
  ...more,
});

export const yesNo = (id: string, more: Partial<FactDefinition> = {}): FactDefinition =>
  fact(id, { kind: "boolean", range: { min: 0, max: 1 }, whole: true, ...more });

export const VUNG: Dimension = {
  id: "vung",
  label: "Vùng",
  attribute: "vung",
  values: [
    { id: "tdmnpb", label: "Trung du miền núi phía Bắc" },
    { id: "dbsh", label: "Đồng bằng sông Hồng" },
  ],
  rules: [],
  statement: statement("vung"),
};

export const NAM: Dimension = {
  id: "nam-xet",
  label: "Năm xét",
  attribute: "nam-xet",
  values: ["2023", "2024"].map((id) => ({ id, label: id })),
  rules: [],
  statement: statement("nam-xet"),
};

export const cell = (value: number | "unset" | "not-demanded", own: Statement): Cell =>
  typeof value === "number"
    ? { state: "value", value, statement: own }
    : { state: value === "unset" ? "unset" : "not-demanded", statement: own };

export const table = (
  id: string,
  by: readonly string[],
  values: readonly (number | "unset" | "not-demanded")[],
  more: Partial<Table> = {},
): Table => ({ by, cells: values.map((value, i) => cell(value, statement(`${id}/cell/${i}`))), ...more });

export const compare = (op: ComparisonOp, factId: string, own: Table, id = factId): Requirement => ({
  op,
  fact: factId,
  table: own,
  statement: statement(`${id}/demand`),
});

export const is = (factId: string, id = factId): Requirement => ({
  op: "is",
  fact: factId,
  value: true,
  statement: statement(`${id}/is`),
});

export const indicator = (id: string, require: Requirement, more: Partial<Indicator> = {}): Indicator => ({
  id,
  concept: `khai-niem-${id.replaceAll(".", "-")}`,
  label: `Chỉ tiêu ${id}`,
  statement: statement(id),
  require,
  ...more,
});

export const criterion = (id: string, indicators: readonly Indicator[], more: Partial<Criterion> = {}): Criterion => ({
  id,
  concept: `khai-niem-${id}`,
  label: `Tiêu chí ${id}`,
  statement: statement(`criterion-${id}`),
  indicators,
  ...more,
});

export const level = (id: string, rule: Level["rule"], policy = "quoc-gia"): Level => ({
  id,
  label: id,
  policy,
  rule,
  statement: statement(`level-${policy}-${id}`),
});

const EMPTY = {
  related: [],
  sources: [],
  policies: [],
  levels: [],
  openQuestions: [],
  links: [],
  unencoded: [],
  facts: [],
} as const;

/** A set of the family that its id begins with, in force from a day. */
export function setLayer(id: string, from: string | null, more: Partial<SetLayer> = {}): SetLayer {
  const family = id.split("/").slice(0, -1).join("/");
  const national = statement("policy-quoc-gia");
  return {
    ...EMPTY,
    layer: "set",
    id,
    family,
    place: family.split("/").slice(0, -1).join("/"),
    title: `Bộ tiêu chí ${id}`,
    status: "in-use",
    unitKind: "xa",
    instrument: instrument("1/QĐ", from),
    groups: [],
    dimensions: [VUNG, NAM],
    criteria: [],
    pendingAmendments: [],
    policies: [{ id: "quoc-gia", label: "Toàn quốc", status: "in-force", statement: national }],
    levels: [level("dat-chuan", { op: "all-criteria" })],
    files: [{ path: `${id}/set.yaml`, sha256: "a".repeat(64) }],
    origin: at(`${id}/set.yaml`),
    ...more,
  };
}

/** An overlay of a family, in force from a day in a place. */
export function overlayLayer(
  id: string,
  family: string,
  from: string | null,
  more: Partial<OverlayLayer> = {},
): OverlayLayer {
  const number = more.instrument?.number ?? `${id}/QĐ`;
  return {
    ...EMPTY,
    layer: "overlay",
    id,
    family,
    place: "vn",
    title: `Văn bản ${id}`,
    instrument: instrument(number, from),
    tightenOnly: false,
    indicators: [],
    fills: [],
    holes: [],
    unitCodes: [],
    files: [{ path: `${id}/overlay.yaml`, sha256: "b".repeat(64) }],
    origin: at(`${id}/overlay.yaml`),
    ...more,
  };
}

/** A fill that stands on a line of its overlay. */
export const fill = (
  target: string,
  chosen: Readonly<Record<string, string>>,
  value: number,
  line = 1,
  evidence: Evidence = "secondary",
): Fill => ({
  target,
  cell: chosen,
  value,
  statement: statement(`fill-${target}-${line}`, evidence, { origin: at("overlay.yaml", line) }),
});

export const catalog = (family: string, ...layers: readonly Layer[]): Catalog => ({ family, layers });

/** Resolves, and looks that every refusal and note is told completely, in both languages. */
export function resolveTold(...args: Parameters<typeof resolve>): Resolution {
  const result = resolve(...args);
  for (const said of result.ok ? result.notes : result.refusals) {
    for (const lang of ["vi", "en"] as const) {
      const { text, fix } = messageText(said, catalogMessages, lang);
      expect(`${text} → ${fix}`).not.toMatch(/[{}]/);
    }
  }
  return result;
}
