import { fill } from "../../explain/index.js";
import type { Lang } from "../../model/diagnostic.js";
import type { CoverageItem, CoveredKind } from "./items.js";

interface CoverageWords {
  /** Heads of the table. */
  readonly kind: Readonly<Record<CoveredKind, string>>;
  readonly verdict: Readonly<Record<string, string>>;
  readonly indicator: string;
  readonly part: string;
  readonly column: string;
  readonly ownColumn: string;
  readonly applicability: Readonly<Record<string, string>>;
  readonly missingFact: string;
  readonly missing: string;
  readonly boundary: string;
  readonly level: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Lang, CoverageWords>> = {
  vi: {
    kind: {
      indicator: "chỉ tiêu",
      branch: "nhánh",
      applicability: "áp dụng",
      missing: "thiếu số liệu",
      boundary: "điểm biên",
      level: "mức",
    },
    verdict: { met: "đạt", "not-met": "chưa đạt", unknown: "chưa xác định" },
    indicator: "chưa có ca nào cho thấy {address} {what}",
    part: "chưa có ca nào cho thấy phần {address} {what}",
    column: "chưa có ca nào mà quy tắc của chiều `{address}` chọn `{what}`",
    ownColumn: "chưa có ca nào mà chiều `{address}` theo thuộc tính của đơn vị",
    applicability: {
      applies: "chưa có ca nào mà điều kiện của {address} đúng",
      "condition-false": "chưa có ca nào mà điều kiện của {address} sai (không đánh giá)",
      "classifier-missing": "chưa có ca nào mà điều kiện của {address} chưa biết",
      "condition-unset": "chưa có ca nào nêu {address} chưa xác định vì chưa biết điều kiện",
      "declared-not-applicable": "chưa có ca nào khai {address} không áp dụng",
    },
    missingFact: "chưa có ca nào mà {address} thiếu số liệu",
    missing: "chưa có ca nào mà chiều `{address}` thiếu `{what}`",
    boundary: "chưa có ca nào mà số liệu của {address} đúng bằng mức{? ({what})}",
    level: {
      reached: "chưa có ca nào đạt mức `{address}`",
      "not-reached": "chưa có ca nào chắc chắn không đạt mức `{address}`",
      open: "chưa có ca nào nêu mức `{address}`",
    },
  },
  en: {
    kind: {
      indicator: "indicators",
      branch: "branches",
      applicability: "applies",
      missing: "missing",
      boundary: "boundaries",
      level: "levels",
    },
    verdict: { met: "met", "not-met": "not met", unknown: "unknown" },
    indicator: "no case shows {address} {what}",
    part: "no case shows the part {address} {what}",
    column: "no case in which a rule of the dimension `{address}` chooses `{what}`",
    ownColumn: "no case in which the dimension `{address}` goes by the unit's own attribute",
    applicability: {
      applies: "no case in which the condition of {address} holds",
      "condition-false": "no case in which the condition of {address} is false (not applicable)",
      "classifier-missing": "no case in which the condition of {address} is not known",
      "condition-unset": "no case says that {address} is unknown because its condition is",
      "declared-not-applicable": "no case declares {address} not applicable",
    },
    missingFact: "no case in which {address} lacks its fact",
    missing: "no case in which the dimension `{address}` lacks `{what}`",
    boundary: "no case in which the fact of {address} is exactly at its threshold{? ({what})}",
    level: {
      reached: "no case reaches the level `{address}`",
      "not-reached": "no case surely fails the level `{address}`",
      open: "no case states the level `{address}`",
    },
  },
};

/** Head of a column of the table. */
export const kindText = (kind: CoveredKind, lang: Lang): string => WORDS[lang].kind[kind];

/** What no case shows yet. */
export function uncoveredText({ kind, address, what }: CoverageItem, lang: Lang): string {
  const words = WORDS[lang];
  const isDimension = !/^\d/.test(address);
  const with_ = (template: string, shown = what): string => fill(template, { address, what: shown });
  switch (kind) {
    case "indicator":
      return with_(words.indicator, words.verdict[what]);
    case "branch":
      if (!isDimension) return with_(words.part, words.verdict[what]);
      return with_(what === "attribute" ? words.ownColumn : words.column);
    case "applicability":
      return with_(words.applicability[what] ?? what);
    case "missing":
      return with_(isDimension ? words.missing : words.missingFact);
    case "boundary":
      return with_(words.boundary, isDimension ? what : "");
    case "level":
      return with_(words.level[what] ?? what);
  }
}
