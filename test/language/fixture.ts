import {
  createValidators,
  type LoadedLayer,
  type LoadOptions,
  loadLayer,
  type SourceFile,
} from "../../src/language/index.js";
import type { SetLayer } from "../../src/model/layer.js";

export const SET_ID = "vn/xa-thu/2022-qd-1";
export const OVERLAY_ID = "dien-bien/xa-thu/2023-qd-2";

/** A small set that uses every form of the language once. */
export const SET_FILES: Readonly<Record<string, string>> = {
  "set.yaml": `title: Bộ tiêu chí thử
status: in-use
unit-kind: xa
instrument:
  number: 1/QĐ-TTg
  title: Bộ tiêu chí thử 2022–2025
  issuer: Thủ tướng Chính phủ
  signed: "2022-03-08"
  in-force-from: "2022-03-08"
  in-force-to: "2025-12-31"
  period: { from: 2022, to: 2025 }
  evidence: secondary
  quoted: official-page
  cite: { at: Phụ lục }
related:
  - { number: 2/QĐ-BYT, title: Hướng dẫn, issuer: Bộ Y tế, signed: "2022-05-01" }
sources:
  S1: { url: "https://example.org/1" }
  S2: { url: "https://example.org/2", note: Trang thứ hai }
groups:
  - { id: I, label: Kinh tế, criteria: ["1", "2"], evidence: secondary }
dimensions:
  vung:
    label: Vùng
    attribute: vung
    values: { tdmnpb: Trung du miền núi phía Bắc, dbsh: Đồng bằng sông Hồng }
    evidence: secondary
    cite: { at: Điều 1 }
    rules:
      - use: tdmnpb
        when: { any-of: [{ fact: xa_dac_biet, is: true }, { fact: so_truong, between: [0, 0] }] }
        evidence: secondary
        cite: { at: "Điều 1, khoản 2" }
  nam-xet:
    label: Năm xét
    attribute: nam-xet
    values: { 2022: Năm 2022, 2023: Năm 2023 }
    evidence: secondary
    cite: { at: Phụ lục }
  so-truong:
    label: Số trường
    fact: so_truong
    bands:
      it: { label: Đến 3 trường, at-most: 3 }
      nhieu: { label: Trên 3 trường, above: 3 }
    evidence: unverified
    cite: { at: Phụ lục }
policies:
  quoc-gia: { label: Đạt tất cả, status: in-force, evidence: secondary, cite: { at: Điều 2 } }
levels:
  - { id: co-ban, label: Cơ bản đạt, criteria-met: { at-least: 1 }, policy: quoc-gia, evidence: secondary, cite: { at: Điều 3 } }
  - { id: dat-chuan, label: Đạt chuẩn, criteria-met: all, policy: quoc-gia, evidence: secondary, cite: { at: Điều 2 } }
declares: { criteria: 2, indicators: 5, evidence: secondary, cite: { at: Phụ lục } }
open-questions:
  - question: Mức nào đúng?
    cite: { at: Phụ lục }
    candidates:
      - { answer: "59", evidence: unverified }
links:
  - concept: thu-nhap-binh-quan
    from: { set: vn/xa-thu/2016-qd-9, id: "10.1" }
    to: { set: vn/xa-thu/2022-qd-1, id: "1.1" }
    relation: same
    comparable: partly
    why: Mức khác
    evidence: unverified
    cite: { at: Phụ lục }
pending-amendments:
  - { number: 3/QĐ-TTg, from: "2024-03-01", indicators: ["1.1"], evidence: secondary, cite: { at: Điều 1 } }
`,
  "facts.yaml": `facts:
  thu_nhap:
    label: Thu nhập bình quân
    kind: amount
    better: higher
    unit: triệu đồng/người/năm
    range: { min: 0, max: 500 }
    question: Thu nhập bao nhiêu?
    reported-by: UBND xã
  bhyt:
    label: Tỷ lệ tham gia BHYT
    kind: share
    better: higher
    counts: { unit: người, whole: true }
    by-sex: true
    question: Bao nhiêu người có thẻ?
    reported-by: Trạm y tế
  ngheo:
    label: Tỷ lệ nghèo
    kind: share
    better: lower
    counts: { unit: hộ, whole: true, parts: [ho_ngheo, ho_can_ngheo] }
    question: Bao nhiêu hộ nghèo?
    reported-by: UBND xã
  nha_tam: { label: Nhà tạm, kind: count, better: lower, unit: nhà, question: Bao nhiêu?, reported-by: UBND xã }
  co_cho: { label: Có chợ, kind: boolean, better: higher, question: Có chợ không?, reported-by: UBND xã }
  xa_dac_biet: { label: Xã đặc biệt, kind: boolean, classifier: true, question: Có không?, reported-by: UBND xã }
  so_truong: { label: Số trường, kind: count, classifier: true, unit: trường, question: Mấy trường?, reported-by: UBND xã }
  so_dat:
    label: Số tiêu chí đạt
    kind: count
    better: higher
    unit: tiêu chí
    derive: { set: vn/xa-khac, criteria: met, among: ["1"] }
    question: Tính từ kết quả khác
    reported-by: Hệ thống
`,
  "01-kinh-te.yaml": `id: "1"
concept: kinh-te
label: Kinh tế
responsible: phong-nong-nghiep
evidence: secondary
source: [S1]
cite: { at: "Phụ lục, tiêu chí 1" }
nearly-met: { indicators-met: 1, evidence: unverified, cite: { at: Điều 4 } }
indicators:
  - id: "1.1"
    concept: thu-nhap-binh-quan
    label: Thu nhập
    evidence: secondary
    source: [S1, S2]
    cite: { at: "Phụ lục, chỉ tiêu 1.1" }
    require:
      fact: thu_nhap
      at-least:
        by: [vung, nam-xet]
        evidence: unverified
        confidence: 75
        source: [S1]
        cells:
          tdmnpb:
            2022: { value: 39, evidence: unverified, bounds: { above: 36, at-most: 39, source: [S2] } }
            2023: 42
          dbsh: unset
        common: 48
  - id: "1.2"
    concept: bhyt
    label: Bảo hiểm y tế
    evidence: unverified
    cite: { instrument: 2/QĐ-BYT, at: Mục 1 }
    require:
      fact: bhyt
      at-least:
        value: 90
        evidence: unverified
        confidence: 80
        delegated: { to: UBND tỉnh, evidence: unverified, confidence: 50 }
      each: { of: [nam-gioi, nu-gioi], evidence: unverified, confidence: 70 }
      may-not-apply: { because: Không có người thuộc diện, evidence: unverified }
      applies-when: { fact: xa_dac_biet, is: false, evidence: unverified }
`,
  "02-xa-hoi.yaml": `id: "2"
concept: xa-hoi
label: Xã hội
evidence: secondary
cite: { at: "Phụ lục, tiêu chí 2" }
indicators:
  - id: "2.1"
    concept: nha-va-cho
    label: Nhà ở và chợ
    evidence: secondary
    cite: { at: "Phụ lục, chỉ tiêu 2.1" }
    require:
      all-of:
        - { label: Nhà tạm, fact: nha_tam, none: true, evidence: secondary }
        - label: Chợ hoặc nghèo
          any-of:
            - { label: Chợ, fact: co_cho, is: true, evidence: unverified, note: Chưa đối chiếu }
            - label: Nghèo
              fact: ngheo
              at-most: { by: [so-truong], evidence: unverified, cells: { it: 5.5, nhieu: not-demanded } }
  - id: "2.2"
    concept: hai-trong-ba
    label: Hai trong ba
    evidence: secondary
    cite: { at: "Phụ lục, chỉ tiêu 2.2" }
    require:
      at-least-of:
        count: 1
        of:
          - { label: Thu nhập trên mức, fact: thu_nhap, above: { value: 10, evidence: unverified } }
          - label: Nội dung khác
            unencoded: { text: Theo quy định, why: Chưa biết mức, check: Hỏi cơ quan }
  - id: "2.3"
    concept: suy-ra
    label: Mức suy ra
    evidence: secondary
    cite: { at: "Phụ lục, chỉ tiêu 2.3" }
    require:
      fact: thu_nhap
      at-least:
        derived: { times: 1.1, set: vn/xa-khac, indicator: "10.1", evidence: secondary }
`,
};

