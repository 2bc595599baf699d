import type { Messages } from "../../model/diagnostic.js";

const message = (vi: string, fixVi: string, en: string, fixEn: string): Messages[string] => ({
  vi,
  en,
  fix: { vi: fixVi, en: fixEn },
});

/** What a replay finds: what is not as recorded, and why nothing could be compared. */
export const replayMessages: Messages = {
  "replay/engine": message(
    "phiên bản phần mềm: khi ghi là {was}, nay là {now}",
    "cài đúng phiên bản {was} để chạy lại như cũ",
    "version of the program: recorded {was}, now {now}",
    "install version {was} to run it as it was",
  ),
  "replay/schema": message(
    "phiên bản cấu trúc của tệp kết quả: khi ghi là {was}, nay là {now}",
    "chạy lại bằng phiên bản phần mềm đã ghi tệp",
    "version of the result's schema: recorded {was}, now {now}",
    "replay it with the version that wrote it",
  ),
  "replay/rule": message(
    "tệp quy tắc `{path}` đã khác: sha256 khi ghi {was}, nay {now}",
    "xem lịch sử của tệp",
    "rule file `{path}` has changed: sha256 recorded {was}, now {now}",
    "look at the history of the file",
  ),
  "replay/rule-gone": message(
    "không còn tệp quy tắc `{path}`",
    "xem lịch sử của thư mục quy tắc",
    "rule file `{path}` is gone",
    "look at the history of the folder of rules",
  ),
  "replay/rule-added": message(
    "có thêm tệp quy tắc `{path}` được dùng",
    "xem lịch sử của thư mục quy tắc",
    "rule file `{path}` is used now and was not",
    "look at the history of the folder of rules",
  ),
  "replay/set": message(
    "bộ tiêu chí `{set}` sau khi ghép đã khác: sha256 khi ghi {was}, nay {now}",
    "xem các tệp quy tắc, phần bổ sung được nêu và phiên bản phần mềm",
    "the resolved set `{set}` has changed: sha256 recorded {was}, now {now}",
    "see the rule files, overlays and the version that are named",
  ),
  "replay/overlay": message(
    "tệp bổ sung `{path}` đã khác: sha256 khi ghi {was}, nay {now}",
    "dùng lại đúng tệp cũ, nêu ở `--data`",
    "overlay `{path}` has changed: sha256 recorded {was}, now {now}",
    "use the file as it was, named by `--data`",
  ),
  "replay/input": message(
    "tệp số liệu `{path}` đã khác: sha256 khi ghi {was}, nay {now}",
    "dùng lại đúng tệp cũ, nêu ở `--data`",
    "data file `{path}` has changed: sha256 recorded {was}, now {now}",
    "use the file as it was, named by `--data`",
  ),
  "replay/refused": message(
    "chạy lại không được: {codes}",
    "chạy `ntm assess` trên các tệp đó để xem chi tiết",
    "the run cannot be done again: {codes}",
    "run `ntm assess` on these files for the details",
  ),
  "replay/receipt": message(
    "phần `{part}` của biên nhận không như khi chạy lại",
    "có lẽ tệp kết quả đã bị sửa",
    "part `{part}` of the receipt is not what the run gives",
    "the result was probably edited",
  ),
  "replay/unit-count": message(
    "số đơn vị trong kết quả: khi ghi {was}, nay {now}",
    "xem các thay đổi khác; nếu không có, tệp kết quả đã bị sửa",
    "units in the result: recorded {was}, now {now}",
    "see the other changes; without any, the result was edited",
  ),
  "replay/units": message(
    "kết quả của {n} trên {of} đơn vị khác khi ghi: {list}{?, và {more} đơn vị khác}",
    "xem các thay đổi khác; nếu không có, tệp kết quả đã bị sửa",
    "the results of {n} of {of} units differ: {list}{?, and {more} more}",
    "see the other changes; without any, the result was edited",
  ),
  "replay/part": message(
    "phần `{part}` của kết quả khác khi ghi",
    "xem các thay đổi khác; nếu không có, tệp kết quả đã bị sửa",
    "part `{part}` of the result differs",
    "see the other changes; without any, the result was edited",
  ),
  "replay/layout": message(
    "nội dung như khi chạy lại, chỉ khác cách trình bày tệp kết quả (khoảng trắng, xuống dòng, thứ tự hoặc khóa thừa)",
    "dùng đúng tệp do `ntm` ghi ra",
    "the content is what the run gives; only the layout of the file differs (blanks, line breaks, order or spare keys)",
    "use the file as `ntm` wrote it",
  ),
  "replay/not-json": message(
    "`{path}` không phải là tệp kết quả JSON",
    "dùng tệp do `ntm assess --format json` ghi ra",
    "`{path}` is no JSON result",
    "use a file that `ntm assess --format json` wrote",
  ),
  "replay/no-receipt": message(
    "`{path}` không có biên nhận dùng được: thiếu hoặc sai `{at}`",
    "dùng nguyên tệp do `ntm assess --format json` ghi ra",
    "`{path}` has no receipt that can be used: `{at}` is missing or wrong",
    "use the whole file that `ntm assess --format json` wrote",
  ),
  "replay/no-input": message(
    "không có tệp `{path}` mà kết quả được tính từ đó",
    "nêu tệp đó ở `--data`",
    "there is no file `{path}`, from which the result was made",
    "name the file with `--data`",
  ),
  "replay/spare-data": message(
    "`{path}` không ứng với tệp nào trong biên nhận",
    "bỏ `--data` này, hoặc đặt đúng tên tệp như trong biên nhận",
    "`{path}` stands for no file of the receipt",
    "leave this `--data` out, or give the file the name that is recorded",
  ),
  "replay/shipped-rules": message(
    "kết quả được tính theo các bộ tiêu chí có sẵn, không theo một thư mục quy tắc",
    "bỏ `--rules`",
    "the result was made from the shipped sets, not from a folder of rules",
    "leave `--rules` out",
  ),
};
