import type { Lang } from "../model/diagnostic.js";

/** Everything that `--help` says. */
export type HelpPhrase =
  | "description"
  | "usage"
  | "options"
  | "arguments"
  | "commands"
  | "verbUsage"
  | "help"
  | "version"
  | "default"
  | "assess"
  | "explain"
  | "sets"
  | "replay"
  | "replayFile"
  | "replayData"
  | "replayRules"
  | "verify"
  | "verifySet"
  | "read"
  | "write"
  | "first"
  | "verifyData"
  | "check"
  | "checkFolder"
  | "allowAssumed"
  | "test"
  | "testFolder"
  | "coverage"
  | "mutate"
  | "data"
  | "set"
  | "asOf"
  | "year"
  | "vung"
  | "place"
  | "evidence"
  | "engine"
  | "policy"
  | "overlay"
  | "include"
  | "rules"
  | "lang"
  | "format"
  | "output"
  | "failOn"
  | "color"
  | "unit"
  | "indicator"
  | "on"
  | "exit"
  | "examples";

/** What a value is called in the list of options. */
export type Placeholder =
  | "day"
  | "set"
  | "year"
  | "region"
  | "place"
  | "grade"
  | "id"
  | "file"
  | "folder"
  | "unit"
  | "number"
  | "verdict"
  | "engine";

export type HelpWords = Readonly<Record<HelpPhrase, string>> & {
  readonly value: Readonly<Record<Placeholder, string>>;
};

const vi: HelpWords = {
  value: {
    day: "ngày",
    set: "bộ",
    year: "năm",
    region: "vùng",
    place: "nơi",
    grade: "mức",
    id: "mã",
    file: "tệp",
    folder: "thư-mục",
    unit: "mã|tên",
    number: "số",
    verdict: "kết-luận",
    engine: "bộ-máy",
  },
  description: "Đánh giá xã, thôn, bản theo các bộ tiêu chí nông thôn mới và giải thích từng kết luận.",
  usage: "Cách dùng:",
  options: "Tùy chọn:",
  arguments: "Tham số:",
  commands: "Lệnh:",
  verbUsage: "[tùy chọn]",
  help: "in hướng dẫn này",
  version: "in phiên bản",
  default: "mặc định: {value}",
  assess: "đánh giá mọi đơn vị trong một tệp số liệu",
  explain: "giải thích từng kết luận của một đơn vị",
  sets: "liệt kê các bộ tiêu chí và mức độ đối chiếu của chúng",
  replay: "chạy lại từ biên nhận của một kết quả JSON và nêu những gì đã khác",
  replayFile: "kết quả do `ntm assess --format json` ghi ra",
  replayData: "tệp thay cho một tệp số liệu hoặc tệp bổ sung không còn ở đường dẫn đã ghi (dùng được nhiều lần)",
  replayRules: "thư mục thay cho thư mục quy tắc đã ghi",
  verify: "xuất phiếu đối chiếu quy định với văn bản, và ghi kết quả đối chiếu vào tệp quy tắc",
  verifySet: "một văn bản, ví dụ vn/xa-ntm/2022-qd-318",
  read: "đọc phiếu đã điền và cho xem những gì thay đổi trong tệp quy tắc; chưa ghi gì",
  write: "ghi những thay đổi đó vào thư mục nêu ở --rules",
  first:
    "chỉ lấy chừng này quy định, là những quy định mà nhiều kết luận trên số liệu phụ thuộc nhất (cần --data, --as-of)",
  verifyData: "tệp số liệu để xếp thứ tự (dùng được nhiều lần)",
  check: "kiểm tra tệp quy tắc: cách viết, từng văn bản theo ngày và nơi, số liệu tốt lên thì kết luận không kém đi",
  checkFolder: "thư mục chứa các bộ tiêu chí; không ghi thì kiểm tra bộ có sẵn",
  allowAssumed: "chấp nhận giả định (assumed), chỉ dùng cho thư mục của riêng bạn",
  test: "chạy các ca kiểm thử đặt cạnh quy tắc",
  testFolder: "chỉ chạy ca của các thư mục này, ví dụ vn/xa-ntm/2022-qd-318; bỏ trống: mọi ca",
  coverage: "cho biết quy tắc nào chưa có ca; thiếu ca thì trả mã 1",
  mutate: "sửa sai thử từng quy tắc và cho biết chỗ sai nào không ca nào phát hiện; trả mã 1 nếu có",
  data: "tệp số liệu CSV, mã UTF-8, mỗi dòng một đơn vị; nhiều tệp khi có cả xã và thôn, bản",
  set: "bộ tiêu chí: họ (vn/xa-ntm) hoặc đích danh một văn bản (vn/xa-ntm/2022-qd-318)",
  asOf: "xét theo quy định có hiệu lực tại ngày này, dạng 2024-12-31 (bắt buộc, không tự lấy hôm nay)",
  year: "năm xét, thay cho năm xét của mọi dòng",
  vung: "vùng, thay cho vùng của mọi dòng",
  place: "nơi áp dụng, để dùng cả văn bản của tỉnh, huyện: dien-bien/tuan-giao",
  evidence: "chỉ nhận quy định chắc chắn từ mức này: official, secondary, unverified, assumed",
  engine: "bộ máy đánh giá: compiled, json-rules-engine (cùng kết luận, chậm hơn nhiều)",
  policy: "cách kết luận mức đạt, theo mã",
  overlay: "tệp bổ sung của riêng bạn, được phép giả định (dùng được nhiều lần)",
  include: "dùng cả phần bổ sung có sẵn mang mã này, ví dụ khi chưa rõ ngày hiệu lực (dùng được nhiều lần)",
  rules: "dùng các bộ tiêu chí YAML trong thư mục này thay cho bộ có sẵn",
  lang: "ngôn ngữ: vi, en",
  format: "dạng kết quả: text, json (dùng được nhiều lần)",
  output: "ghi kết quả của --format đứng trước vào tệp này",
  failOn:
    "trả mã 1 khi có tiêu chí: not-met (chưa đạt), unknown (chưa xác định); invalid (số liệu không dùng được) luôn trả mã 1; dùng được nhiều lần",
  color: "không dùng màu",
  unit: "mã hoặc tên đơn vị (bắt buộc)",
  indicator: "chỉ giải thích tiêu chí hoặc chỉ tiêu này, ví dụ 10 hoặc 10.1",
  on: "cho biết văn bản nào áp dụng tại ngày này",
  exit: "Mã trả về: 0 đọc và đánh giá được hết, kết luận thế nào cũng vậy · 1 có số liệu hoặc dòng không dùng được, hoặc có điều nêu ở --fail-on · 2 không dùng được tệp, quy tắc hoặc cách gọi lệnh.",
  examples:
    "Ví dụ:\n  ntm assess xa.csv --as-of 2024-12-31 --year 2024 --place dien-bien/tuan-giao\n  ntm explain xa.csv --as-of 2024-12-31 --year 2024 --unit 03289 --indicator 10.1\n  ntm sets --on 2024-12-31",
};

