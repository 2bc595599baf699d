import { type ReadOptions, readCsv, readUnits, type UnitsReading } from "../../src/data/index.js";
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { FactDefinition, FactKind } from "../../src/model/fact.js";
import type { Unit } from "../../src/model/unit.js";

const origin = { file: "facts.yaml", line: 1, column: 1 };
const statement = (id: string) => ({ id, evidence: "assumed", cite: { instrument: "thử", at: id }, origin }) as const;

function fact(id: string, label: string, kind: FactKind, more: Partial<FactDefinition> = {}): FactDefinition {
  return {
    id,
    label,
    kind,
    role: "higher",
    unit: kind === "share" || kind === "growth" ? "%" : "",
    range: { min: 0, max: 100 },
    whole: false,
    bySex: false,
    question: `${label}?`,
    reportedBy: "UBND xã",
    origin,
    ...more,
  };
}

const households = { unit: "hộ", whole: true, parts: [] };

/** A small set with a fact of every kind and form. */
export const set: CriteriaSet = {
  id: "thu/xa",
  family: "thu",
  title: "Bộ tiêu chí thử",
  status: "in-use",
  unitKind: "xa",
  asOf: "2024-12-31",
  place: "vn",
  instrument: { number: "thử", title: "thử", issuer: "thử", signed: null, inForceFrom: null },
  layers: [],
  related: [],
  sources: [],
  groups: [],
  dimensions: [
    {
      id: "vung",
      label: "Vùng",
      attribute: "vung",
      values: [
        { id: "tdmnpb", label: "Trung du miền núi phía Bắc" },
        { id: "dbsh", label: "Đồng bằng sông Hồng" },
      ],
      rules: [],
      statement: statement("vung"),
    },
    {
      id: "nam-xet",
      label: "Năm xét",
      attribute: "nam-xet",
      values: ["2023", "2024"].map((year) => ({ id: year, label: year })),
      rules: [],
      statement: statement("nam-xet"),
    },
  ],
  facts: [
    fact("thu_nhap_binh_quan", "Thu nhập bình quân đầu người", "amount", {
      unit: "triệu đồng/người/năm",
      range: { min: 0, max: 1000 },
    }),
    fact("von", "Vốn huy động", "amount", { unit: "triệu đồng", range: { min: 0, max: 1e9 } }),
    fact("ho_su_dung_dien", "Tỷ lệ hộ sử dụng điện", "share", { counts: households }),
    fact("ngheo_da_chieu", "Tỷ lệ nghèo đa chiều", "share", {
      role: "lower",
      counts: { ...households, parts: ["ho_ngheo", "ho_can_ngheo"] },
    }),
    fact("lao_dong_qua_dao_tao", "Tỷ lệ lao động qua đào tạo", "share", {
      bySex: true,
      counts: { ...households, unit: "người" },
    }),
    fact("duong_xa", "Tỷ lệ đường xã được cứng hóa", "share", { counts: { unit: "km", whole: false, parts: [] } }),
    fact("so_truong", "Số trường học", "count", {
      role: "classifier",
      unit: "trường",
      range: { min: 0, max: 200 },
      whole: true,
    }),
    fact("dan_so", "Dân số", "count", { unit: "người", range: { min: 0, max: 1e6 }, whole: true }),
    fact("tang_truong", "Tốc độ tăng trưởng", "growth", { range: { min: -100, max: 1000 } }),
    fact("dat_cay_xanh", "Đất cây xanh", "amount", { unit: "m²/người", range: { min: 0, max: 10_000 } }),
    fact("cho_trong_quy_hoach", "Xã có chợ", "boolean", { range: { min: 0, max: 1 } }),
    fact("so_ban_dat", "Số bản đạt chuẩn", "count", {
      whole: true,
      derive: { op: "units", kind: "ban", family: "thu", level: "dat" },
    }),
  ],
  criteria: [
    {
      id: "10",
      concept: "thu-nhap",
      label: "Thu nhập",
      statement: statement("10"),
      indicators: [
        {
          id: "10.1",
          concept: "thu-nhap",
          label: "Thu nhập",
          statement: statement("10.1"),
          require: { op: "is", fact: "cho_trong_quy_hoach", value: true, statement: statement("10.1") },
        },
      ],
    },
  ],
  policies: [],
  levels: [],
  openQuestions: [],
  links: [],
  unencoded: [],
  pending: [],
  requires: [],
  files: [],
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a CSV text all the way to units. Throws when it is no table. */
export function read(text: string, options?: ReadOptions, of: CriteriaSet = set): UnitsReading {
  const { table, diagnostics } = readCsv(bytesOf(text), "bang.csv");
  if (table === null) throw new Error(diagnostics.map(({ code }) => code).join());
  const reading = readUnits(table, of, options);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

/** `line:column` of a finding in a text. */
export const placeText = ({ place }: Diagnostic): string =>
  place.in === "text" ? `${place.line}:${place.column}` : place.file;

/** What one cell of one fact becomes, with the codes found. Every other cell of the row is in order. */
export function readOne(
  key: string,
  cell: string,
): { readonly value: Unit["facts"][string]; readonly codes: readonly string[] } {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const { units, diagnostics } = read(`ma;ten;vung;nam_xet;${key}\n00123;Xã A;tdmnpb;2024;${quoted}\n`);
  return { value: units[0]?.facts[key], codes: codesOf(diagnostics) };
}
