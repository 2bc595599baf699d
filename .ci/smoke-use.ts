// The library as an application uses it; compiled and run as a module and as CommonJS by the smoke test.
import {
  type Assessment,
  createEvaluator,
  type Row,
  resolve,
  sentence,
  type Unit,
  type Verdicts,
  vi,
} from "ntm-criteria";
import { catalog } from "ntm-criteria/sets/vn/xa-ntm";

declare const console: { log: (...values: unknown[]) => void };

const resolution = resolve(catalog, { asOf: "2024-12-31", place: "dien-bien/tuan-giao" });
if (!resolution.ok) throw new Error(resolution.refusal.code);
const { set } = resolution;

const unit: Unit = {
  kind: "xa",
  code: "MH-01",
  name: "Xã thử",
  vung: "tdmnpb",
  "nam-xet": 2024,
  facts: { xa_dac_biet_kho_khan: false, xa_atk_huyen_ngheo: false, thu_nhap_binh_quan: 43.5 },
};
const evaluator = createEvaluator(set);
const assessment: Assessment = evaluator.assess(unit);
const row: Row = evaluator.prepare(unit);
const { criteria }: Verdicts = evaluator.decide(row);
if (criteria.some((verdict, i) => verdict !== assessment.criteria[i]?.verdict)) throw new Error("two verdicts");
for (const criterion of assessment.criteria) {
  for (const indicator of criterion.children) {
    if (indicator.rule.id === "10.1") console.log(indicator.rule.id, sentence(indicator, set, vi));
  }
}
