import { en } from "../explain/en.js";
import { vi } from "../explain/vi.js";
import type { Message, Messages } from "../model/diagnostic.js";
import type { FactIssue } from "../model/unit.js";

const message = (viText: string, viFix: string, enText: string, enFix: string): Message => ({
  vi: viText,
  en: enText,
  fix: { vi: viFix, en: enFix },
});

/** Where a value is, before what is wrong with it. */
const IN_CELL = { vi: "{?đơn vị {unit}, }{?cột `{column}`: }", en: "{?unit {unit}, }{?column `{column}`: }" } as const;

const inCell = (viText: string, viFix: string, enText: string, enFix: string): Message =>
  message(IN_CELL.vi + viText, viFix, IN_CELL.en + enText, enFix);

/** A value that cannot be used is said in the same words in a file as in a result. */
function issueMessage(code: FactIssue["code"]): Message {
  const [viText, viFix] = vi.issue[code];
  const [enText, enFix] = en.issue[code];
  return inCell(viText, viFix, enText, enFix);
}

const ISSUES = [
  "not-a-number",
  "not-a-boolean",
  "not-finite",
  "not-whole",
  "out-of-range",
  "part-above-whole",
  "total-zero",
  "forms-disagree",
  "incomplete-counts",
  "too-many-decimals",
  "contradicts-classifier",
  "not-applicable-not-allowed",
] as const satisfies readonly FactIssue["code"][];

const SAVE_AS = {
  vi: "trong Excel: Tệp > Lưu thành, chọn kiểu `CSV UTF-8 (Comma delimited)`",
  en: "in Excel: File > Save As, choose the type `CSV UTF-8 (Comma delimited)`",
} as const;

/** Findings about a file as a whole. */
const fileMessages: Messages = {
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

/** Findings about columns. */
const columnMessages: Messages = {
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

/** Findings about rows and about what places a unit. */
const rowMessages: Messages = {
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

const valueMessages: Messages = {
  ...Object.fromEntries(ISSUES.map((code) => [`data/${code}`, issueMessage(code)])),
  "data/ambiguous-number": inCell(
    "`{value}` có thể là số thập phân, có thể là số hàng nghìn",
    "bỏ dấu phân cách nếu là hàng nghìn (`1234`); thêm một số 0 ở cuối nếu là số thập phân (`1,2340`)",
    "`{value}` may be a decimal number or a number of thousands",
    "leave out the separator for thousands (`1234`); add a 0 at the end for a decimal (`1,2340`)",
  ),
};

/** What every `data/…` code says, in both languages, and how to mend it. */
export const dataMessages: Messages = { ...fileMessages, ...columnMessages, ...rowMessages, ...valueMessages };
