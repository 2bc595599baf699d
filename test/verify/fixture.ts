import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readCsv } from "../../src/data/index.js";
import { createValidators, type SourceFile } from "../../src/language/index.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import {
  type Application,
  applyVerifications,
  type ChecklistReading,
  checklistCsv,
  type Entry,
  entriesOf,
  type OpenedLayer,
  openLayer,
  readChecklist,
} from "../../src/verify/index.js";

export const SET = "vn/xa-thu/2024-qd-1";

/** A small set with a comment wherever one may stand. */
export const FILES: Readonly<Record<string, string>> = {
  [`${SET}/set.yaml`]: `# Đầu tệp
title: Bộ tiêu chí thử
status: in-use
unit-kind: xa
instrument:
  number: 1/QĐ-THU
  title: Quyết định thử
  issuer: Người thử
  signed: "2024-01-02"
  in-force-from: "2024-02-01"
  evidence: secondary # chưa đối chiếu
  source: [S1]
sources:
  S1: { url: "https://example.org/1" }
dimensions:
  vung:
    label: Vùng
    attribute: vung
    values: { tdmnpb: Trung du miền núi phía Bắc, dbsh: Đồng bằng sông Hồng }
    evidence: secondary
    cite: { at: Phụ lục }
policies:
  quoc-gia: { label: Đạt tất cả, status: in-force, evidence: secondary, cite: { at: Điều 2 } }
levels:
  - id: gan-dat
    label: Gần đạt
    policy: quoc-gia
    criteria-met: { at-least: 1 }
    evidence: secondary
    cite: { at: Điều 2 }
  - { id: dat, label: Đạt chuẩn, policy: quoc-gia, criteria-met: all, evidence: secondary, cite: { at: Điều 2 } }
`,
  [`${SET}/facts.yaml`]: `facts:
  thu_nhap: { label: Thu nhập, kind: amount, better: higher, unit: triệu đồng/người/năm, range: { min: 0, max: 1000 }, question: Bao nhiêu?, reported-by: Thống kê }
  nuoc_sach: { label: Hộ dùng nước sạch, kind: share, better: higher, question: Bao nhiêu?, reported-by: UBND xã }
  nha_tam: { label: Nhà tạm, kind: count, better: lower, unit: nhà, question: Bao nhiêu?, reported-by: UBND xã }
  quy_hoach: { label: Có quy hoạch, kind: boolean, better: higher, question: Có không?, reported-by: UBND xã }
  lang_nghe: { label: Có làng nghề, kind: boolean, classifier: true, question: Có không?, reported-by: UBND xã }
  cho: { label: Có chợ, kind: boolean, better: higher, question: Có không?, reported-by: UBND xã }
`,
  [`${SET}/01-thu-nhap.yaml`]: `id: "1"
concept: thu-nhap
label: Thu nhập
evidence: secondary
cite: { at: Tiêu chí 1 }
indicators:
  - id: "1.1"
    concept: thu-nhap-binh-quan
    label: =Thu nhập bình quân
    evidence: secondary
    cite: { at: Chỉ tiêu 1.1 }
    require:
      fact: thu_nhap
      at-least: # theo vùng
        evidence: unverified
        confidence: 60 # ước lượng
        by: [vung]
        cells:
          tdmnpb: 45 # ô này còn nghi ngờ
          dbsh:
            # hai nguồn
            value: 59 # theo nguồn thứ nhất
            confidence: 40 # thấp
            bounds: # chỉ là khoảng
              above: 50 # cận dưới
              source: [S1]
            note: Xem lại.
        common: unset
  # Nước sạch
  - id: "1.10"
    concept: nuoc-sach
    label: Nước sạch
    evidence: secondary
    source: [S1]
    cite: { at: Chỉ tiêu 1.10 }
    require:
      fact: nuoc_sach
      at-least: { value: 95, evidence: unverified, confidence: 70, common: 85 } # mức chung
`,
  [`${SET}/02-khac.yaml`]: `id: "2"
concept: khac
label: Khác
evidence: secondary
cite: { at: Tiêu chí 2 }
indicators:
  - id: "2.1"
    concept: quy-hoach
    label: Quy hoạch
    evidence: secondary
    quoted: official-page
    cite: { at: Chỉ tiêu 2.1 }
    require:
      note: Cả hai.
      all-of:
        - label: Có quy hoạch
          fact: quy_hoach
          is: true
          evidence: unverified
          confidence: 80
        - confidence: 75
          label: Ít nhà tạm
          fact: nha_tam
          at-most:
            value: 3
            evidence: unverified
            source:
              # nguồn duy nhất
              - S1
          applies-when: { fact: lang_nghe, is: true, evidence: unverified }
  - id: "2.2"
    concept: cho
    label: Chợ
    evidence: unverified
    cite: { at: Chỉ tiêu 2.2 }
    require:
      fact: cho
      is: true
      evidence: unverified
      applies-when: { unset: true, evidence: unverified }
`,
};

