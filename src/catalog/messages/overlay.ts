import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** What an overlay may not do to its set. */
export const overlayMessages = {
  "catalog/unknown-criterion": message(
    "`{layer}`: bộ tiêu chí không có tiêu chí `{criterion}` (của chỉ tiêu `{indicator}`)",
    "`{layer}`: the set has no criterion `{criterion}` (of indicator `{indicator}`)",
    "ghi đúng số tiêu chí ở `criterion`",
    "correct `criterion`",
  ),
  "catalog/indicator-elsewhere": message(
    "`{layer}`: chỉ tiêu `{indicator}` thuộc tiêu chí `{home}`, không thuộc tiêu chí `{criterion}`",
    "`{layer}`: indicator `{indicator}` stands under criterion `{home}`, not under `{criterion}`",
    'ghi `criterion: "{home}"`, hoặc đánh số khác cho chỉ tiêu mới',
    'write `criterion: "{home}"`, or give the new indicator another number',
  ),
  "catalog/amended-twice": message(
    "chỉ tiêu `{indicator}` bị `{layer}` và `{other}` cùng sửa, không rõ văn bản nào sau",
    "indicator `{indicator}` is changed by both `{layer}` and `{other}`, and neither comes after the other",
    "ghi ngày có hiệu lực của từng văn bản, hoặc bỏ một trong hai",
    "give each its first day in force, or leave one of them out",
  ),
  "catalog/tighten-only-replaces": message(
    "`{layer}` chỉ được siết chặt nên không được thay chỉ tiêu `{indicator}`",
    "`{layer}` may only tighten, so it may not replace indicator `{indicator}`",
    "điền giá trị chặt hơn ở `fills`, hoặc thêm một chỉ tiêu mới",
    "fill a tighter value under `fills`, or add an indicator",
  ),
  "catalog/conflicting": message(
    "`{key}` được khai khác nhau ở hai nơi",
    "`{key}` is declared in two different ways",
    "dùng cùng một khai báo, hoặc đặt mã khác",
    "use one declaration, or another name",
  ),
  "catalog/unknown-unit": message(
    "`{layer}`: bộ tiêu chí không nêu đích danh đơn vị nào tên `{name}`",
    "`{layer}`: the set names no unit `{name}`",
    "ghi đúng tên như trong bộ tiêu chí, kể cả dấu",
    "write the name as the set has it, with its diacritics",
  ),
  "catalog/assumed": message(
    "`{layer}`: giá trị giả định ở `{target}` chỉ được phép trong phần bổ sung của người dùng",
    "`{layer}`: an assumed value for `{target}` is allowed only in an overlay of the user's own",
    "chuyển giá trị sang tệp riêng và đưa vào bằng `overlays`",
    "move the value to a file of your own and pass it as an overlay",
  ),
  "catalog/unknown-target": message(
    "`{layer}`: không có chỉ tiêu hoặc phần nào mang số `{target}`",
    "`{layer}`: no indicator or part has the number `{target}`",
    "ghi số chỉ tiêu, ví dụ `17.1`, hoặc số của một phần, ví dụ `17.1/2`",
    "write the number of an indicator, e.g. `17.1`, or of a part, e.g. `17.1/2`",
  ),
  "catalog/no-table": message(
    "`{layer}`: `{target}` không có bảng mức để điền giá trị",
    "`{layer}`: `{target}` has no thresholds that a value could fill",
    "chỉ đến phần có mức, ví dụ `{target}/1`; chỉ tiêu đạt hoặc không đạt thì không có mức",
    "name a part that has a threshold, e.g. `{target}/1`; a yes-or-no demand has none",
  ),
  "catalog/unknown-column": message(
    "`{layer}`: bảng mức của `{target}` không có cột `{column}`",
    "`{layer}`: the thresholds of `{target}` have no column `{column}`",
    "dùng giá trị đã khai của các chiều{?: {dimensions}}",
    "use declared values of its dimensions{?: {dimensions}}",
  ),
  "catalog/out-of-range": message(
    "`{layer}`: {value} ở `{target}` nằm ngoài khoảng hợp lệ của `{fact}` ({min} đến {max})",
    "`{layer}`: {value} for `{target}` is outside the range of `{fact}` ({min} to {max})",
    "kiểm tra lại giá trị và đơn vị",
    "check the value and its unit",
  ),
  "catalog/filled-twice": message(
    "`{layer}`: ô của `{target}` đã có giá trị do nơi khác điền",
    "`{layer}`: a cell of `{target}` is already filled elsewhere",
    "giữ một giá trị; nếu văn bản sau thay văn bản trước, ghi `in-force-to` cho văn bản trước",
    "keep one value; where a later text replaces an earlier one, give the earlier its `in-force-to`",
  ),
  "catalog/looser": message(
    "`{layer}` chỉ được siết chặt, nhưng {value} ở `{target}` lỏng hơn {than}",
    "`{layer}` may only tighten, but {value} for `{target}` is looser than {than}",
    "điền giá trị bằng hoặc chặt hơn {than}, hoặc bỏ `tighten-only` nếu văn bản cho phép",
    "use {than} or a tighter value, or drop `tighten-only` where the text allows it",
  ),
  "catalog/fill-superseded": message(
    "`{layer}` điền giá trị ở `{target}` trước khi `{number}` sửa chỉ tiêu này (từ {from}), nên giá trị đó không được dùng",
    "`{layer}` fills `{target}` before `{number}` amends this indicator (from {from}), so the value is not used",
    "tìm văn bản quy định mức mới; nếu giá trị vẫn còn hiệu lực, ghi lại trong một phần bổ sung có ngày sau {from}",
    "look for the text that sets the new threshold; if the value still holds, give it in an overlay of a day after {from}",
  ),
} as const satisfies Messages;
