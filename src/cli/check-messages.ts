import type { Messages } from "../model/diagnostic.js";

/** What is wrong with sets as rule files make them. */
export const checkMessages: Messages = {
  "check/malformed": {
    vi: "bộ tiêu chí `{set}` (ngày {asOf}, {place}) không đánh giá được: {reason}",
    en: "the set `{set}` (day {asOf}, {place}) cannot be evaluated: {reason}",
    fix: { vi: "sửa tệp quy tắc được nêu", en: "mend the rule file that is named" },
  },
  "check/too-many": {
    vi: "họ `{family}` có {n} cách ghép theo ngày và nơi; chỉ kiểm tra {most}",
    en: "the family `{family}` has {n} combinations of day and place; only {most} were checked",
    fix: { vi: "kiểm tra từng phần của thư mục", en: "check parts of the folder by themselves" },
  },
};