const en: HelpWords = {
  value: {
    day: "date",
    set: "set",
    year: "year",
    region: "region",
    place: "place",
    grade: "grade",
    id: "id",
    file: "file",
    folder: "folder",
    unit: "code|name",
    number: "number",
    verdict: "verdict",
    engine: "engine",
  },
  description: "Evaluates communes and hamlets against the New Rural criteria sets and explains every verdict.",
  usage: "Usage:",
  options: "Options:",
  arguments: "Arguments:",
  commands: "Commands:",
  verbUsage: "[options]",
  help: "print this help",
  version: "print the version",
  default: "default: {value}",
  assess: "evaluate every unit of a data file",
  explain: "explain every verdict on one unit",
  sets: "list the criteria sets and how much of them has been compared with the text",
  replay: "do a run again from the receipt of a JSON result, and name what has changed",
  replayFile: "result that `ntm assess --format json` wrote",
  replayData: "file that stands for a data file or overlay which is no longer at its recorded path (repeatable)",
  replayRules: "folder that stands for the recorded folder of rules",
  verify: "write a checklist of legal statements, and put what was found back into the rule files",
  verifySet: "one instrument, e.g. vn/xa-ntm/2022-qd-318",
  read: "read a filled-in checklist and show what it changes in the rule files; writes nothing",
  write: "write those changes into the folder of --rules",
  first: "only so many statements, those that most verdicts on the data wait for (needs --data, --as-of)",
  verifyData: "data file to order by (repeatable)",
  check:
    "check rule files: how they are written, every instrument by day and place, and that bettering a fact lowers no verdict",
  checkFolder: "folder of criteria sets; without it, the shipped ones",
  allowAssumed: "accept assumptions (assumed), only for a folder of your own",
  test: "run the cases that lie beside the rules",
  testFolder: "only the cases of these folders, e.g. vn/xa-ntm/2022-qd-318; without any: all",
  coverage: "say which rules no case shows; exit with 1 when one is lacking",
  mutate: "try every slip in the rules and say which one no case notices; exit with 1 when there is one",
  data: "data file: CSV in UTF-8, one unit per row; several where there are communes and hamlets",
  set: "criteria set: a family (vn/xa-ntm) or one instrument by name (vn/xa-ntm/2022-qd-318)",
  asOf: "rules in force on this day, written 2024-12-31 (required; never today by itself)",
  year: "year assessed for, in place of that of every row",
  vung: "region, in place of that of every row",
  place: "place, so that instruments of its province and district apply too: dien-bien/tuan-giao",
  evidence: "accept only rules as sure as this: official, secondary, unverified, assumed",
  engine: "engine: compiled, json-rules-engine (the same verdicts, much slower)",
  policy: "how levels are concluded, by its id",
  overlay: "an overlay of your own, in which assumptions are allowed (repeatable)",
  include: "also apply the shipped overlay of this id, e.g. where its first day is not known (repeatable)",
  rules: "use the YAML criteria sets of this folder instead of the shipped ones",
  lang: "language: vi, en",
  format: "form of the result: text, json (repeatable)",
  output: "write the result of the --format before it to this file",
  failOn: "exit with 1 when a criterion is: not-met, unknown; invalid (unusable data) always does; repeatable",
  color: "no colours",
  unit: "code or name of the unit (required)",
  indicator: "explain only this criterion or indicator, e.g. 10 or 10.1",
  on: "say which instruments apply on this day",
  exit: "Exit codes: 0 everything was read and evaluated, whatever the verdicts · 1 data or rows that cannot be used, or what --fail-on names · 2 unusable file, rules or usage.",
  examples:
    "Examples:\n  ntm assess xa.csv --as-of 2024-12-31 --year 2024 --place dien-bien/tuan-giao\n  ntm explain xa.csv --as-of 2024-12-31 --year 2024 --unit 03289 --indicator 10.1\n  ntm sets --on 2024-12-31",
};

export const helpWords: Readonly<Record<Lang, HelpWords>> = { vi, en };
