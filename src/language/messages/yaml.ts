import type { Messages } from "../../model/diagnostic.js";
import { message } from "./message.js";

/** What keeps a file, or a folder of files, from being read. */
export const yamlMessages: Messages = {
  "yaml/too-large": message(
    "tệp dài {size} ký tự, dài hơn mức cho phép {most}",
    "chia tệp thành nhiều tệp nhỏ, mỗi tiêu chí một tệp",
    "the file has {size} characters, more than the allowed {most}",
    "split it into smaller files, one for each criterion",
  ),
  "yaml/too-deep": message(
    "các mục lồng nhau sâu hơn {most} cấp",
    "bỏ bớt cấp lồng nhau; kiểm tra dấu ngoặc `[`, `{` chưa đóng",
    "items are nested deeper than {most} levels",
    "flatten them; check for a `[` or `{` that is not closed",
  ),
  "yaml/empty": message(
    "tệp trống",
    "ghi nội dung vào tệp, hoặc xóa tệp",
    "the file is empty",
    "fill it in, or delete it",
  ),
  "yaml/not-a-mapping": message(
    "tệp phải gồm các dòng `khóa: giá trị`",
    'bắt đầu tệp bằng một khóa, ví dụ `id: "10"`',
    "the file must consist of `key: value` lines",
    'begin the file with a key, such as `id: "10"`',
  ),
  "yaml/syntax": message(
    "không đọc được YAML ở đây ({reason})",
    "kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc ở dòng này và dòng trên",
    "this is not readable YAML ({reason})",
    "check the indentation, colons and brackets of this line and the one above",
  ),
  "yaml/duplicate-key": message(
    "khóa `{found}` viết hai lần",
    "giữ một dòng, xóa dòng kia",
    "the key `{found}` is written twice",
    "keep one of the lines and delete the other",
  ),
  "yaml/key-not-text": message(
    "khóa phải là chữ hoặc số, không phải danh sách hay nhóm",
    "viết khóa bằng một từ",
    "a key must be a text or a number, not a list or a mapping",
    "write the key as one word",
  ),
  "yaml/tab": message(
    "thụt dòng bằng phím Tab",
    "thụt dòng bằng dấu cách, hai dấu cách mỗi cấp",
    "the line is indented with a tab",
    "indent with spaces, two for each level",
  ),
  "yaml/indent": message(
    "thụt dòng không khớp với dòng trên, hoặc thiếu dấu ngoặc đóng",
    "thụt dòng thẳng với các mục cùng cấp; đóng `]` và `}`",
    "the indentation does not fit the line above, or a bracket is not closed",
    "align it with the items of its level; close every `]` and `}`",
  ),
  "yaml/missing-character": message(
    "thiếu một ký tự: dấu ngoặc kép đóng, dấu hai chấm (và dấu cách sau nó) hoặc dấu phẩy",
    "thêm ký tự còn thiếu",
    "a character is missing: a closing quote, a colon (and the space after it) or a comma",
    "add the missing character",
  ),
  "yaml/colon-in-text": message(
    "dòng này có hai dấu hai chấm, hoặc nội dung không thuộc khóa nào",
    "đặt nội dung có dấu hai chấm trong dấu ngoặc kép",
    "this line has two colons, or a text that belongs to no key",
    "put a text that has a colon in quotes",
  ),
  "yaml/reserved-character": message(
    "nội dung không được bắt đầu bằng ký tự `{found}` nếu không có dấu ngoặc kép",
    "đặt nội dung trong dấu ngoặc kép",
    "a text may not begin with `{found}` unless it is quoted",
    "put the text in quotes",
  ),
  "yaml/escape": message(
    "trong dấu ngoặc kép, `\\` phải đi cùng một ký tự đặc biệt",
    "viết `\\\\` để có một dấu `\\`, hoặc dùng dấu nháy đơn",
    "within double quotes a `\\` must begin an escape",
    "write `\\\\` for a backslash, or use single quotes",
  ),
  "yaml/several-documents": message(
    "tệp có nhiều phần ngăn bởi `---`",
    "tách mỗi phần thành một tệp",
    "the file has several documents, divided by `---`",
    "make a file of each",
  ),
  "yaml/anchor": message(
    "không dùng neo `{found}`",
    "viết lại nội dung ở từng nơi cần",
    "anchors such as `{found}` are not used",
    "repeat the content where it is needed",
  ),
  "yaml/alias": message(
    "không dùng tham chiếu `{found}`",
    "viết lại nội dung ở đây",
    "aliases such as `{found}` are not used",
    "repeat the content here",
  ),
  "yaml/merge-key": message(
    "không dùng khóa gộp `<<`",
    "viết đủ các khóa",
    "the merge key `<<` is not used",
    "write the keys out",
  ),
  "yaml/tag": message(
    "không dùng nhãn kiểu `{found}`",
    "bỏ nhãn; đặt chữ trong dấu ngoặc kép nếu cần",
    "tags such as `{found}` are not used",
    "remove the tag; quote a text where needed",
  ),
  "yaml/reserved-key": message(
    "khóa `{found}` không được phép",
    "đổi tên khóa",
    "the key `{found}` is not allowed",
    "rename the key",
  ),
  "yaml/not-composed": message(
    "chữ `{found}` gõ bằng dấu rời (Unicode tổ hợp), nên so sánh tên sẽ sai",
    "lưu lại tệp ở dạng Unicode dựng sẵn (NFC)",
    "the text `{found}` is written with combining marks, so comparing names would fail",
    "save the file in composed Unicode (NFC)",
  ),
  "layer/folder": message(
    "`{found}` không phải đường dẫn của một bộ tiêu chí",
    "đặt tệp trong thư mục `nơi/tên-bộ/năm-văn-bản`, chữ thường không dấu, ví dụ `vn/xa-ntm/2022-qd-318`",
    "`{found}` is not the path of a criteria set",
    "put the files in a folder `place/family/version`, lower case without diacritics, such as `vn/xa-ntm/2022-qd-318`",
  ),
  "layer/too-many-files": message(
    "thư mục có {found} tệp, nhiều hơn {most}",
    "mỗi thư mục chỉ chứa một bộ tiêu chí",
    "the folder has {found} files, more than {most}",
    "keep one criteria set in a folder",
  ),
  "layer/no-set": message(
    "thư mục không có `set.yaml` hoặc `overlay.yaml`",
    "thêm `set.yaml` cho một bộ tiêu chí, hoặc `overlay.yaml` cho phần sửa đổi",
    "the folder has neither `set.yaml` nor `overlay.yaml`",
    "add `set.yaml` for a criteria set, or `overlay.yaml` for an amendment",
  ),
  "layer/set-and-overlay": message(
    "thư mục có cả `set.yaml` và `overlay.yaml`",
    "tách thành hai thư mục",
    "the folder has both `set.yaml` and `overlay.yaml`",
    "make two folders of it",
  ),
  "layer/beside-overlay": message(
    "bên cạnh `overlay.yaml` không được có tệp khác",
    "chuyển nội dung vào `overlay.yaml`",
    "no other rule file may stand beside `overlay.yaml`",
    "move its content into `overlay.yaml`",
  ),
  "layer/unknown-file": message(
    "tệp `{found}` không thuộc bộ tiêu chí",
    "{?đổi tên thành `{nearest}`; }các tên được phép: `set.yaml`, `facts.yaml`, `overlay.yaml`, `10-thu-nhap.yaml`",
    "the file `{found}` is no part of a criteria set",
    "{?rename it to `{nearest}`; }allowed names: `set.yaml`, `facts.yaml`, `overlay.yaml`, `10-thu-nhap.yaml`",
  ),
};
