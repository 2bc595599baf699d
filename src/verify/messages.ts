import type { Messages } from "../model/diagnostic.js";

const restore = {
  vi: "điền vào cột “văn bản ghi gì”, và trả ô này về `{expected}`; hoặc xuất phiếu mới",
  en: "write it in the column `văn bản ghi gì` and put `{expected}` back here, or make a new checklist",
};
const afresh = {
  vi: "xuất phiếu mới bằng `ntm verify` rồi chép lại các dòng đã điền",
  en: "make a new checklist with `ntm verify` and copy the rows that were filled in",
};
const day = { vi: "ghi ngày/tháng/năm, ví dụ 20/11/2026", en: "write day/month/year, e.g. 20/11/2026" };
const value = {
  vi: "ghi “đúng”, một số (ví dụ 45 hoặc 45,5), hoặc “không yêu cầu”; điều khác thì sửa tệp quy tắc bằng tay",
  en: "write `đúng`, a number (e.g. 45 or 45,5) or `không yêu cầu`; edit the rule file by hand for anything else",
};

/** What can be wrong with a checklist, and with what it asks for. */
export const verifyMessages: Messages = {
  "verify/missing-column": {
    vi: "phiếu thiếu cột: {list}",
    en: "the checklist lacks columns: {list}",
    fix: {
      vi: "không xóa, không đổi tên cột; xuất phiếu mới",
      en: "keep all columns and their names; make a new checklist",
    },
  },
  "verify/column-twice": {
    vi: "cột `{found}` có hai lần",
    en: "the column `{found}` stands twice",
    fix: { vi: "bỏ một cột", en: "remove one of them" },
  },
  "verify/extra-column": {
    vi: "cột `{found}` không có trong phiếu nên không được đọc",
    en: "the column `{found}` is not part of the checklist and is not read",
    fix: { vi: "ghi điều cần ghi vào ba cột cuối", en: "write what is to be read in the last three columns" },
  },
  "verify/other-set": {
    vi: "dòng này thuộc `{found}`, không phải `{set}`",
    en: "this row is of `{found}`, not of `{set}`",
    fix: { vi: "gọi lệnh với đúng bộ tiêu chí của phiếu", en: "name the set that the checklist is of" },
  },
  "verify/unknown-statement": {
    vi: "không có quy định `{id}`",
    en: "there is no statement `{id}`",
    fix: {
      vi: "{?có phải `{nearest}`? }không sửa cột “mã quy định”",
      en: "{?is it `{nearest}`? }do not change the first column",
    },
  },
  "verify/frozen-changed": {
    vi: "cột “{column}” của `{id}` bị sửa thành `{found}`",
    en: "the column `{column}` of `{id}` was changed to `{found}`",
    fix: restore,
  },
  "verify/stale": {
    vi: "quy định `{id}` đã thay đổi sau khi xuất phiếu: cột “{column}” là `{found}`, nay là `{now}`",
    en: "`{id}` has changed since the checklist was made: `{column}` was `{found}` and is now `{now}`",
    fix: afresh,
  },
  "verify/row-twice": {
    vi: "quy định `{id}` được điền ở hai dòng",
    en: "`{id}` is filled in on two rows",
    fix: { vi: "chỉ để lại một dòng", en: "keep one of them" },
  },
  "verify/no-who": {
    vi: "`{id}` chưa ghi người đối chiếu",
    en: "nobody is named who compared `{id}`",
    fix: { vi: "ghi họ tên người đã đọc văn bản", en: "write the name of the person who read the text" },
  },
  "verify/no-day": {
    vi: "`{id}` chưa ghi ngày đối chiếu",
    en: "no day is given on which `{id}` was compared",
    fix: day,
  },
  "verify/bad-name": {
    vi: "`{found}` không phải họ tên",
    en: "`{found}` is not a name",
    fix: { vi: "ghi họ tên người đã đọc văn bản", en: "write the name of the person who read the text" },
  },
  "verify/bad-day": { vi: "`{found}` không phải một ngày", en: "`{found}` is not a day", fix: day },
  "verify/day-before-signed": {
    vi: "`{id}` được đối chiếu ngày {found}, trước ngày ký {number} ({signed})",
    en: "`{id}` was compared on {found}, before {number} was signed ({signed})",
    fix: day,
  },
  "verify/not-a-value": {
    vi: "`{found}` không phải giá trị của `{id}`",
    en: "`{found}` is not a value of `{id}`",
    fix: value,
  },
  "verify/ambiguous-number": {
    vi: "`{found}` đọc được theo hai cách",
    en: "`{found}` can be read in two ways",
    fix: {
      vi: "bỏ dấu hàng nghìn, hoặc ghi thêm một số 0 ở phần thập phân",
      en: "leave out the separator of thousands, or add a decimal zero",
    },
  },
  "verify/out-of-range": {
    vi: "{found} nằm ngoài khoảng {min}–{max}{? {unit}} của `{id}`",
    en: "{found} is outside of {min} to {max}{? {unit}} of `{id}`",
    fix: { vi: "kiểm tra lại số và đơn vị tính", en: "check the number and its unit" },
  },
  "verify/not-whole": {
    vi: "{found} không phải số nguyên, `{id}` chỉ nhận số nguyên",
    en: "{found} is not a whole number, and `{id}` takes only those",
    fix: { vi: "kiểm tra lại số và đơn vị tính", en: "check the number and its unit" },
  },
  "verify/must-have-value": {
    vi: "`{id}` là một mức chung, không thể là `{found}`",
    en: "`{id}` is one value for all and cannot be `{found}`",
    fix: {
      vi: "sửa tệp quy tắc bằng tay nếu văn bản không có yêu cầu này",
      en: "edit the rule file by hand if the text does not ask this",
    },
  },
  "verify/wrong-without-value": {
    vi: "`{id}` ghi là sai nhưng không nói văn bản ghi bao nhiêu",
    en: "`{id}` is said to be wrong, but not what the text says",
    fix: value,
  },
  "verify/nothing-to-confirm": {
    vi: "`{id}` chưa có giá trị nên không có gì để xác nhận",
    en: "`{id}` has no value, so there is nothing to confirm",
    fix: {
      vi: "ghi giá trị mà văn bản ghi; nếu văn bản cũng không ghi thì để trống dòng này",
      en: "write the value that the text gives; leave the row empty where it gives none",
    },
  },
  "verify/no-value-here": {
    vi: "`{id}` không phải một con số, nhưng ghi `{found}`",
    en: "`{id}` is no number, but `{found}` is written",
    fix: {
      vi: "ghi “đúng” hoặc “sai”; xem số có nằm đúng dòng không",
      en: "write `đúng` or `sai`; check that the number is on its row",
    },
  },
  "verify/by-hand": {
    vi: "văn bản ghi khác về `{id}`: {found}; quy tắc chưa được sửa",
    en: "the text says otherwise of `{id}`: {found}; the rule was not changed",
    fix: {
      vi: "sửa {place} bằng tay, rồi xuất phiếu mới và xác nhận",
      en: "edit {place} by hand, then make a new checklist and confirm it",
    },
  },
  "verify/note-kept": {
    vi: "`{id}` có giá trị mới, ghi chú cũ vẫn giữ nguyên: {note}",
    en: "`{id}` has a new value and keeps its old note: {note}",
    fix: { vi: "đọc lại ghi chú trong tệp quy tắc", en: "read the note in the rule file again" },
  },
  "verify/nothing-found": {
    vi: "{n} dòng có người và ngày nhưng chưa ghi văn bản ghi gì; các dòng đó không được đọc",
    en: "{n} rows have a person and a day but no finding, and are not read",
    fix: {
      vi: "ghi “đúng” hoặc giá trị ở các dòng đã đối chiếu",
      en: "write `đúng` or the value on the rows that were compared",
    },
  },
  "verify/would-not-load": {
    vi: "với giá trị mới của `{id}`, các tệp quy tắc không còn đúng",
    en: "with the new value of `{id}` the rule files would not load",
    fix: { vi: "xem các thông báo kèm theo", en: "see the findings beside this one" },
  },
  "verify/not-applied": {
    vi: "không ghi được kết quả đối chiếu vào tệp quy tắc mà giữ nguyên phần còn lại{?: `{id}`}",
    en: "the findings cannot be written into the rule files without changing something else{?: `{id}`}",
    fix: {
      vi: "sửa tệp quy tắc bằng tay: `evidence: official` và `verified`",
      en: "edit the rule file by hand: `evidence: official` and `verified`",
    },
  },
  "verify/unknown-set": {
    vi: "không có bộ tiêu chí hoặc văn bản `{given}`",
    en: "there is no set or overlay `{given}`",
    fix: { vi: "{?có phải `{nearest}`? }dùng một trong: {known}", en: "{?is it `{nearest}`? }use one of: {known}" },
  },
  "verify/rules-needed": {
    vi: "`--write` cần `--rules thư-mục`",
    en: "`--write` needs `--rules folder`",
    fix: {
      vi: "chép thư mục `criteria/` của gói này ra nơi của bạn rồi chỉ ra bằng `--rules`: bản có sẵn sẽ mất khi cập nhật gói",
      en: "copy the `criteria/` of this package to a place of your own and name it with `--rules`: the shipped one is replaced by every update",
    },
  },
  "verify/write-without-read": {
    vi: "`--write` chỉ dùng cùng `--read`",
    en: "`--write` goes with `--read`",
    fix: { vi: "thêm `--read phiếu.csv`", en: "add `--read checklist.csv`" },
  },
  "verify/first-with-read": {
    vi: "`--first` chọn dòng khi xuất phiếu, không dùng cùng `--read`",
    en: "`--first` chooses rows of a new checklist and does not go with `--read`",
    fix: { vi: "bỏ một trong hai", en: "leave out one of them" },
  },
  "verify/first-needs-data": {
    vi: "`--first` cần số liệu để xếp thứ tự: thiếu `--data`",
    en: "`--first` orders by data: `--data` is missing",
    fix: { vi: "thêm `--data xa.csv --as-of năm-tháng-ngày`", en: "add `--data xa.csv --as-of year-month-day`" },
  },
  "verify/bad-number": {
    vi: "`--first {given}` không phải số dòng",
    en: "`--first {given}` is not a number of rows",
    fix: { vi: "ghi một số nguyên dương, ví dụ `--first 10`", en: "write a whole number above 0, e.g. `--first 10`" },
  },
  "verify/not-in-force": {
    vi: "`{given}` không thuộc các văn bản áp dụng ngày {asOf}{? tại {place}}: {applied}",
    en: "`{given}` is none of those that apply on {asOf}{? in {place}}: {applied}",
    fix: { vi: "đổi `--as-of`, `--place` hoặc `--set`", en: "change `--as-of`, `--place` or `--set`" },
  },
  "verify/changed-meanwhile": {
    vi: "`{path}` bị thay đổi trong khi đang đọc phiếu; chưa ghi gì",
    en: "`{path}` changed while the checklist was read; nothing was written",
    fix: { vi: "chạy lại lệnh", en: "run the command again" },
  },
};
