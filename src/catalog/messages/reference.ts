import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** What a layer names or derives from, and nothing declares. */
export const referenceMessages = {
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
} as const satisfies Messages;
