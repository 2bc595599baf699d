import type { Messages } from "../model/diagnostic.js";

/** What can go wrong with a file before anything in it is looked at. */
export const nodeMessages: Messages = {
  "node/no-file": {
    vi: "không có tệp hoặc thư mục `{path}`",
    en: "there is no file or folder `{path}`",
    fix: { vi: "kiểm tra tên và đường dẫn", en: "check the name and the path" },
  },
  "node/is-folder": {
    vi: "`{path}` là thư mục, không phải tệp",
    en: "`{path}` is a folder, not a file",
    fix: { vi: "ghi tên một tệp", en: "name a file" },
  },
  "node/not-folder": {
    vi: "`{path}` không phải là thư mục",
    en: "`{path}` is not a folder",
    fix: { vi: "ghi tên thư mục chứa các bộ tiêu chí", en: "name the folder that holds the criteria sets" },
  },
  "node/no-access": {
    vi: "không có quyền đọc `{path}`",
    en: "no permission to read `{path}`",
    fix: { vi: "cấp quyền đọc hoặc chép tệp sang nơi khác", en: "grant permission to read it, or copy it elsewhere" },
  },
  "node/unreadable": {
    vi: "không đọc được `{path}` ({reason})",
    en: "`{path}` cannot be read ({reason})",
    fix: { vi: "mở thử tệp bằng chương trình khác", en: "try to open the file with another program" },
  },
  "node/unwritable": {
    vi: "không ghi được `{path}` ({reason})",
    en: "`{path}` cannot be written ({reason})",
    fix: {
      vi: "kiểm tra thư mục có tồn tại và có quyền ghi",
      en: "check that its folder exists and may be written to",
    },
  },
  "node/too-large": {
    vi: "`{path}` lớn {size} byte, quá giới hạn {most} byte",
    en: "`{path}` has {size} bytes, more than the limit of {most}",
    fix: { vi: "chia nhỏ tệp", en: "split the file" },
  },
  "node/not-utf8": {
    vi: "`{path}` không được lưu theo mã UTF-8",
    en: "`{path}` is not saved as UTF-8",
    fix: { vi: "lưu lại tệp với mã hóa UTF-8", en: "save the file again as UTF-8" },
  },
  "node/symlink": {
    vi: "bỏ qua `{path}` vì là liên kết đến nơi khác",
    en: "skipped `{path}`, a link to somewhere else",
    fix: { vi: "chép tệp vào thư mục thay cho liên kết", en: "copy the file into the folder instead of linking it" },
  },
  "node/too-many": {
    vi: "thư mục `{path}` có quá {most} tệp .yaml",
    en: "the folder `{path}` has more than {most} .yaml files",
    fix: { vi: "chỉ ra thư mục chứa riêng các bộ tiêu chí", en: "name the folder that holds only criteria sets" },
  },
  "node/too-deep": {
    vi: "thư mục `{path}` lồng quá {most} cấp",
    en: "the folder `{path}` is nested deeper than {most} levels",
    fix: { vi: "bớt cấp thư mục", en: "use fewer levels of folders" },
  },
  "node/below-cases": {
    vi: "bỏ qua thư mục `{path}`: các ca kiểm thử phải nằm ngay trong thư mục `cases`",
    en: "skipped the folder `{path}`: cases lie directly in a folder `cases`",
    fix: { vi: "chuyển các tệp của nó lên thư mục `cases`", en: "move its files up into the folder `cases`" },
  },
  "node/no-rules": {
    vi: "thư mục `{path}` không có tệp quy tắc nào",
    en: "the folder `{path}` holds no rule file",
    fix: {
      vi: "chỉ ra thư mục chứa các bộ tiêu chí (tệp .yaml)",
      en: "name the folder that holds criteria sets (.yaml files)",
    },
  },
};
