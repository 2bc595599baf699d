import { extending } from "./extending.js";
import type { Language, SentenceWords } from "./language.js";
import { viSentence } from "./vi-sentence.js";

/** Tiếng Việt. */
export const vi: Language = /* @__PURE__ */ extending<SentenceWords, Omit<Language, keyof SentenceWords>>(viSentence, {
  unit: {
    or: " hoặc ",
    condition: "“{fact}”: {test}",
    criterion: "Tiêu chí {id}. {label}",
    criteria: "tiêu chí",
    line: "{title} — {sentence}",
    applies: "Phải đánh giá vì {condition}. {basis}.",
    note: "Ghi chú: {note}",
    chosen: "{dimension}: {value}{? (đã khai: {own})}{?, vì {condition}}. {basis}.",
    refused: "{dimension}: {because}.{? {basis}.}",
    ask: "{question}{? ({sex})} — {reportedBy}{?; cần cho {neededBy}}{?; đủ để kết luận tiêu chí {settles}}",
    unit: "{name} ({code}) — {set}; quy định tại ngày {asOf}",
    mend: "{text}. Cách sửa: {fix}.",
    counts:
      "{met} đạt{? / {nearly} cơ bản đạt} / {notMet} chưa đạt / {unknown} chưa xác định / {notApplicable} không đánh giá trên {of} {what}",
    level:
      "mức khẳng định được: {surely}{?; còn có thể: {possibly}}{? ({tentative})}. {criteria}.{? Cách tổng hợp: {policies}.}",
    levelOf: "mức “{label}”",
    draft: "BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU",
    draftLevel: "{draft}: không kết luận mức đạt. {criteria}.",
    noLevel: "không đạt mức nào",
    noRungs: "bộ tiêu chí không có mức đạt nào để kết luận. {criteria}.",
    observed: "{label} (chỉ là quan sát từ thực tế, không phải quy định)",
    notSure: "chưa có mức nào",
    tentative: "kết luận tạm thời",
    provisional: "Kết luận tạm thời: {weak}/{of} chỉ tiêu dựa trên quy định chưa đối chiếu với văn bản{? ({grades})}",
  },
  grade: {
    official: "{n} đã đối chiếu",
    secondary: "{n} theo nguồn thứ cấp",
    unverified: "{n} chưa có nguồn xác nhận",
    assumed: "{n} GIẢ ĐỊNH",
  },
  issue: {
    "not-a-number": ["“{value}” không phải là số", "ghi một số, không kèm chữ"],
    "not-a-boolean": ["“{value}” không phải là “có” hoặc “không”", "ghi “có” hoặc “không”"],
    "ambiguous-number": ["“{value}” có thể đọc thành hai số khác nhau", "bỏ dấu phân cách hàng nghìn"],
    "not-finite": ["“{value}” không phải là số hữu hạn", "kiểm tra lại phép tính"],
    "not-whole": ["{value} không phải là số nguyên", "ghi số nguyên"],
    "out-of-range": ["{value} nằm ngoài khoảng từ {min} đến {max}", "kiểm tra lại số liệu và đơn vị tính"],
    "part-above-whole": ["số đạt {dat} lớn hơn tổng số {tong}", "kiểm tra lại hai số đếm"],
    "total-zero": ["tổng số bằng 0 nên không tính được tỷ lệ", "kiểm tra lại tổng số"],
    "forms-disagree": [
      "tỷ lệ và số đếm không khớp nhau{?: khai {given}%, tính từ số đếm {counts}%}",
      "sửa cho khớp hoặc chỉ ghi số đếm",
    ],
    "incomplete-counts": ["thiếu một trong các số đếm", "ghi đủ số đạt và tổng số, hoặc chỉ ghi tỷ lệ"],
    "too-many-decimals": ["có quá {most} chữ số thập phân", "ghi nhiều nhất {most} chữ số thập phân"],
    "contradicts-classifier": [
      "khai không áp dụng nhưng số liệu phân loại cho thấy phải đánh giá",
      "sửa số liệu phân loại hoặc ghi số liệu",
    ],
    "not-applicable-not-allowed": [
      "chỉ tiêu này không được khai là không áp dụng",
      "ghi số liệu, hoặc khai chưa biết kèm lý do",
    ],
    "derived-reported": ["số liệu này được suy ra, không ai phải báo cáo", "bỏ giá trị đã ghi"],
    "unknown-fact": ["bộ tiêu chí không có số liệu này", "{?có phải “{nearest}”? }sửa tên số liệu"],
    "unknown-value": ["giá trị{? “{value}”} không có trong danh mục", "ghi một giá trị trong danh mục{?: {known}}"],
  },
});
