/** One fault: an edit of a file of the fixture, `«` where the finding must point to. */
export interface FaultCase {
  readonly code: string;
  readonly file: string;
  /** What is replaced; empty: the whole text. */
  readonly from: string;
  readonly to: string;
  /** What follows from it by necessity. */
  readonly also?: string;
}

const edit =
  (file: string) =>
  (code: string, from: string, to: string, also?: string): FaultCase => ({
    code,
    file,
    from,
    to,
    ...(also === undefined ? {} : { also }),
  });
const set = edit("set.yaml");
const facts = edit("facts.yaml");
const first = edit("01-kinh-te.yaml");
const second = edit("02-xa-hoi.yaml");
const overlay = edit("overlay.yaml");

/** Every code with a place in a text, shown once. */
export const FAULTS: readonly FaultCase[] = [
  // YAML
  first("yaml/too-deep", "label: Thu nhập\n", `label: ${"[".repeat(45)}«${"[".repeat(3)}${"]".repeat(48)}\n`),
  first("yaml/not-a-mapping", "", "«- một\n- hai\n"),
  first("yaml/syntax", "label: Kinh tế", "label: 'Kinh tế' «xã"),
  first("yaml/duplicate-key", "label: Kinh tế\n", "label: Kinh tế\n«label: Kinh tế xã\n"),
  first("yaml/key-not-text", "label: Kinh tế\n", "? «[a]\n: b\nlabel: Kinh tế\n"),
  first("yaml/tab", "indicators:\n  - id", "indicators:\n«\t- id"),
  first("yaml/indent", "source: [S1]\n", "source: [S1\n«"),
  first("yaml/missing-character", "label: Kinh tế\n", "label: Kinh tế\n«tên khác\n"),
  first("yaml/colon-in-text", "label: Kinh tế", "label: «Kinh tế: xã"),
  first("yaml/reserved-character", "label: Kinh tế", "label: «@Kinh tế"),
  first("yaml/escape", "label: Kinh tế", 'label: "Kinh «\\q tế"'),
  first("yaml/several-documents", "concept: kinh-te\n", "concept: kinh-te\n«---\n"),
  first("yaml/anchor", "label: Kinh tế", "label: &ten «Kinh tế"),
  first("yaml/alias", "label: Kinh tế", "label: «*ten"),
  first("yaml/merge-key", "label: Kinh tế", "label: Kinh tế\n«<<: { a: 1 }"),
  first("yaml/tag", "label: Kinh tế", "label: !!str «Kinh tế"),
  first("yaml/reserved-key", "label: Kinh tế", "label: Kinh tế\n«__proto__: x"),
  first("yaml/not-composed", "label: Kinh tế", "label: «Kinh te\u0302\u0301"),
  // Tokens and values
  first("rule/not-quoted", 'id: "1.1"', "id: «1.10"),
  set("rule/date-not-quoted", 'signed: "2022-03-08"', "signed: «2022-03-08"),
  first("rule/decimal-comma", "2023: 42", "2023: «42,5"),
  first("rule/percent-sign", "value: 90\n", "value: «90%\n"),
  first("rule/operator-symbol", "value: 90\n", "value: «>=90\n"),
  first("rule/ambiguous-number", "2023: 42", "2023: «1.000"),
  first("rule/thousands", "2023: 42", "2023: «1.000.000"),
  first("rule/leading-zeros", "2023: 42", "2023: «0042"),
  first("rule/number-form", "2023: 42", "2023: «4e1"),
  first("rule/number-quoted", "2023: 42", '2023: «"42"'),
  first("rule/unknown-key", "responsible:", "«responsable:"),
  first("rule/missing-key", "label: Kinh tế\n", ""),
  first("rule/empty-value", "label: Kinh tế", "«label:"),
  first("rule/text-expected", "label: Kinh tế", "label: «[Kinh tế]"),
  second("rule/number-expected", "times: 1.1", "times: «nhiều"),
  set("rule/boolean-expected", "fact: xa_dac_biet, is: true", 'fact: xa_dac_biet, is: «"có"'),
  first("rule/mapping-expected", 'cite: { at: "Phụ lục, tiêu chí 1" }', "cite: «Phụ lục"),
  first("rule/list-expected", "source: [S1]\n", "source: «S1\n"),
  first(
    "rule/not-allowed",
    "label: Kinh tế\nresponsible: phong-nong-nghiep\nevidence: secondary",
    "label: Kinh tế\nresponsible: phong-nong-nghiep\nevidence: «secundary",
  ),
  first("rule/bad-form", "concept: kinh-te", "concept: «kinh tế"),
  set("rule/bad-date", 'signed: "2022-03-08"', 'signed: «"8/3/2022"'),
  set("rule/bad-id", "  quoc-gia: {", "  «Quoc_Gia: {"),
  facts("rule/bad-fact-id", "  thu_nhap:\n", "  «Thu-Nhap:\n"),
  first("rule/too-small", "indicators-met: 1", "indicators-met: «0"),
  first("rule/too-big", "confidence: 75", "confidence: «175"),
  first("rule/not-whole", "indicators-met: 1", "indicators-met: «1.5"),
  first("rule/empty-text", "label: Kinh tế", 'label: «""'),
  first("rule/too-long", "label: Kinh tế", `label: «${"Kinh tế ".repeat(40)}`),
  first("rule/too-few-items", "source: [S1]\n", "source: «[]\n"),
  first("rule/too-many-items", "by: [vung, nam-xet]", "by: «[vung, nam-xet, a, b, c]"),
  first("rule/item-twice", "by: [vung, nam-xet]", "by: [vung, «vung]"),
  // Requirements, conditions, facts
  first("rule/id-twice", 'id: "1.2"', 'id: «"1.1"'),
  first("rule/indicator-outside", 'id: "1.2"', 'id: «"2.7"'),
  second("rule/no-operator", "fact: nha_tam, none: true, ", "fact: nha_tam, "),
  set("rule/no-test", "{ fact: xa_dac_biet, is: true }", "«{ fact: xa_dac_biet }"),
  second("rule/several-operators", "none: true", "none: true, «is: true"),
  second("rule/fact-missing", "fact: nha_tam, none: true", "«none: true"),
  second(
    "rule/not-with",
    "fact: co_cho, is: true",
    "fact: co_cho, is: true, «each: { of: [nu-gioi], evidence: unverified }",
  ),
  second("rule/part-label-missing", "{ label: Nhà tạm, fact", "«{ fact"),
  second("rule/count-above-parts", "count: 1", "count: «3"),
  facts(
    "rule/fact-role-missing",
    "nha_tam: { label: Nhà tạm, kind: count, better: lower,",
    "«nha_tam: { label: Nhà tạm, kind: count,",
  ),
  facts("rule/fact-two-roles", "kind: count, better: lower,", "kind: count, better: lower, «classifier: true,"),
  facts(
    "rule/unit-missing",
    "nha_tam: { label: Nhà tạm, kind: count, better: lower, unit: nhà,",
    "«nha_tam: { label: Nhà tạm, kind: count, better: lower,",
  ),
  facts("rule/unit-fixed", "kind: boolean, better: higher,", "kind: boolean, better: higher, «unit: chợ,"),
  facts(
    "rule/range-missing",
    "  thu_nhap:\n    label: Thu nhập bình quân\n    kind: amount\n    better: higher\n    unit: triệu đồng/người/năm\n    range: { min: 0, max: 500 }\n",
    "  «thu_nhap:\n    label: Thu nhập bình quân\n    kind: amount\n    better: higher\n    unit: triệu đồng/người/năm\n",
  ),
  facts("rule/reversed", "range: { min: 0, max: 500 }", "«range: { min: 500, max: 0 }"),
  facts(
    "rule/counts-not-share",
    "kind: count, better: lower,",
    "kind: count, better: lower, «counts: { unit: nhà, whole: true },",
  ),
  facts("rule/reserved-name", "parts: [ho_ngheo, ho_can_ngheo]", "parts: [ho_ngheo, «tong]"),
  facts("rule/derive-form", "    derive: { set: vn/xa-khac, criteria: met", "    «derive: { level: dat, criteria: met"),
  facts(
    "rule/derive-kind",
    "kind: count\n    better: higher\n    unit: tiêu chí\n",
    "«kind: score\n    better: higher\n    unit: tiêu chí\n",
  ),
  first("rule/unknown-fact", "fact: bhyt", "fact: «bhyt_xa"),
  second("rule/wrong-kind", "fact: nha_tam, none", "fact: «co_cho, none"),
  second("rule/not-graded", "fact: co_cho, is: true", "fact: «xa_dac_biet, is: true"),
  first("rule/not-classifier", "{ fact: xa_dac_biet, is: false", "{ fact: «co_cho, is: false"),
  first("rule/wrong-direction", "fact: bhyt\n      at-least:", "fact: «bhyt\n      at-most:"),
  first(
    "rule/not-by-sex",
    "fact: bhyt\n      at-least:\n        value: 90",
    "fact: thu_nhap\n      at-least:\n        value: 90",
  ),
  // Dimensions and tables
  set(
    "rule/dimension-form",
    "  so-truong:\n    label: Số trường\n    fact: so_truong\n",
    "  «so-truong:\n    label: Số trường\n",
  ),
  set(
    "rule/dimension-size",
    "  nam-xet:\n    label: Năm xét\n    attribute: nam-xet\n    values: { 2022: Năm 2022, 2023: Năm 2023 }",
    "  «nam-xet:\n    label: Năm xét\n    attribute: nam-xet\n    values: {}",
  ),
  set("rule/bad-year", "2023: Năm 2023", "2023: Năm 2023, «nam-2024: Năm 2024", "rule/cell-missing"),
  set("rule/unknown-column", "use: tdmnpb", "use: «tdmnpp"),
  first("rule/unknown-dimension", "by: [vung, nam-xet]", "by: [vung, «nam]"),
  set(
    "rule/band-two-ends",
    "      nhieu: { label: Trên 3 trường, above: 3 }",
    "      «nhieu: { label: Trên 3 trường, above: 3, at-least: 4 }",
  ),
  set(
    "rule/band-empty",
    "      it: { label: Đến 3 trường, at-most: 3 }",
    "      «it: { label: Đến 3 trường, at-most: 3, above: 3 }",
  ),
  set(
    "rule/band-gap",
    "      nhieu: { label: Trên 3 trường, above: 3 }",
    "      «nhieu: { label: Trên 3 trường, above: 4 }",
  ),
  set(
    "rule/band-overlap",
    "      nhieu: { label: Trên 3 trường, above: 3 }",
    "      «nhieu: { label: Trên 3 trường, at-least: 3 }",
  ),
  first(
    "rule/demand-form",
    "      at-least:\n        value: 90",
    "      «at-least:\n        by: [vung]\n        value: 90",
  ),
  first(
    "rule/cell-missing",
    "          tdmnpb:\n            2022: { value: 39, evidence: unverified, bounds: { above: 36, at-most: 39, source: [S2] } }\n",
    "          «tdmnpb:\n",
  ),
  second("rule/cell-too-deep", "cells: { it: 5.5,", "cells: { «it: { 2022: 5.5 },"),
  second("rule/threshold-outside", "it: 5.5", "it: «155"),
  second("rule/times-not-positive", "times: 1.1", "times: «-1"),
  // Law
  set(
    "rule/evidence-missing",
    "    attribute: nam-xet\n    values: { 2022: Năm 2022, 2023: Năm 2023 }\n    evidence: secondary\n",
    "    attribute: nam-xet\n    values: { 2022: Năm 2022, 2023: Năm 2023 }\n",
  ),
  first("rule/assumed", "evidence: unverified\n        confidence: 75", "evidence: «assumed\n        confidence: 75"),
  first(
    "rule/official-not-verified",
    "evidence: unverified\n        confidence: 75",
    "evidence: «official\n        confidence: 75",
  ),
  first(
    "rule/verified-not-official",
    "        confidence: 75\n",
    '        «verified: { by: Lò Văn A, on: "2026-11-20" }\n',
  ),
  first("rule/unknown-source", "source: [S1, S2]", "source: [S1, «S3]"),
  first("rule/unknown-instrument", "instrument: 2/QĐ-BYT", "instrument: «2/QĐ-BYTT"),
  set("rule/citation-missing", "  cite: { at: Phụ lục }\nrelated:", "related:"),
  first("rule/bounds-empty", "bounds: { above: 36, at-most: 39,", "«bounds: { above: 39, at-most: 39,"),
  first("rule/bounds-contradict", "value: 39,", "value: «40,"),
  set("rule/unknown-criterion", 'criteria: ["1", "2"]', 'criteria: ["1", "2", «"9"]'),
  set(
    "rule/criterion-in-no-group",
    'groups:\n  - { id: I, label: Kinh tế, criteria: ["1", "2"]',
    '«groups:\n  - { id: I, label: Kinh tế, criteria: ["1"]',
  ),
  set(
    "rule/level-form",
    "  - { id: co-ban, label: Cơ bản đạt, criteria-met: { at-least: 1 },",
    "  - «{ id: co-ban, label: Cơ bản đạt,",
  ),
  set("rule/unknown-policy", "criteria-met: all, policy: quoc-gia", "criteria-met: all, policy: «quoc-gja"),
  set("rule/level-out-of-reach", "criteria-met: { at-least: 1 }", "criteria-met: { at-least: «3 }"),
  first("rule/nearly-met-out-of-reach", "indicators-met: 1", "indicators-met: «2"),
  set("rule/unknown-indicator", 'indicators: ["1.1"]', 'indicators: [«"1.7"]'),
  set("rule/declared-criteria", "criteria: 2, indicators: 5", "criteria: «3, indicators: 5"),
  set("rule/declared-indicators", "criteria: 2, indicators: 5", "criteria: 2, indicators: «4"),
  set("rule/link-ends", "relation: same", "relation: «dropped"),
  set("rule/no-such-day", 'in-force-to: "2025-12-31"', 'in-force-to: «"2025-11-31"'),
  overlay("rule/filled-twice", 'holes:\n  - { indicator: "2.3"', 'holes:\n  - { indicator: «"1.2"'),
];
