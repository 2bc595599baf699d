import { catalogMessages } from "../../src/catalog/index.js";
import { messageText } from "../../src/explain/index.js";
import { languageMessages, loadLayers, type SourceFile } from "../../src/language/index.js";
import type { Diagnostic, Lang } from "../../src/model/diagnostic.js";
import type { Layer } from "../../src/model/layer.js";
import { type CaseRun, caseMessages, runCases } from "../../src/testing/cases/index.js";

const FOLDER = "vn/thu/2024";

const file = (path: string, text: string): SourceFile => ({ path: `${FOLDER}/${path}`, text, sha256: "0" });

const SET = `title: Bộ thử
status: in-use
unit-kind: xa
instrument:
  number: 1/QĐ
  title: Quyết định thử
  issuer: Cơ quan thử
  signed: "2024-02-01"
  in-force-from: "2024-02-01"
  evidence: secondary
dimensions:
  vung:
    label: Vùng
    attribute: vung
    values: { a: Vùng A, b: Vùng B }
    evidence: secondary
    cite: { at: Phụ lục }
    rules:
      - use: a
        when: { fact: dac_biet, is: true }
        evidence: secondary
        cite: { at: Điều 1 }
policies:
  chung: { label: Đạt hết, status: in-force, evidence: secondary, cite: { at: Điều 2 } }
levels:
  - { id: dat, label: Đạt chuẩn, criteria-met: all, policy: chung, evidence: secondary, cite: { at: Điều 2 } }
`;

const FACTS = `facts:
  dac_biet: { label: Xã đặc biệt, kind: boolean, classifier: true, question: Có không?, reported-by: Xã }
  co_lang_nghe: { label: Có làng nghề, kind: boolean, classifier: true, question: Có không?, reported-by: Xã }
  ke_hoach: { label: Kế hoạch làng nghề, kind: boolean, better: higher, question: Có không?, reported-by: Xã }
  ho_dien:
    label: Hộ dùng điện
    kind: share
    better: higher
    counts: { unit: hộ, whole: true }
    question: Bao nhiêu?
    reported-by: Xã
  lao_dong:
    label: Lao động qua đào tạo
    kind: share
    better: higher
    by-sex: true
    question: Bao nhiêu?
    reported-by: Xã
`;

const CRITERION = `id: "1"
concept: thu
label: Tiêu chí thử
evidence: secondary
cite: { at: Tiêu chí 1 }
indicators:
  - id: "1.1"
    concept: dien
    label: Điện
    evidence: secondary
    cite: { at: Chỉ tiêu 1.1 }
    require:
      fact: ho_dien
      at-least: { by: [vung], evidence: secondary, cells: { a: 95, b: 98 } }
  - id: "1.2"
    concept: lang-nghe
    label: Làng nghề
    evidence: secondary
    cite: { at: Chỉ tiêu 1.2 }
    require:
      fact: ke_hoach
      is: true
      evidence: secondary
      applies-when: { fact: co_lang_nghe, is: true, evidence: secondary }
  - id: "1.3"
    concept: lao-dong
    label: Lao động
    evidence: secondary
    cite: { at: Chỉ tiêu 1.3 }
    require:
      fact: lao_dong
      each: { of: [nam-gioi, nu-gioi], evidence: secondary }
      at-least: { value: 60, evidence: secondary }
`;

/** The small set that these tests are about. */
export const layers: readonly Layer[] = (() => {
  const loaded = loadLayers([file("set.yaml", SET), file("facts.yaml", FACTS), file("01-thu.yaml", CRITERION)]);
  if (loaded.diagnostics.length > 0) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.layers;
})();

export const HEAD = `title: Ca thử
as-of: "2024-12-31"
base:
  vung: a
  facts:
    dac_biet: false
    co_lang_nghe: true
    ke_hoach: true
    ho_dien: 95
    lao_dong.nam-gioi: 60
    lao_dong.nu-gioi: 60
cases:
`;

