import type { Messages } from "../../model/diagnostic.js";

/** What can be wrong with what was asked of a run: the set, the region, the policy, the units. */
export const runMessages: Messages = {
  "usage/unknown-set": {
    vi: "không có bộ tiêu chí `{given}`",
    en: "there is no criteria set `{given}`",
    fix: { vi: "{?có phải `{nearest}`? }dùng một trong: {known}", en: "{?is it `{nearest}`? }use one of: {known}" },
  },
  "usage/unknown-region": {
    vi: "bộ tiêu chí không có vùng `{given}`",
    en: "the set has no region `{given}`",
    fix: { vi: "dùng một trong: {known}", en: "use one of: {known}" },
  },
  "usage/no-regions": {
    vi: "bộ tiêu chí này không phân theo vùng nên `--vung` không có tác dụng",
    en: "this set does not go by regions, so `--vung` has no effect",
    fix: { vi: "bỏ `--vung`", en: "leave `--vung` out" },
  },
  "usage/unknown-policy": {
    vi: "bộ tiêu chí không có cách kết luận `{given}`",
    en: "the set has no policy `{given}`",
    fix: { vi: "{?dùng một trong: {known}}", en: "{?use one of: {known}}" },
  },
  "usage/no-unit": {
    vi: "số liệu không có đơn vị nào tên hoặc mã là `{given}`",
    en: "no unit of the data has the name or code `{given}`",
    fix: { vi: "{?có phải `{nearest}`? }các đơn vị: {known}", en: "{?is it `{nearest}`? }the units are: {known}" },
  },
  "usage/several-units": {
    vi: "có nhiều đơn vị tên `{given}`",
    en: "several units are called `{given}`",
    fix: { vi: "ghi mã: {known}", en: "give the code: {known}" },
  },
  "usage/no-units": {
    vi: "`{path}` không có đơn vị nào thuộc loại `{kind}` mà bộ tiêu chí này đánh giá",
    en: "`{path}` holds no unit of the kind `{kind}` that this set is about",
    fix: {
      vi: "kiểm tra cột loại đơn vị, hoặc chọn bộ tiêu chí khác bằng `--set`",
      en: "check the kind of the units, or choose another set with `--set`",
    },
  },
  "usage/column-of-another-set": {
    vi: "cột `{column}` là số liệu của bộ tiêu chí khác nên không được đọc; tên gần giống `{nearest}`",
    en: "column `{column}` belongs to another criteria set, so it is not read; its name is near `{nearest}`",
    fix: {
      vi: "nếu đúng là số liệu của bộ khác thì không cần sửa; nếu là `{nearest}` thì sửa tiêu đề",
      en: "nothing to mend if it is for the other set; if `{nearest}` is meant, correct the heading",
    },
  },
  "usage/file-twice": {
    vi: "tệp `{path}` được nêu hai lần",
    en: "the file `{path}` is named twice",
    fix: { vi: "chỉ nêu mỗi tệp một lần", en: "name each file once" },
  },
  "usage/duplicate-unit": {
    vi: "`{name}` ({code}, loại `{kind}`) đã có ở {first}; cả hai dòng vẫn được đánh giá",
    en: "`{name}` ({code}, kind `{kind}`) stands at {first} already; both rows are evaluated",
    fix: { vi: "sửa mã, hoặc chỉ giữ đơn vị này ở một tệp", en: "correct the code, or keep the unit in one file" },
  },
  "usage/outside": {
    vi: "`{name}` ({code}, loại `{kind}`) không thuộc đơn vị nào loại `{wanted}` nên không tham gia đánh giá",
    en: "`{name}` ({code}, kind `{kind}`) lies in no unit of the kind `{wanted}`, so it takes no part",
    fix: {
      vi: "ghi mã đơn vị cấp trên, hoặc bỏ dòng này",
      en: "give the code of the unit it lies in, or remove the row",
    },
  },
};
