import { formatExact } from "../explain/format.js";
import type { Assessment, ResultNode } from "../model/assessment.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Lang } from "../model/diagnostic.js";
import type { FactValue, Unit } from "../model/unit.js";
import { figuresOf } from "./aims.js";
import type { Basis } from "./judge.js";
import { factsRead, languageOf, verdictText } from "./set-words.js";
import { keysOf } from "./unit.js";

/** What a counterexample shows: one or two units, and what is wrong about their results. */
export interface Evidenced {
  readonly guarantee: string;
  readonly basis: Basis;
  readonly units: readonly Unit[];
  readonly wrong: readonly string[];
  /** Keys of nodes whose facts explain it; without any, all facts of one unit are shown. */
  readonly about: readonly string[];
}

const WORDS = {
  vi: {
    broken: "không giữ được",
    evidence: "mức tin cậy",
    year: "năm xét",
    nothing: "không có số liệu",
    unknown: "chưa rõ",
    none: "không áp dụng",
    invalid: "không hợp lệ",
    noAssessment: "không trả về kết quả đánh giá (một `Promise` thì chưa phải)",
  },
  en: {
    broken: "does not hold",
    evidence: "evidence",
    year: "year",
    nothing: "missing",
    unknown: "unknown",
    none: "not applicable",
    invalid: "invalid",
    noAssessment: "gave no assessment (a `Promise` of one is none)",
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** The text of a counterexample in the set's own words: labels of facts, values, verdicts before and after. */
export function counterexample(set: CriteriaSet, found: Evidenced, lang: Lang = "vi"): string {
  const words = WORDS[lang];
  const policy = found.basis.policy === undefined ? "" : `, ${found.basis.policy}`;
  return [
    `${found.guarantee}: ${words.broken} (${set.id}, ${words.evidence} ${found.basis.evidence}${policy})`,
    ...unitLines(set, found, lang).map((line) => `  ${line}`),
    ...found.wrong.map((line) => `  ✗ ${line}`),
  ].join("\n");
}

function unitLines(set: CriteriaSet, { units, about }: Evidenced, lang: Lang): readonly string[] {
  const first = units[0];
  if (first === undefined) return [];
  const read = factsRead(set, about);
  const changed = (key: string): boolean =>
    units.some((unit) => JSON.stringify(unit.facts[key]) !== JSON.stringify(first.facts[key]));
  const figures = figuresOf(set);
  // Of two units the facts that are read explain it. Where those are equal, another fact made the difference.
  const elsewhere =
    units.length > 1 && !figures.some((figure) => read.has(figure.fact.id) && keysOf(figure).some(changed));
  const all = read.size === 0 && units.length === 1;
  const shown = (key: string, fact: string): boolean =>
    (elsewhere && changed(key)) || ((all || read.has(fact)) && (changed(key) || first.facts[key] !== undefined));
  const lines = figures.flatMap((figure) =>
    keysOf(figure).flatMap((key) => {
      if (!shown(key, figure.fact.id)) return [];
      const name = key === figure.fact.id ? figure.fact.label : `${figure.fact.label} (${key})`;
      const unitOf = key === figure.key ? figure.fact.unit : (figure.fact.counts?.unit ?? "");
      const said = units.map((unit) => valueText(unit.facts[key], unitOf, lang));
      return [`${name} = ${[...new Set(said)].join(" → ")}`];
    }),
  );
  const own = [first.vung ?? "", first["nam-xet"] === undefined ? "" : `${WORDS[lang].year} ${first["nam-xet"]}`];
  return [own.filter((text) => text !== "").join(", "), ...lines].filter((line) => line !== "");
}

function valueText(value: FactValue, unit: string, lang: Lang): string {
  const language = languageOf(lang);
  const words = WORDS[lang];
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === "number")
    return Number.isFinite(value) ? `${formatExact(value, language)} ${unit}`.trim() : String(value);
  if (typeof value === "boolean") return language.answer[value ? 1 : 0];
  if ("derived" in value) return value.derived.join("–");
  return "unknown" in value ? words.unknown : "invalid" in value ? words.invalid : words.none;
}

/** `chỉ tiêu 10.1 “Thu nhập”: đạt → chưa đạt`. */
export function changeText(before: ResultNode, after: ResultNode, lang: Lang = "vi"): string {
  const [was, is] = [before, after].map(({ verdict }) => verdictText(verdict, lang));
  return `${before.rule.id} “${before.rule.label}”: ${was} → ${is}`;
}

/** `mức: cơ bản đạt chuẩn..đạt chuẩn → (không)..đạt chuẩn`. */
export function levelText(before: Assessment, after: Assessment): string {
  const say = ({ level }: Assessment): string => `${level.surely?.label ?? "–"}..${level.possibly?.label ?? "–"}`;
  return `${say(before)} → ${say(after)}`;
}

/** The text of a unit on which a subject fails: what it throws, or null where it gives no assessment. */
export const failure = (set: CriteriaSet, basis: Basis, unit: Unit, thrown: string | null, lang: Lang = "vi"): string =>
  counterexample(
    set,
    { guarantee: "subject", basis, units: [unit], wrong: [thrown ?? WORDS[lang].noAssessment], about: [] },
    lang,
  );

/** Throws with the text of a counterexample when anything is wrong. */
export function refute(set: CriteriaSet, found: Evidenced, lang: Lang | undefined): void {
  if (found.wrong.length > 0) throw new Error(counterexample(set, found, lang));
}