export const OVERLAY_TEXT = `title: Điện Biên bổ sung
amends: vn/xa-thu
place: dien-bien
instrument:
  number: 2/QĐ-UBND
  title: Bổ sung bộ tiêu chí
  issuer: UBND tỉnh
  signed: "2023-01-05"
  in-force-from: "2023-01-15"
  evidence: unverified
  cite: { at: Điều 1 }
tighten-only: true
sources:
  D1: { url: "https://example.org/db" }
facts:
  co_rac: { label: Thu gom rác, kind: boolean, better: higher, question: Có không?, reported-by: UBND xã }
indicators:
  - criterion: "2"
    id: "2.9"
    concept: thu-gom-rac
    label: Thu gom rác
    evidence: unverified
    cite: { at: "Điều 1, khoản 3" }
    require: { fact: co_rac, is: true, evidence: unverified }
  - criterion: "1"
    id: "1.1"
    concept: thu-nhap-binh-quan
    label: Thu nhập
    evidence: unverified
    cite: { at: "Điều 1, khoản 4" }
    require:
      fact: thu_nhap
      at-least: { by: [nam-xet], evidence: unverified, cells: { 2022: 40, 2023: 43 } }
fills:
  - { indicator: "1.2", value: 92, evidence: unverified, cite: { at: "Điều 1, khoản 1" } }
  - { indicator: "2.1/2/2", cell: { so-truong: it }, value: 5, evidence: unverified, cite: { at: Điều 2 } }
holes:
  - { indicator: "2.3", why: Chưa có văn bản, evidence: unverified }
unit-codes:
  Quài Cang: "03289"
`;