/** Cases that show everything of the small set, and notice every slip in it. */
export const COMPLETE: readonly string[] = [
  `  - name: Vừa đúng mức
    expect: { "1": met, "1.1": { verdict: met, threshold: 95 }, "1.2": met, "1.3": met, "1.3/1": met, "1.3/2": met }
    columns: { vung: a }
    level: { surely: dat, possibly: dat }
`,
  `  - name: Kém một bước
    change: { facts: { ho_dien: 94.9, ke_hoach: false, lao_dong.nam-gioi: 59.9, lao_dong.nu-gioi: 59.9 } }
    expect: { "1.1": not-met, "1.2": not-met, "1.3": not-met }
    level: { surely: none, possibly: none }
`,
  `  - name: Vùng B
    change: { vung: b, facts: { ho_dien: 98 } }
    expect: { "1.1": { verdict: met, threshold: 98 } }
`,
  `  - name: Xã đặc biệt ở vùng B dùng cột A
    change: { vung: b, facts: { dac_biet: true } }
    expect: { "1.1": { verdict: met, threshold: 95 } }
`,
  `  - name: Không có làng nghề
    change: { facts: { co_lang_nghe: false }, without: [ke_hoach] }
    expect: { "1.2": { verdict: not-applicable, because: condition-false } }
`,
  `  - name: Chưa biết có làng nghề không
    change: { without: [co_lang_nghe] }
    expect: { "1.2": { verdict: unknown, because: classifier-missing } }
    missing: [co_lang_nghe]
`,
  `  - name: Nữ giới kém mức
    change: { facts: { lao_dong.nu-gioi: 59 } }
    expect: { "1.3": not-met, "1.3/2": not-met }
`,
  `  - name: Thiếu số liệu
    change: { without: [ho_dien, ke_hoach, lao_dong] }
    expect: { "1.1": unknown, "1.2": unknown, "1.3": unknown }
    missing: [ho_dien, ke_hoach, lao_dong.nam-gioi, lao_dong.nu-gioi]
`,
  `  - name: Chưa khai vùng và chưa biết có đặc biệt không
    change: { without: [vung, dac_biet] }
    columns: { vung: none }
    expect: { "1.1": unknown }
`,
  `  - name: Ngày đầu tiên
    as-of: "2024-02-01"
    expect: { "1.1": met }
`,
  `  - name: Trước ngày đầu tiên
    as-of: "2024-01-31"
    refused: catalog/not-yet-in-force
`,
];

/** Runs one case file beside the small set. */
export const runText = (text: string, more: readonly SourceFile[] = [], lang: Lang = "vi"): CaseRun =>
  runCases([file("cases/thu.yaml", text), ...more], layers, { lang });

/** Runs some cases on the usual base. */
export const runBodies = (bodies: readonly string[], lang: Lang = "vi"): CaseRun =>
  runText(HEAD + bodies.join(""), [], lang);

/** Cases without those of some names. */
export const withoutCase = (...names: readonly string[]): readonly string[] => {
  const kept = COMPLETE.filter((body) => !names.some((name) => body.includes(`- name: ${name}\n`)));
  if (kept.length !== COMPLETE.length - names.length) throw new Error(`no case ${names.join(", ")}`);
  return kept;
};

const MESSAGES = { ...languageMessages, ...catalogMessages, ...caseMessages };

/** `12 case/verdict: text`: the line of a finding in the case file, its code and its text. */
export const said = (diagnostic: Diagnostic, lang: Lang = "vi"): string => {
  const { place, code } = diagnostic;
  return `${place.in === "text" ? place.line : "?"} ${code}: ${messageText(diagnostic, MESSAGES, lang).text}`;
};

/** Line of the case file that holds a text. */
export const lineOf = (text: string, part: string): number =>
  text.split("\n").findIndex((line) => line.includes(part)) + 1;

export const beside = (name: string, text: string): SourceFile => file(`cases/${name}`, text);
