import type { Lang } from "../model/diagnostic.js";

/** What is said of a derived figure: what it was computed from, or why it cannot be computed. */
export interface Words {
  readonly decimal: string;
  readonly group: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** The figure rests on the units that were given: nobody tells us of others. */
  readonly among: string;
  readonly criteria: string;
  readonly level: string;
  readonly met: string;
  readonly sum: string;
  readonly mean: string;
  /** Of a figure that assumptions make. */
  readonly assumed: string;
  readonly noUnits: string;
  readonly twice: string;
  readonly codeUnknown: string;
  readonly unitMissing: string;
  readonly draft: string;
  readonly noLevel: string;
  readonly noCriterion: string;
  readonly doubtful: string;
  readonly otherYear: string;
  readonly noCounts: string;
  readonly noValue: string;
  readonly nothing: string;
  readonly more: string;
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  vi: {
    decimal: ",",
    group: ".",
    kinds: { xa: "xã", ban: "bản", huyen: "huyện", tinh: "tỉnh" },
    among: "{count} / {of} {kind} có trong dữ liệu",
    criteria: "{count} / {of} tiêu chí",
    level: "kết quả theo “{title}”",
    met: "{count} tiêu chí đạt, {of} {kind} có trong dữ liệu",
    sum: "{dat} / {tong}{? {unit}}, {of} {kind} có trong dữ liệu",
    mean: "bình quân theo {weight} của {of} {kind} có trong dữ liệu",
    assumed: "{origin}, có phần GIẢ ĐỊNH",
    noUnits: "dữ liệu không có {kind} nào",
    twice: "dữ liệu có nhiều {kind} cùng mã {code}",
    codeUnknown: "chưa biết mã của {kind} {name}",
    unitMissing: "dữ liệu không có {kind} {name} (mã {code})",
    draft: "“{title}” là bản dựng lại, chưa đối chiếu, nên chưa có kết luận",
    noLevel: "“{title}” không có mức `{level}`",
    noCriterion: "“{title}” không có tiêu chí {criteria}",
    doubtful: "không rõ {kind} {name} thuộc đơn vị nào: dữ liệu có nhiều đơn vị mang mã cấp trên đó",
    otherYear: "{kind} {name} được xét cho năm {other}, không phải năm {year}",
    noCounts: "{kind} không có đủ số đếm của “{fact}”: {names}",
    noValue: "{kind} không có đủ “{fact}” và “{weight}”: {names}",
    nothing: "tổng của “{fact}” bằng 0",
    more: "{names} và {more} đơn vị khác",
  },
  en: {
    decimal: ".",
    group: ",",
    kinds: { xa: "communes", ban: "hamlets", huyen: "districts", tinh: "provinces" },
    among: "{count} of {of} {kind} in the data",
    criteria: "{count} of {of} criteria",
    level: "result under “{title}”",
    met: "{count} criteria met by {of} {kind} in the data",
    sum: "{dat} of {tong}{? {unit}}, {of} {kind} in the data",
    mean: "mean over {of} {kind} in the data, weighted by {weight}",
    assumed: "{origin}, partly ASSUMED",
    noUnits: "the data has no {kind}",
    twice: "the data has several {kind} with the code {code}",
    codeUnknown: "the code of {name} ({kind}) is not known",
    unitMissing: "the data has no {name} with the code {code} ({kind})",
    draft: "“{title}” is a reconstruction that was not compared with the text, so it concludes nothing",
    noLevel: "“{title}” has no level `{level}`",
    noCriterion: "“{title}” has no criterion {criteria}",
    doubtful: "it is not clear in which unit {name} ({kind}) lies: several in the data have the code of its parent",
    otherYear: "{name} ({kind}) is assessed for {other}, not for {year}",
    noCounts: "{kind} without complete counts of “{fact}”: {names}",
    noValue: "{kind} without both “{fact}” and “{weight}”: {names}",
    nothing: "the total of “{fact}” is 0",
    more: "{names} and {more} more",
  },
};