const validators = createValidators();

const asFiles = (folder: string, texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(texts).map(([name, text]) => ({ path: `${folder}/${name}`, text, sha256: "0".repeat(64) }));

/** The set with some of its files changed; a file that is null is left out. */
export function loadSet(changes: Readonly<Record<string, string | null>> = {}, options: LoadOptions = {}): LoadedLayer {
  const texts = Object.fromEntries(
    Object.entries({ ...SET_FILES, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return loadLayer(SET_ID, asFiles(SET_ID, texts), { validators, ...options });
}

/** The overlay, by default knowing the set it amends. */
export function loadOverlayText(text: string, options: LoadOptions = {}): LoadedLayer {
  const sets = [loadedSet().set];
  return loadLayer(OVERLAY_ID, asFiles(OVERLAY_ID, { "overlay.yaml": text }), { validators, sets, ...options });
}

let loaded: ReturnType<typeof loadedSet> | undefined;

/** The set, which must load; loaded once. */
export function loadedSet(): { readonly set: SetLayer; readonly statements: LoadedLayer["statements"] } {
  if (loaded) return loaded;
  const { layer, diagnostics, statements } = loadSet();
  if (layer?.layer !== "set") throw new Error(JSON.stringify(diagnostics));
  loaded = { set: layer, statements };
  return loaded;
}

/** The text of the fixture with an edit, and the place of its mark `«`, which is taken out. */
export function edited(
  file: string,
  from: string,
  to: string,
): { readonly text: string; readonly line: number; readonly column: number } {
  const before = file === "overlay.yaml" ? OVERLAY_TEXT : (SET_FILES[file] ?? "");
  if (!before.includes(from)) throw new Error(`\`${from}\` is not in ${file}`);
  const marked = from === "" ? to : before.replace(from, () => to);
  const above = marked.slice(0, Math.max(marked.indexOf("«"), 0)).split("\n");
  return { text: marked.replace("«", ""), line: above.length, column: (above.at(-1) ?? "").length + 1 };
}

/** Loads the layer that a file of the fixture belongs to, with another text in its place. */
export const loadWith = (file: string, text: string): LoadedLayer =>
  file === "overlay.yaml" ? loadOverlayText(text) : loadSet({ [file]: text });