export const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

export const filesOf = (texts: Readonly<Record<string, string>> = FILES): readonly SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text, sha256: hash(text) }));

/** Compiled once: schemas take longer than all else. */
const validators = createValidators();

export function open(files: readonly SourceFile[] = filesOf(), id = SET): OpenedLayer {
  const opening = openLayer(id, files, validators);
  if (!opening.ok) throw new Error(JSON.stringify(opening.diagnostics));
  return opening.opened;
}

export const entriesIn = (opened: OpenedLayer): readonly Entry[] => entriesOf(opened, hash);

/** What a person fills in, or changes, on a row: by heading. */
export type Row = Readonly<Record<string, string>>;

export const signed = (finding: string, more: Row = {}): Row => ({
  "văn bản ghi gì": finding,
  "người đối chiếu": "Lò Thị B",
  ngày: "20/11/2026",
  ...more,
});

export const cellsOf = (csv: string): readonly string[][] =>
  parse(csv, { bom: true, delimiter: ";", comment: "#", relax_column_count: true, comment_no_infix: true });

/** A checklist filled in by statement; `shape` may change the table as a whole. */
export function filledIn(
  csv: string,
  rows: Readonly<Record<string, Row>>,
  shape: (table: string[][]) => readonly string[][] = (table) => table,
): string {
  const [header = [], ...body] = cellsOf(csv).map((row) => [...row]);
  const at = header.indexOf("mã quy định");
  for (const row of body) {
    const id = row[at]!.slice(1, -1);
    for (const [heading, text] of Object.entries(Object.hasOwn(rows, id) ? rows[id]! : {})) {
      row[header.indexOf(heading)] = text;
    }
  }
  return stringify(shape([header, ...body]) as string[][], { delimiter: ";", bom: true });
}

export interface ReadBack extends ChecklistReading {
  readonly apply: () => Application;
}

/** Reads the bytes of a checklist as the command line does. */
export function read(csv: string, opened: OpenedLayer): ReadBack {
  const { table, diagnostics } = readCsv(new TextEncoder().encode(csv), "phieu.csv");
  if (table === null) throw new Error(JSON.stringify(diagnostics));
  const reading = readChecklist(table, entriesIn(opened), opened);
  return { ...reading, apply: () => applyVerifications(opened, reading.verifications) };
}

/** Fills in a fresh checklist of a layer and reads it. */
export function fillIn(rows: Readonly<Record<string, Row>>, opened: OpenedLayer = open()): ReadBack {
  return read(filledIn(checklistCsv(opened.layer.id, entriesIn(opened)), rows), opened);
}

/** The texts after a checklist was read and applied; throws when it was refused. */
export function textsAfter(application: Application, opened: OpenedLayer): ReadonlyMap<string, string> {
  if (!application.ok) throw new Error(JSON.stringify(application.diagnostics));
  const after = new Map(application.files.map((file) => [file.path, file.after]));
  return new Map(opened.files.map(({ path, text }) => [path, after.get(path) ?? text]));
}

export const sourcesFrom = (texts: ReadonlyMap<string, string>): readonly SourceFile[] =>
  [...texts].map(([path, text]) => ({ path, text, sha256: hash(text) }));

/** Code and `line:column` of findings in the checklist. */
export const placesOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, place }) => `${code} ${place.in === "text" ? `${place.line}:${place.column}` : place.file}`);

export const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);
