import type { Because, Verdict } from "../assessment.js";
import type { EvidenceSource } from "./provenance.js";

/** Khai là không biết, kèm lý do. */
export interface UnknownValueSource {
  /** Vì sao không biết. */
  unknown: string;
}

/** Khai là không áp dụng, kèm lý do. */
export interface NotApplicableValueSource {
  /** Vì sao không áp dụng. */
  "not-applicable": string;
}

/** Giá trị của một số liệu: số, true/false, không biết hoặc không áp dụng kèm lý do. */
export type CaseValueSource = number | boolean | UnknownValueSource | NotApplicableValueSource;

/** Một đơn vị, hoặc phần khác đi so với đơn vị làm gốc. */
export interface CaseUnitSource {
  /** Lấy đơn vị gốc (`base`) của tệp ca này rồi mới sửa; đường dẫn tính từ thư mục các bộ tiêu chí. */
  "base-of"?: string;
  /** Loại đơn vị; bỏ trống là loại mà bộ tiêu chí đánh giá. */
  kind?: "xa" | "ban" | "huyen" | "tinh";
  /**
   * Mã đơn vị, trong dấu ngoặc kép.
   * @minLength 1
   * @maxLength 40
   */
  code?: string;
  /**
   * Tên đơn vị.
   * @minLength 1
   * @maxLength 200
   */
  name?: string;
  /** Mã đơn vị cấp trên, trong dấu ngoặc kép. */
  parent?: string;
  /** Vùng, ví dụ tdmnpb. */
  vung?: string;
  /** Năm xét. */
  "nam-xet"?: number;
  /** Số liệu, theo khóa như trong tệp số liệu: x, x.dat, x.tong, x.nam-gioi, x.nu-gioi. */
  facts?: { [key: string]: CaseValueSource };
  /**
   * Bỏ đi so với đơn vị làm gốc: khóa số liệu, vung hoặc nam-xet.
   * @minItems 1
   * @uniqueItems true
   */
  without?: string[];
}

/** Các đơn vị cấp dưới giống một mẫu. */
export interface InsideSource {
  /** Mẫu khai ở `samples`. */
  like: string;
  /**
   * Mã của từng đơn vị, trong dấu ngoặc kép.
   * @minItems 1
   * @maxItems 200
   * @uniqueItems true
   */
  codes: string[];
  /** Phần khác đi so với mẫu. */
  change?: CaseUnitSource;
}

export type CaseVerdictSource = Verdict;

/** Mã lý do của một kết luận. */
export type CaseReasonSource = Because["code"];

/** Kết luận phải ra, kèm lý do hoặc mức phải dùng. */
export interface CaseExpectationSource {
  /** Kết luận: met, nearly-met, not-met, not-applicable, unknown. */
  verdict: CaseVerdictSource;
  /** Lý do, theo mã. */
  because?: CaseReasonSource;
  /** Mức phải được dùng để so. */
  threshold?: number;
}

/** Mức phải ra; `none` là không mức nào. */
export interface CaseLevelSource {
  /** Mức chắc chắn đạt. */
  surely: string;
  /** Mức cao nhất còn có thể đạt. */
  possibly: string;
}

/** Số tiêu chí theo từng kết quả, như một kết quả thẩm định đã công bố. */
export interface CaseCountsSource {
  /**
   * Đạt.
   * @minimum 0
   * @TJS-type integer
   */
  met: number;
  /**
   * Cơ bản đạt.
   * @minimum 0
   * @TJS-type integer
   */
  "nearly-met"?: number;
  /**
   * Chưa đạt.
   * @minimum 0
   * @TJS-type integer
   */
  "not-met"?: number;
  /**
   * Chưa xác định.
   * @minimum 0
   * @TJS-type integer
   */
  unknown?: number;
  /**
   * Không đánh giá.
   * @minimum 0
   * @TJS-type integer
   */
  "not-applicable"?: number;
}

/** Xét theo quy định nào. Ghi ở đầu tệp là cho mọi ca; ghi ở một ca là riêng ca ấy. */
export interface CaseBasisSource {
  /**
   * Xét theo quy định có hiệu lực tại ngày này, trong dấu ngoặc kép.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2024-12-31".
   */
  "as-of"?: string;
  /** Nơi áp dụng, ví dụ dien-bien/tuan-giao; bỏ trống là nơi của văn bản. */
  place?: string;
  /** Thêm các bộ được gọi đích danh, khi ngày hiệu lực chưa biết. */
  set?: string[];
  /** Phần bổ sung được gọi đích danh. */
  include?: string[];
  /** Tệp bổ sung có giả định, đặt cạnh tệp này, tên kết thúc bằng .overlay.yaml. */
  overlays?: string[];
  /** Chỉ nhận quy định chắc chắn từ mức này. */
  evidence?: EvidenceSource;
  /** Mã cách tổng hợp lên mức. */
  policy?: string;
}

/** Một ca: một đơn vị, và kết quả phải ra, suy từ văn bản chứ không chép từ phần mềm. */
export interface CaseSource extends CaseBasisSource {
  /**
   * Ca này thử điều gì.
   * @minLength 1
   * @maxLength 300
   */
  name: string;
  /**
   * Kết quả phải ra suy từ đâu.
   * @maxLength 1000
   */
  note?: string;
  /** Khác đơn vị gốc (`base`) ở chỗ nào. */
  change?: CaseUnitSource;
  /** Các đơn vị cấp dưới. */
  inside?: InsideSource[];
  /** Thay cho một đơn vị: số tiêu chí theo từng kết quả; chỉ xét được `level`. */
  counts?: CaseCountsSource;
  /**
   * Kết luận phải ra, theo số tiêu chí, chỉ tiêu hoặc phần của chỉ tiêu.
   * @propertyNames {"pattern":"^[0-9]{1,3}(\\.[0-9]{1,3})*(/[0-9]{1,2})*$"}
   * @markdownDescription Kết luận phải ra, theo số tiêu chí, chỉ tiêu hoặc phần của chỉ tiêu.\n\n```yaml\nexpect:\n  "10.1": met\n  "17.2": { verdict: unknown, because: unset }\n  "5.1/2": not-met\n```
   */
  expect?: { [id: string]: CaseVerdictSource | CaseExpectationSource };
  /** Cột phải được chọn ở mỗi chiều; `none`: không xác định được. */
  columns?: { [dimension: string]: string };
  /** Mức phải ra. */
  level?: CaseLevelSource;
  /** Đúng những số liệu mà các chỉ tiêu nêu ở `expect` còn đang chờ; không nêu chỉ tiêu nào là của cả đơn vị. */
  missing?: string[];
  /** Khóa số liệu không dùng được, và mã lý do, ví dụ out-of-range. Không nêu ở đây mà gặp thì ca không đạt. */
  issues?: { [key: string]: string };
  /** Không có bộ tiêu chí nào áp dụng, mã lý do, ví dụ catalog/not-yet-in-force. */
  refused?: string;
}

/** Tệp ca kiểm thử, trong thư mục cases/ cạnh bộ tiêu chí. */
export interface CaseFile extends CaseBasisSource {
  /**
   * Tệp này thử phần nào của bộ tiêu chí.
   * @minLength 1
   * @maxLength 300
   */
  title: string;
  /** Đơn vị gốc mà các ca chỉ nêu chỗ khác. */
  base?: CaseUnitSource;
  /**
   * Mẫu của các đơn vị cấp dưới, theo mã.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  samples?: { [id: string]: CaseUnitSource };
  /**
   * Các ca.
   * @minItems 1
   * @maxItems 500
   */
  cases: CaseSource[];
}
