/**
 * What a checklist says. It is written for the officer who holds the instrument, so it exists in Vietnamese only, like
 * the rule files themselves.
 */

/** Columns that describe a statement: they are compared when the checklist is read back. */
export const FROZEN = [
  "id",
  "set",
  "label",
  "demand",
  "cell",
  "value",
  "unit",
  "evidence",
  "confidence",
  "bounds",
  "instrument",
  "at",
  "sources",
  "note",
] as const;
export type Frozen = (typeof FROZEN)[number];

/** Columns that a person fills in. */
export const FILLED = ["finding", "who", "day"] as const;
export type Filled = (typeof FILLED)[number];

/** Column headings; `place`, `check`, `settles` are neither compared nor filled in. */
export const HEADINGS: Readonly<Record<Frozen | Filled | "place" | "check" | "settles", string>> = {
  id: "mã quy định",
  set: "văn bản, bộ tiêu chí",
  label: "tên",
  demand: "nội dung",
  cell: "ô",
  value: "giá trị",
  unit: "đơn vị tính",
  evidence: "mức độ chắc chắn",
  confidence: "khả năng đúng (%)",
  bounds: "khoảng đã biết",
  instrument: "căn cứ",
  at: "nơi ghi",
  sources: "nguồn",
  note: "ghi chú",
  place: "tệp:dòng",
  check: "dấu kiểm",
  settles: "số kết luận phụ thuộc",
  finding: "văn bản ghi gì",
  who: "người đối chiếu",
  day: "ngày",
};

export const UNSET = "chưa biết";
export const NOT_DEMANDED = "không yêu cầu";
export const MET = "đạt";
export const TRUE = "đúng";
export const FALSE = "sai";

/** Lines above the heading. */
export const INTRODUCTION = [
  "Phiếu đối chiếu {id}",
  "Chỉ điền ba cột cuối. Văn bản ghi gì: “đúng”, “sai”, hoặc giá trị mà văn bản ghi (số, “không yêu cầu”). Không sửa các cột khác.",
  "Dòng nào điền thì phải có người đối chiếu và ngày (20/11/2026 hoặc 2026-11-20). Dòng chưa đối chiếu thì để trống.",
] as const;

/** What a statement states, by kind. */
export const SAYS = {
  instrument:
    "{title}. {issuer} ban hành{?, ký ngày {signed}}{?, có hiệu lực từ ngày {from}}{? đến hết ngày {to}}{?, giai đoạn {period}}",
  declared: "Văn bản có {criteria} tiêu chí, {indicators} chỉ tiêu",
  group: "Nhóm gồm các tiêu chí: {criteria}",
  dimension: "Mức được chia theo: {values}",
  rule: "Dùng cột “{use}” khi {when}",
  policy: "Cách kết luận mức đạt: {label}",
  all: "Khi đạt tất cả các tiêu chí",
  atLeast: "Khi đạt từ {n} tiêu chí trở lên",
  counts: "Khi {?không quá {most} tiêu chí chưa đạt}{?; ít nhất {least} tiêu chí đạt hoặc cơ bản đạt}",
  clause: "Nội dung chưa đưa được vào quy tắc: {text}",
  pending: "Sửa các chỉ tiêu {indicators} từ ngày {from}",
  answer: "Trả lời: {answer}",
  link: "{from} → {to}: {relation}. {why}",
  nothing: "(không có)",
  criterion: "Văn bản có tiêu chí này, gồm các chỉ tiêu: {indicators}",
  nearly: "Cơ bản đạt khi chưa đạt nhưng có từ {n} chỉ tiêu đạt",
  applies: "Chỉ áp dụng khi {when}",
  appliesUnset: "Có thể chỉ áp dụng với một số đơn vị; chưa biết điều kiện",
  mayNotApply: "Được phép khai không áp dụng",
  common: "cột chung của văn bản",
  delegated: "Giao {to} quy định cụ thể",
  derived: "Mức bằng {times} lần mức của chỉ tiêu {indicator} thuộc {family}",
  hole: "Văn bản này quy định giá trị nhưng chưa biết: {why}",
  every: "mọi cột",
} as const;

/** Names of what a statement is about. */
export const NAMES = {
  criterion: "Tiêu chí {id}. {label}",
  indicator: "Chỉ tiêu {id}. {label}",
  part: "{whole} — {part}",
  partNumber: "phần {n}",
  group: "Nhóm {id}. {label}",
  declared: "Số tiêu chí, chỉ tiêu",
  clause: "Toàn văn bản",
  pending: "Văn bản sửa đổi {number}",
  answer: "Câu hỏi còn mở: {question}",
  link: "Khái niệm {concept} giữa các văn bản",
} as const;

/** Demands in words. */
export const DEMANDS = {
  fact: "“{fact}”: {test}",
  table: "“{fact}”: theo mức ở từng ô",
  each: "đạt riêng cho {sexes}: {part}",
  "all-of": "phải đạt tất cả: {parts}",
  "any-of": "đạt ít nhất một: {parts}",
  "at-least-of": "đạt ít nhất {count} trong: {parts}",
} as const;

export const RELATIONS = {
  same: "giữ nguyên",
  renamed: "đổi tên",
  redefined: "định nghĩa lại",
  "unit-changed": "đổi đơn vị tính",
  merged: "gộp",
  split: "tách",
  dropped: "bỏ",
  added: "thêm mới",
} as const;
