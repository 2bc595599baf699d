import type { Message, Messages } from "../model/diagnostic.js";

const REQUIRED_VI = "{? (bộ này do `{requiredBy}` yêu cầu)}";
const REQUIRED_EN = "{? (`{requiredBy}` requires it)}";

/** One message; what requires the family is added where it was not asked for itself. */
const message = (vi: string, en: string, fixVi: string, fixEn: string): Message => ({
  vi: vi + REQUIRED_VI,
  en: en + REQUIRED_EN,
  fix: { vi: fixVi, en: fixEn },
});

/** What can stand in the way of naming one set for a day and a place, and what is noted beside it. */
export const catalogMessages = {
  "catalog/bad-date": message(
    "`{asOf}` không phải là một ngày",
    "`{asOf}` is not a date",
    "ghi ngày theo dạng năm-tháng-ngày, ví dụ `2024-12-31`",
    "write the date as year-month-day, e.g. `2024-12-31`",
  ),
  "catalog/unknown-place": message(
    "không có nơi nào mang mã `{place}`",
    "no place is called `{place}`",
    "dùng một trong các mã: {known}; bỏ trống nếu chỉ xét văn bản trung ương",
    "use one of: {known}; leave it out to apply national instruments only",
  ),
  "catalog/unknown-family": message(
    "không có bộ tiêu chí nào thuộc họ `{family}`",
    "there is no criteria set of the family `{family}`",
    "dùng một trong các họ: {known}",
    "use one of: {known}",
  ),
  "catalog/unknown-set": message(
    "không có bộ tiêu chí nào mang mã `{set}`",
    "no criteria set is called `{set}`",
    "dùng một trong các mã: {known}",
    "use one of: {known}",
  ),
  "catalog/unknown-overlay": message(
    "không có phần bổ sung nào mang mã `{layer}`",
    "no overlay is called `{layer}`",
    "dùng một trong các mã: {known}",
    "use one of: {known}",
  ),
  "catalog/not-yet-in-force": message(
    "`{number}` chỉ có hiệu lực từ {from}, ngày {asOf} chưa có bộ tiêu chí nào thuộc họ `{family}`{?; chưa rõ ngày có hiệu lực của {undated}}",
    "`{number}` is in force only from {from}; on {asOf} there is no set of the family `{family}` yet{?; the first day of {undated} is not known}",
    "chọn một ngày từ {from} trở đi",
    "ask for a day from {from} on",
  ),
  "catalog/ended": message(
    "`{number}` hết hiệu lực sau ngày {to}, ngày {asOf} không còn bộ tiêu chí nào thuộc họ `{family}`{?; chưa rõ ngày có hiệu lực của {undated}}",
    "`{number}` ended after {to}; on {asOf} there is no set of the family `{family}` any more{?; the first day of {undated} is not known}",
    "chọn một ngày không muộn hơn {to}, hoặc bổ sung văn bản thay thế",
    "ask for a day up to {to}, or add the instrument that follows it",
  ),
  "catalog/between-versions": message(
    "ngày {asOf} nằm giữa hai văn bản: `{ended}` hết hiệu lực sau ngày {to}, `{number}` có hiệu lực từ {from}{?; chưa rõ ngày có hiệu lực của {undated}}",
    "{asOf} lies between two instruments: `{ended}` ended after {to}, `{number}` is in force from {from}{?; the first day of {undated} is not known}",
    "chọn một ngày không muộn hơn {to} hoặc từ {from} trở đi",
    "ask for a day up to {to} or from {from} on",
  ),
  "catalog/undated": message(
    "chưa rõ ngày có hiệu lực của {undated} nên không thể coi là đang có hiệu lực vào ngày {asOf}",
    "the first day in force of {undated} is not known, so it cannot be taken to be in force on {asOf}",
    "chọn đích danh bộ tiêu chí: {undated}",
    "choose the set by name: {undated}",
  ),
  "catalog/ambiguous": message(
    "ngày {asOf} có nhiều bộ tiêu chí cùng có hiệu lực: {candidates}; chưa văn bản nào được biết là đã hết hiệu lực",
    "on {asOf} several sets are in force: {candidates}; none of them is known to have ended",
    "chọn đích danh một bộ tiêu chí, hoặc ghi `in-force-to` cho văn bản đã hết hiệu lực khi có căn cứ",
    "choose one set by name, or give the ended one its `in-force-to` once a text says so",
  ),
  "catalog/set-elsewhere": message(
    "bộ tiêu chí `{set}` áp dụng ở `{holds}`, không áp dụng ở `{place}`",
    "the set `{set}` holds in `{holds}`, not in `{place}`",
    "chọn nơi thuộc `{holds}`, hoặc chọn bộ tiêu chí khác",
    "ask for a place in `{holds}`, or for another set",
  ),
  "catalog/circular": message(
    "các bộ tiêu chí yêu cầu lẫn nhau thành vòng: {chain}",
    "sets require each other in a circle: {chain}",
    "bỏ một mối yêu cầu trong vòng",
    "remove one of these references",
  ),
  "catalog/overlay-for-another-set": message(
    "`{layer}` bổ sung cho họ `{amends}`, không liên quan đến bộ tiêu chí đang dùng ({wanted})",
    "`{layer}` amends the family `{amends}`, which takes no part here ({wanted})",
    "sửa `amends`, hoặc bỏ phần bổ sung này",
    "correct `amends`, or leave this overlay out",
  ),
  "catalog/overlay-elsewhere": message(
    "`{layer}` áp dụng ở `{holds}`, không áp dụng ở `{place}`",
    "`{layer}` holds in `{holds}`, not in `{place}`",
    "chọn nơi thuộc `{holds}`, hoặc bỏ phần bổ sung này",
    "ask for a place in `{holds}`, or leave this overlay out",
  ),
  "catalog/overlay-of-another-version": message(
    "`{layer}` (có hiệu lực từ {from}) bổ sung cho một bản khác, không phải `{set}`",
    "`{layer}` (in force from {from}) amends another version, not `{set}`",
    "sửa `in-force-from` của phần bổ sung, hoặc bỏ phần bổ sung này",
    "correct its `in-force-from`, or leave this overlay out",
  ),
  "catalog/overlay-not-in-force": message(
    "`{layer}` không có hiệu lực vào ngày {asOf}{? (có hiệu lực từ {from})}{? (hết hiệu lực sau {to})}",
    "`{layer}` is not in force on {asOf}{? (in force from {from})}{? (ended after {to})}",
    "chọn ngày khác, hoặc bỏ phần bổ sung này",
    "ask for another day, or leave this overlay out",
  ),
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
  "catalog/unknown-fact": message(
    "`{layer}`: số liệu `{fact}` chưa được khai",
    "`{layer}`: the fact `{fact}` is not declared",
    "khai số liệu ở `facts`, hoặc sửa mã",
    "declare it under `facts`, or correct its name",
  ),
  "catalog/unknown-policy": message(
    "`{layer}`: cách tổng hợp `{policy}` chưa được khai",
    "`{layer}`: the aggregation policy `{policy}` is not declared",
    "khai ở `policies`, hoặc sửa mã",
    "declare it under `policies`, or correct its name",
  ),
  "catalog/unknown-dimension": message(
    "`{layer}`: bộ tiêu chí không có chiều `{dimension}`",
    "`{layer}`: the set has no dimension `{dimension}`",
    "dùng một chiều đã khai ở `dimensions` của bộ tiêu chí",
    "use a dimension that the set declares",
  ),
  "catalog/not-total": message(
    "`{layer}`: bảng mức có {cells} ô, cần {size} ô để đủ mọi giá trị của các chiều",
    "`{layer}`: the table has {cells} cells and needs {size}, one for every combination of its dimensions",
    "điền đủ các ô; ô chưa biết thì ghi `unset`",
    "write every cell; `unset` where the value is not known",
  ),
  "catalog/unknown-source": message(
    "`{layer}`: nguồn `{source}` chưa được khai",
    "`{layer}`: the source `{source}` is not declared",
    "khai ở `sources`, hoặc sửa mã",
    "declare it under `sources`, or correct its name",
  ),
  "catalog/unknown-instrument": message(
    "`{layer}`: căn cứ `{number}` chưa được khai",
    "`{layer}`: the cited instrument `{number}` is not declared",
    "khai văn bản ở `related`, hoặc sửa số hiệu",
    "declare it under `related`, or correct its number",
  ),
  "catalog/no-source-table": message(
    "mức của `{target}` không suy ra được từ chỉ tiêu `{indicator}` của `{family}`: chỉ tiêu đó không có bảng mức cùng kiểu và cùng chiều",
    "the threshold of `{target}` cannot follow from indicator `{indicator}` of `{family}`: it has no table of the same kind and dimensions",
    "chỉ đến một chỉ tiêu so sánh cùng chiều, cùng vùng và cùng năm",
    "name an indicator that compares the same way over the same dimensions",
  ),
  "catalog/period-passed": message(
    "`{number}` ghi giai đoạn {first}–{last} nhưng chưa rõ ngày hết hiệu lực, nên vẫn được coi là có hiệu lực vào ngày {asOf}{?; `{next}` có hiệu lực từ {from}}",
    "`{number}` is titled {first}–{last}, but no last day is known, so it is still taken to be in force on {asOf}{?; `{next}` is in force from {from}}",
    "hỏi cơ quan ban hành văn bản nào áp dụng cho ngày này",
    "ask the issuing body which text applies on this day",
  ),
  "catalog/fill-superseded": message(
    "`{layer}` điền giá trị ở `{target}` trước khi `{number}` sửa chỉ tiêu này (từ {from}), nên giá trị đó không được dùng",
    "`{layer}` fills `{target}` before `{number}` amends this indicator (from {from}), so the value is not used",
    "tìm văn bản quy định mức mới; nếu giá trị vẫn còn hiệu lực, ghi lại trong một phần bổ sung có ngày sau {from}",
    "look for the text that sets the new threshold; if the value still holds, give it in an overlay of a day after {from}",
  ),
  "catalog/undated-required": message(
    "chưa rõ ngày có hiệu lực của `{layer}` (`{number}`); vẫn dùng vì bộ khác dẫn chiếu đến và không có bản nào khác",
    "the first day in force of `{layer}` (`{number}`) is not known; it is used as the only one another set can refer to",
    "ghi `in-force-from` khi có văn bản",
    "give it its `in-force-from` once the text is at hand",
  ),
  "catalog/undated-by-name": message(
    "`{layer}` (`{number}`) được chọn đích danh; chưa rõ ngày có hiệu lực",
    "`{layer}` (`{number}`) was chosen by name; its first day in force is not known",
    "ghi `in-force-from` khi có văn bản",
    "give it its `in-force-from` once the text is at hand",
  ),
} as const satisfies Messages;
