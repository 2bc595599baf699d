import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** Findings about columns. */
export const columnMessages: Messages = {
  "data/nothing-matched": message(
    "không nhận ra cột nào ở dòng tiêu đề{?; dòng tiêu đề có lẽ ở {at}}",
    "dòng đầu tiên phải là dòng tiêu đề với các cột `ma`, `ten` và tên số liệu; xóa các dòng tên bảng ở trên hoặc đặt `#` ở đầu dòng",
    "no column of the heading is known{?; the heading seems to be at {at}}",
    "the first line must be the heading, with columns `ma`, `ten` and names of facts; delete titles above it or start those lines with `#`",
  ),
  "data/missing-column": message(
    "thiếu cột `{column}`",
    "thêm cột `{column}`{?, hoặc dùng `{option}` cho mọi dòng}",
    "column `{column}` is missing",
    "add column `{column}`{?, or use `{option}` for all rows}",
  ),
  "data/no-facts": message(
    "không có cột số liệu nào của bộ tiêu chí",
    "thêm các cột số liệu; tên cột là mã hoặc tên của số liệu",
    "no column holds a fact of the criteria set",
    "add columns of facts, headed by the key or the label of the fact",
  ),
  "data/unnamed-column": message(
    "cột có giá trị nhưng không có tiêu đề",
    "đặt tên cho cột hoặc xóa cột",
    "the column has values but no heading",
    "give the column a heading or delete it",
  ),
  "data/unknown-column": message(
    "không nhận ra cột `{column}`; các giá trị của cột không được đọc",
    "sửa tên cột theo danh mục số liệu, xóa cột, hoặc đặt tên bắt đầu bằng `ghi chú`",
    "column `{column}` is not known; its values are not read",
    "correct the heading, delete the column, or let its heading start with `ghi chú` (note)",
  ),
  "data/near-column": message(
    "không nhận ra cột `{column}`; có phải `{nearest}`? Các giá trị của cột không được đọc",
    "sửa tiêu đề thành `{nearest}` hoặc xóa cột",
    "column `{column}` is not known; is it `{nearest}`? Its values are not read",
    "change the heading to `{nearest}` or delete the column",
  ),
  "data/ambiguous-column": message(
    "tên cột `{column}` là của nhiều số liệu: {keys}",
    "dùng mã của số liệu làm tên cột",
    "heading `{column}` belongs to several facts: {keys}",
    "use the key of the fact as the heading",
  ),
  "data/duplicate-column": message(
    "cột `{column}` trùng với một cột trước (`{key}`); cột sau không được đọc",
    "xóa một trong hai cột",
    "column `{column}` repeats an earlier one (`{key}`); the later one is not read",
    "delete one of the two columns",
  ),
  "data/derived-column": message(
    "số liệu `{column}` được tính từ kết quả đánh giá khác, không nhập tay; cột không được đọc",
    "xóa cột; đưa tệp của các đơn vị cấp dưới để tính",
    "fact `{column}` is computed from other results and never entered; the column is not read",
    "delete the column; give the file of the child units from which it is computed",
  ),
  "data/ignored-column": message(
    "cột `{column}` là số thứ tự hoặc ghi chú, không dùng để đánh giá",
    "không cần sửa",
    "column `{column}` is a number in order or a note, and is not evaluated",
    "nothing to mend",
  ),
  "data/unknown-council-id": message(
    "cột `{column}`: bộ tiêu chí không có tiêu chí hoặc chỉ tiêu `{id}`",
    "sửa số tiêu chí hoặc chỉ tiêu sau dấu hai chấm",
    "column `{column}`: the criteria set has no criterion or indicator `{id}`",
    "correct the number after the colon",
  ),
  "data/looks-like-fraction": message(
    "cột `{column}`: mọi tỷ lệ đều từ 0 đến 1; có thể đã ghi 0,95 thay cho 95 %",
    "nếu là 95 % thì ghi 95; nếu đúng là dưới 1 % thì không cần sửa",
    "column `{column}`: every percentage is between 0 and 1; perhaps 0.95 was written for 95 %",
    "write 95 for 95 %; if it really is below 1 %, there is nothing to mend",
  ),
};
