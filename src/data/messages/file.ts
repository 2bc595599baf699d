import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

const SAVE_AS = {
  vi: "trong Excel: Tệp > Lưu thành, chọn kiểu `CSV UTF-8 (Comma delimited)`",
  en: "in Excel: File > Save As, choose the type `CSV UTF-8 (Comma delimited)`",
} as const;

/** Findings about a file as a whole. */
export const fileMessages: Messages = {
  "data/is-workbook": message(
    "`{file}` là sổ tính {kind}, không phải tệp CSV",
    SAVE_AS.vi,
    "`{file}` is a workbook ({kind}), not a CSV file",
    SAVE_AS.en,
  ),
  "data/utf16": message(
    "`{file}` được lưu theo mã UTF-16 (Excel gọi là `Unicode Text`), không phải UTF-8",
    SAVE_AS.vi,
    "`{file}` is encoded in UTF-16 (Excel calls it `Unicode Text`), not in UTF-8",
    SAVE_AS.en,
  ),
  "data/not-utf8": message(
    "`{file}` không phải UTF-8: byte thứ {byte} ({value}) không hợp lệ; tệp có lẽ dùng mã Windows-1258 hoặc TCVN3",
    `${SAVE_AS.vi}; chữ gõ bằng phông TCVN3 (.VnTime) phải chuyển sang Unicode trước`,
    "`{file}` is not UTF-8: byte {byte} ({value}) is invalid; the file may be in Windows-1258 or TCVN3",
    `${SAVE_AS.en}; text typed in TCVN3 fonts (.VnTime) has to be converted to Unicode first`,
  ),
  "data/too-many-bytes": message(
    "`{file}` lớn hơn {limit} byte",
    "chia tệp thành nhiều tệp nhỏ hơn",
    "`{file}` is larger than {limit} bytes",
    "split the file into smaller ones",
  ),
  "data/too-many-rows": message(
    "`{file}` có quá {limit} dòng số liệu",
    "chia tệp thành nhiều tệp nhỏ hơn",
    "`{file}` has more than {limit} rows",
    "split the file into smaller ones",
  ),
  "data/too-many-columns": message(
    "`{file}` có quá {limit} cột",
    "kiểm tra dấu phân cách cột; bỏ các cột thừa",
    "`{file}` has more than {limit} columns",
    "check the delimiter; remove columns that are not needed",
  ),
  "data/empty": message(
    "`{file}` không có nội dung",
    "ghi dòng tiêu đề và ít nhất một dòng số liệu",
    "`{file}` is empty",
    "write a heading and at least one row",
  ),
  "data/no-rows": message(
    "`{file}` chỉ có dòng tiêu đề, không có dòng số liệu nào",
    "ghi mỗi đơn vị trên một dòng dưới dòng tiêu đề",
    "`{file}` has a heading only, and no rows",
    "write one row for each unit below the heading",
  ),
  "data/broken-quote": message(
    "dấu ngoặc kép không đóng hoặc đặt sai chỗ; dòng này được đọc như không có dấu ngoặc kép",
    'đặt cả ô trong dấu ngoặc kép và viết hai lần (`""`) dấu ngoặc kép nằm trong ô, hoặc bỏ dấu ngoặc kép',
    "a quotation mark is never closed or stands where none may; the line was read as if it had none",
    'quote the whole cell and double (`""`) each quotation mark inside it, or remove the mark',
  ),
  "data/swallowed-rows": message(
    "ô này chứa cả xuống dòng lẫn dấu phân cách cột: có thể đã nuốt các dòng sau vì thiếu dấu ngoặc kép",
    "kiểm tra dấu ngoặc kép ở đầu và cuối ô; viết ô trên một dòng",
    "this cell holds line breaks and delimiters: it may have swallowed the next rows for want of a quotation mark",
    "check the quotation marks at both ends of the cell; write it on one line",
  ),
  "data/cell-too-long": message(
    "ô dài hơn {limit} ký tự",
    "rút ngắn nội dung của ô; kiểm tra dấu ngoặc kép",
    "the cell is longer than {limit} characters",
    "shorten it; check the quotation marks",
  ),
};
