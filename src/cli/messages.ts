import type { Messages } from "../model/diagnostic.js";
import { runMessages } from "../node/run/messages.js";

const help = { vi: "xem `ntm --help`", en: "see `ntm --help`" };

/** What can be wrong with how the command was called. */
export const usageMessages: Messages = {
  ...runMessages,
  "usage/unknown-option": {
    vi: "không có tùy chọn `{option}`",
    en: "there is no option `{option}`",
    fix: { vi: "{?có phải `{nearest}`? }xem `ntm {verb} --help`", en: "{?is it `{nearest}`? }see `ntm {verb} --help`" },
  },
  "usage/unknown-verb": {
    vi: "không có lệnh `{given}`",
    en: "there is no command `{given}`",
    fix: { vi: "{?có phải `{nearest}`? }các lệnh: {known}", en: "{?is it `{nearest}`? }the commands are: {known}" },
  },
  "usage/no-verb": {
    vi: "chưa nói phải làm gì",
    en: "no command was given",
    fix: { vi: "thêm một lệnh: {known}", en: "add a command: {known}" },
  },
  "usage/missing-argument": {
    vi: "thiếu `{name}`",
    en: "`{name}` is missing",
    fix: { vi: "thêm vào sau lệnh; xem `ntm {verb} --help`", en: "add it after the command; see `ntm {verb} --help`" },
  },
  "usage/missing-value": {
    vi: "tùy chọn `{option}` thiếu giá trị",
    en: "the option `{option}` has no value",
    fix: { vi: "ghi giá trị ngay sau tùy chọn", en: "write the value after the option" },
  },
  "usage/too-many-arguments": {
    vi: "thừa tham số",
    en: "there are too many arguments",
    fix: {
      vi: "chỉ ghi một tệp số liệu; đặt đường dẫn có khoảng trắng trong dấu ngoặc kép",
      en: "name one data file; put a path with spaces in quotation marks",
    },
  },
  "usage/bad-choice": {
    vi: "`{option}` không nhận giá trị `{given}`",
    en: "`{option}` does not take `{given}`",
    fix: { vi: "{?có phải `{nearest}`? }dùng một trong: {known}", en: "{?is it `{nearest}`? }use one of: {known}" },
  },
  "usage/other": { vi: "gọi lệnh chưa đúng: {given}", en: "the command was called wrongly: {given}", fix: help },
  "usage/no-day": {
    vi: "chưa nói xét theo quy định có hiệu lực tại ngày nào",
    en: "the day whose rules apply was not given",
    fix: {
      vi: "thêm `--as-of năm-tháng-ngày`, ví dụ `--as-of 2024-12-31`; không bao giờ tự lấy ngày hôm nay",
      en: "add `--as-of year-month-day`, e.g. `--as-of 2024-12-31`; today is never taken by itself",
    },
  },
  "usage/bad-year": {
    vi: "`{given}` không phải là một năm",
    en: "`{given}` is not a year",
    fix: { vi: "ghi bốn chữ số, ví dụ `--year 2024`", en: "write four digits, e.g. `--year 2024`" },
  },
  "usage/no-indicator": {
    vi: "bộ tiêu chí không có tiêu chí hoặc chỉ tiêu `{given}`",
    en: "the set has no criterion or indicator `{given}`",
    fix: {
      vi: "{?có phải `{nearest}`? }ghi số như văn bản, ví dụ `10` hoặc `10.1`",
      en: "{?is it `{nearest}`? }write its number, e.g. `10` or `10.1`",
    },
  },
  "usage/one-standard-output": {
    vi: "hai dạng kết quả cùng in ra màn hình",
    en: "two forms of the result go to standard output",
    fix: {
      vi: "thêm `-o tệp` ngay sau một trong hai `--format`",
      en: "add `-o file` after one of the two `--format`",
    },
  },
  "usage/spare-output": {
    vi: "`-o {given}` không thuộc `--format` nào",
    en: "`-o {given}` belongs to no `--format`",
    fix: { vi: "ghi mỗi `-o` ngay sau `--format` của nó", en: "write each `-o` right after its `--format`" },
  },
  internal: {
    vi: "lỗi bên trong chương trình: {reason}",
    en: "an error inside the program: {reason}",
    fix: {
      vi: "báo cho người phát triển, kèm lệnh đã chạy, phiên bản (`ntm --version`) và dòng này; đặt `NTM_DEBUG=1` để in thêm chi tiết",
      en: "report it with the command, the version (`ntm --version`) and this line; set `NTM_DEBUG=1` for more detail",
    },
  },
};
