import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** Faults of dimensions and of threshold tables. */
export const tableMessages: Messages = {
  "rule/dimension-form": message(
    "chiều `{dimension}` khai không đúng cách",
    "dùng `fact` với `bands`, hoặc `values` với `attribute` hay `rules`",
    "the dimension `{dimension}` is not declared in one way",
    "use `fact` with `bands`, or `values` with `attribute` or `rules`",
  ),
  "rule/dimension-size": message(
    "chiều `{dimension}` có {columns} giá trị; phải có từ 1 đến {most}",
    "thêm hoặc bớt giá trị",
    "the dimension `{dimension}` has {columns} values; it must have 1 to {most}",
    "add or remove values",
  ),
  "rule/bad-year": message(
    "`{found}` không phải một năm",
    'viết năm bốn chữ số, ví dụ `"2024"`',
    "`{found}` is not a year",
    'write a year of four digits, such as `"2024"`',
  ),
  "rule/unknown-column": message(
    "chiều `{dimension}` không có giá trị `{found}`{?, có phải `{nearest}`}",
    "dùng một trong: {known}",
    "the dimension `{dimension}` has no value `{found}`{?, did you mean `{nearest}`}",
    "use one of: {known}",
  ),
  "rule/unknown-dimension": message(
    "chiều `{found}` chưa được khai{?, có phải `{nearest}`}",
    "khai ở `dimensions` của set.yaml{?; các chiều đã khai: {known}}",
    "the dimension `{found}` is not declared{?, did you mean `{nearest}`}",
    "declare it under `dimensions` of set.yaml{?; declared: {known}}",
  ),
  "rule/band-two-ends": message(
    "khoảng `{band}` có hai đầu trên hoặc hai đầu dưới",
    "giữ một trong `at-least` và `above`, một trong `at-most` và `below`",
    "the band `{band}` has two lower or two upper ends",
    "keep one of `at-least` and `above`, one of `at-most` and `below`",
  ),
  "rule/band-empty": message(
    "khoảng `{band}` không chứa giá trị nào",
    "sửa hai đầu của khoảng",
    "the band `{band}` holds no value",
    "mend its ends",
  ),
  "rule/band-gap": message(
    "các khoảng để hở từ {from} đến {to}",
    "nối hai khoảng liền nhau, ví dụ `at-most: 3` rồi `above: 3`",
    "the bands leave a gap from {from} to {to}",
    "let one begin where the other ends, such as `at-most: 3` then `above: 3`",
  ),
  "rule/band-overlap": message(
    "khoảng `{second}` chồng lên khoảng `{first}`",
    "để mỗi giá trị thuộc đúng một khoảng",
    "the band `{second}` overlaps `{first}`",
    "let every value belong to exactly one band",
  ),
  "rule/demand-form": message(
    "`{op}` phải có đúng một dạng",
    "dùng `value`, hoặc `by` với `cells`, hoặc `derived`",
    "`{op}` must have exactly one form",
    "use `value`, or `by` with `cells`, or `derived`",
  ),
  "rule/cell-missing": message(
    "bảng thiếu ô `{cell}`",
    "thêm ô của chiều `{dimension}`; chưa biết thì viết `unset`",
    "the table lacks the cell `{cell}`",
    "add the cell of `{dimension}`; write `unset` if it is not known",
  ),
  "rule/cell-too-deep": message(
    "ô `{cell}` chứa các ô khác nhưng bảng không còn chiều nào",
    "viết một giá trị, hoặc thêm chiều vào `by`",
    "the cell `{cell}` holds cells but the table has no further dimension",
    "write a value, or add a dimension to `by`",
  ),
  "rule/table-too-big": message(
    "bảng có {size} ô, nhiều hơn {most}",
    "bớt chiều, hoặc chia chỉ tiêu",
    "the table has {size} cells, more than {most}",
    "use fewer dimensions, or divide the indicator",
  ),
  "rule/threshold-outside": message(
    "mức {found} nằm ngoài khoảng {min}–{max} của số liệu `{fact}`",
    "sửa mức, hoặc sửa `range` ở facts.yaml",
    "the threshold {found} is outside the range {min}–{max} of `{fact}`",
    "mend the threshold, or `range` in facts.yaml",
  ),
  "rule/times-not-positive": message(
    "số lần {found} phải lớn hơn 0",
    "sửa `times`, ví dụ `1.1`",
    "the factor {found} must be above 0",
    "mend `times`, such as `1.1`",
  ),
};
