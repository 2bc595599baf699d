import type { Message, Messages } from "../../model/diagnostic.js";

const message = (vi: string, viFix: string, en: string, enFix: string): Message => ({
  vi,
  en,
  fix: { vi: viFix, en: enFix },
});

const ruleOrCase = {
  vi: "đối chiếu văn bản: sửa quy tắc nếu quy tắc sai, sửa ca nếu ca sai",
  en: "compare with the text: mend the rule if the rule is wrong, the case if the case is",
};

const differs = (vi: string, en: string): Message => message(vi, ruleOrCase.vi, en, ruleOrCase.en);

/** What every finding about cases says, in Vietnamese and English, and how to mend it. */
export const caseMessages: Messages = {
  "case/verdict": differs(
    "ca “{case}”: {id} phải là {expected}, kết quả ra {found}{?: {why}}",
    "case “{case}”: {id} should be {expected}, it came out {found}{?: {why}}",
  ),
  "case/because": differs(
    "ca “{case}”: lý do của {id} phải là `{expected}`, kết quả ra `{found}`{?: {why}}",
    "case “{case}”: the reason of {id} should be `{expected}`, it came out `{found}`{?: {why}}",
  ),
  "case/threshold": differs(
    "ca “{case}”: {id} phải so với mức {expected}, kết quả so với {found}{?: {why}}",
    "case “{case}”: {id} should be compared with {expected}, it was compared with {found}{?: {why}}",
  ),
  "case/column": differs(
    "ca “{case}”: chiều `{dimension}` phải chọn `{expected}`, kết quả chọn `{found}`",
    "case “{case}”: the dimension `{dimension}` should choose `{expected}`, it chose `{found}`",
  ),
  "case/level-surely": differs(
    "ca “{case}”: mức chắc chắn đạt phải là `{expected}`, kết quả ra `{found}`",
    "case “{case}”: the level reached for sure should be `{expected}`, it came out `{found}`",
  ),
  "case/level-possibly": differs(
    "ca “{case}”: mức cao nhất còn có thể đạt phải là `{expected}`, kết quả ra `{found}`",
    "case “{case}”: the highest level still possible should be `{expected}`, it came out `{found}`",
  ),
  "case/not-missing": differs(
    "ca “{case}”: phải báo thiếu số liệu `{fact}`, kết quả không báo",
    "case “{case}”: the fact `{fact}` should be reported missing, it is not",
  ),
  "case/missing": differs(
    "ca “{case}”: kết quả báo thiếu thêm số liệu mà ca không nêu: {facts}",
    "case “{case}”: facts are reported missing that the case does not name: {facts}",
  ),
  "case/issue": message(
    "ca “{case}”: không dùng được `{key}` (`{found}`)",
    "sửa số liệu của ca; nếu cố ý thì thêm vào `issues`",
    "case “{case}”: `{key}` cannot be used (`{found}`)",
    "mend the unit of the case; name it under `issues` if it is meant",
  ),
  "case/no-issue": differs(
    "ca “{case}”: `{key}` phải bị báo `{expected}`, kết quả ra `{found}`",
    "case “{case}”: `{key}` should be reported as `{expected}`, it came out `{found}`",
  ),
  "case/refused": differs(
    "ca “{case}”: {?phải bị từ chối với mã `{expected}`, nhưng }không có bộ tiêu chí nào áp dụng (`{found}`)",
    "case “{case}”: {?should be refused with `{expected}`, but }no set applies (`{found}`)",
  ),
  "case/not-refused": differs(
    "ca “{case}”: phải không có bộ tiêu chí nào áp dụng (`{expected}`), kết quả có {set}",
    "case “{case}”: no set should apply (`{expected}`), but {set} does",
  ),
  "case/no-such-number": message(
    "ca “{case}”: {set} không có tiêu chí, chỉ tiêu hay phần nào mang số `{id}`",
    'ghi số có trong bộ tiêu chí; phần của chỉ tiêu ghi như "5.1/2"',
    "case “{case}”: {set} has no criterion, indicator or part of the number `{id}`",
    'write a number of the set; a part of an indicator is written like "5.1/2"',
  ),
  "case/no-such-dimension": message(
    "ca “{case}”: không có chiều `{found}`",
    "{?dùng một trong: {known}}",
    "case “{case}”: there is no dimension `{found}`",
    "{?use one of: {known}}",
  ),
  "case/no-such-level": message(
    "ca “{case}”: không có mức `{found}`",
    "dùng `none`{? hoặc một trong: {known}}",
    "case “{case}”: there is no level `{found}`",
    "use `none`{? or one of: {known}}",
  ),
  "case/no-such-policy": message(
    "ca “{case}”: không có cách tổng hợp `{found}`",
    "{?dùng một trong: {known}}",
    "case “{case}”: there is no aggregation policy `{found}`",
    "{?use one of: {known}}",
  ),
  "case/other-kind": message(
    "ca “{case}”: bộ tiêu chí xét loại đơn vị `{wanted}`, ca nêu `{found}`",
    "sửa `kind`, hoặc bỏ để dùng loại của bộ tiêu chí",
    "case “{case}”: the set judges units of the kind `{wanted}`, the case has `{found}`",
    "mend `kind`, or leave it out to use the set's own",
  ),
  "case/no-day": message(
    "ca “{case}” chưa nói xét theo quy định có hiệu lực tại ngày nào",
    "thêm `as-of` ở đầu tệp hoặc ở ca",
    "the case “{case}” does not say the day whose rules apply",
    "add `as-of` at the top of the file or to the case",
  ),
  "case/nothing-expected": message(
    "ca “{case}” không nêu kết quả nào phải ra",
    "thêm `expect`, `level`, `missing`, `columns` hoặc `refused`",
    "the case “{case}” expects nothing",
    "add `expect`, `level`, `missing`, `columns` or `refused`",
  ),
  "case/name-twice": message(
    "hai ca cùng tên “{case}”",
    "đặt tên khác cho một ca",
    "two cases are called “{case}”",
    "give one of them another name",
  ),
  "case/no-layer": message(
    "không có bộ tiêu chí nào ở thư mục `{folder}`",
    "đặt thư mục cases/ trong thư mục của bộ tiêu chí",
    "there is no criteria set in the folder `{folder}`",
    "put the folder cases/ into the folder of a set",
  ),
  "case/no-overlay": message(
    "không có tệp `{found}` cạnh tệp ca này",
    "đặt tệp ấy trong cùng thư mục cases/, tên kết thúc bằng .overlay.yaml",
    "there is no file `{found}` beside this case file",
    "put it into the same folder cases/, with a name that ends in .overlay.yaml",
  ),
  "case/no-sample": message(
    "không có mẫu `{found}` ở `samples`",
    "{?dùng một trong: {known}}",
    "there is no sample `{found}` under `samples`",
    "{?use one of: {known}}",
  ),
  "case/no-base": message(
    "không có tệp ca `{found}` với đơn vị gốc (`base`)",
    "ghi đường dẫn từ thư mục các bộ tiêu chí, ví dụ `vn/xa-ntm/2022-qd-318/cases/toan-xa.yaml`",
    "there is no case file `{found}` with a `base`",
    "write its path below the folder of the sets, such as `vn/xa-ntm/2022-qd-318/cases/toan-xa.yaml`",
  ),
  "coverage/boundary-row": message(
    "{id}: số liệu {value} so với mức {threshold} phải là {expected}, kết quả ra {found}",
    "báo cho người phát triển: phép so sánh không đúng với quy tắc đã viết",
    "{id}: {value} against the threshold {threshold} should be {expected}, it came out {found}",
    "report it to the developers: the comparison does not follow the rule as it is written",
  ),
};
