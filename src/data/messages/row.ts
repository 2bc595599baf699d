import type { Messages } from "../../model/diagnostic.js";
import { inCell, message } from "./message.js";

/** Findings about rows and about what places a unit. */
export const rowMessages: Messages = {
  "data/no-code": message(
    "dòng này không có mã đơn vị nên không được đánh giá{?: {name}}",
    "ghi mã đơn vị; nếu chưa biết mã thì ghi một mã tạm, ví dụ `MH-01`",
    "this row has no code, so it is not evaluated{?: {name}}",
    "write the code of the unit; where it is not known, a provisional one such as `MH-01`",
  ),
  "data/total-row": message(
    "dòng tổng cộng hoặc bình quân không phải là một đơn vị nên không được đánh giá",
    "xóa dòng này; số chung của huyện được tính từ các đơn vị",
    "a row of totals or means is no unit, so it is not evaluated",
    "delete the row; figures for the whole are computed from the units",
  ),
  "data/no-name": message(
    "đơn vị {unit} không có tên; dùng mã thay tên",
    "ghi tên đơn vị",
    "unit {unit} has no name; its code is used instead",
    "write the name of the unit",
  ),
  "data/other-kind": message(
    "đơn vị {unit} thuộc loại `{text}`, bộ tiêu chí này đánh giá loại `{kind}`; dòng không được đánh giá",
    "chuyển dòng sang tệp của loại đơn vị đó, hoặc sửa cột loại",
    "unit {unit} is of kind `{text}`, the criteria set assesses kind `{kind}`; the row is not evaluated",
    "move the row to the file of that kind, or correct its kind",
  ),
  "data/ragged-row": message(
    "đơn vị {unit}: dòng có {cells} ô, tiêu đề có {columns} cột; số liệu của dòng không được đọc vì có thể lệch cột",
    "điền đủ dấu phân cách; đặt ô có chứa dấu phân cách trong dấu ngoặc kép",
    "unit {unit}: the row has {cells} cells, the heading {columns}; its facts are not read, since they may have shifted",
    "write every delimiter; quote cells that contain one",
  ),
  "data/duplicate-code": message(
    "mã `{unit}` ({name}) đã dùng cho {first}; cả hai dòng vẫn được đánh giá",
    "sửa mã của một trong hai dòng, hoặc xóa dòng trùng",
    "code `{unit}` ({name}) is already used for {first}; both rows are evaluated",
    "correct the code of one of the rows, or delete the repeated one",
  ),
  "data/short-code": message(
    "mã `{unit}` ngắn hơn các mã khác ({length} chữ số); Excel có thể đã bỏ số 0 ở đầu",
    "nếu đúng là `{padded}` thì sửa lại; định dạng cột mã là Văn bản (Text) trước khi nhập",
    "code `{unit}` is shorter than the others ({length} digits); Excel may have removed leading zeros",
    "if it should be `{padded}`, correct it; format the column of codes as Text before typing",
  ),
  "data/no-region": inCell(
    "chưa ghi vùng",
    "ghi vùng của đơn vị, hoặc dùng `--vung` cho mọi dòng",
    "no region",
    "write the region of the unit, or use `--vung` for all rows",
  ),
  "data/unknown-region": inCell(
    "không có vùng `{text}`",
    "ghi một trong các vùng: {known}",
    "there is no region `{text}`",
    "write one of the regions: {known}",
  ),
  "data/no-year": inCell(
    "chưa ghi năm xét",
    "ghi năm xét, hoặc dùng `--year` cho mọi dòng",
    "no year assessed for",
    "write the year, or use `--year` for all rows",
  ),
  "data/not-a-year": inCell(
    "`{text}` không phải là năm",
    "ghi năm bằng bốn chữ số",
    "`{text}` is no year",
    "write four digits",
  ),
  "data/unknown-year": inCell(
    "bộ tiêu chí không có mức cho năm xét `{text}`",
    "kiểm tra năm xét; các năm có mức: {known}",
    "the criteria set has no thresholds for the year `{text}`",
    "check the year; those with thresholds are {known}",
  ),
  "data/unknown-option": message(
    "không có vùng `{value}`",
    "dùng một trong các vùng: {known}",
    "there is no region `{value}`",
    "use one of the regions: {known}",
  ),
  "data/unknown-mark": inCell(
    "`{text}` không phải là kết luận của hội đồng",
    "ghi `đạt`, `cơ bản đạt`, `chưa đạt` hoặc `không đánh giá`",
    "`{text}` is no mark of a council",
    "write `đạt`, `cơ bản đạt`, `chưa đạt` or `không đánh giá`",
  ),
  "data/unknown-fact": inCell(
    "bộ tiêu chí không có số liệu `{key}`",
    "sửa tên số liệu",
    "the criteria set has no fact `{key}`",
    "correct the name of the fact",
  ),
};
