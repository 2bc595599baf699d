import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** What stands in the way of choosing one set and its overlays for a day and a place, and what is noted on the choice. */
export const choiceMessages = {
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
  "catalog/period-passed": message(
    "`{number}` ghi giai đoạn {first}–{last} nhưng chưa rõ ngày hết hiệu lực, nên vẫn được coi là có hiệu lực vào ngày {asOf}{?; `{next}` có hiệu lực từ {from}}",
    "`{number}` is titled {first}–{last}, but no last day is known, so it is still taken to be in force on {asOf}{?; `{next}` is in force from {from}}",
    "hỏi cơ quan ban hành văn bản nào áp dụng cho ngày này",
    "ask the issuing body which text applies on this day",
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
