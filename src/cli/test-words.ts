import type { Lang, Messages } from "../model/diagnostic.js";

/** What `ntm test` prints. */
interface TestWords {
  readonly cases: string;
  readonly failed: string;
  readonly set: string;
  readonly count: string;
  readonly coverage: string;
  readonly uncovered: string;
  readonly noCases: string;
  readonly complete: string;
  readonly rows: string;
  readonly mutation: string;
  readonly mutants: string;
  readonly byCases: string;
  readonly byRows: string;
  readonly equivalent: string;
  readonly survivors: string;
  readonly equivalents: string;
  readonly survived: string;
  readonly noSurvivor: string;
  readonly total: string;
}

export const testWords: Readonly<Record<Lang, TestWords>> = {
  vi: {
    cases: "{n} ca của {folders} văn bản: tất cả đều đúng.",
    failed:
      "{n} ca của {folders} văn bản: {failed} ca không đúng{?; {unread} tệp ca không đọc được, các ca trong đó chưa chạy}.",
    set: "văn bản",
    count: "ca",
    coverage: "Ca do người viết đã cho thấy (đã có / phải có)",
    uncovered: "Chưa có ca",
    noCases: "văn bản này chưa có tệp ca nào",
    complete: "Không thiếu ca nào.",
    rows: "Hàng điểm biên sinh tự động (đúng mức, kém và hơn một bước): {rows} hàng, {wrong} hàng sai.",
    mutation: "Đột biến quy tắc",
    mutants: "đột biến",
    byCases: "ca phát hiện",
    byRows: "chỉ hàng biên",
    equivalent: "tương đương",
    survivors: "sống sót",
    equivalents: "Tương đương: không số liệu nào phân biệt được với quy tắc đang có",
    survived: "Sống sót: không ca nào phát hiện",
    noSurvivor: "Không đột biến nào sống sót.",
    total: "cộng",
  },
  en: {
    cases: "{n} cases of {folders} instruments: all pass.",
    failed:
      "{n} cases of {folders} instruments: {failed} fail{?; case files that could not be read, none of whose cases was run: {unread}}.",
    set: "instrument",
    count: "cases",
    coverage: "What authored cases show (shown / required)",
    uncovered: "No case yet",
    noCases: "no case file lies beside this instrument",
    complete: "No case is lacking.",
    rows: "Generated boundary rows (at the threshold, a step short and a step beyond): {rows} rows, {wrong} wrong.",
    mutation: "Rule mutation",
    mutants: "mutants",
    byCases: "by cases",
    byRows: "rows only",
    equivalent: "equivalent",
    survivors: "survivors",
    equivalents: "Equivalent: no data could tell them from the rules as they are",
    survived: "Survivors: no case notices",
    noSurvivor: "No mutant survives.",
    total: "total",
  },
};

/** What can be wrong with how tests were asked for. */
export const testMessages: Messages = {
  "test/no-cases": {
    vi: "không có ca kiểm thử nào{? ở `{given}`}",
    en: "there are no cases{? in `{given}`}",
    fix: {
      vi: "đặt tệp ca trong thư mục cases/ cạnh set.yaml hoặc overlay.yaml{?; các thư mục có ca: {known}}",
      en: "put case files into a folder cases/ beside set.yaml or overlay.yaml{?; folders with cases: {known}}",
    },
  },
};
