import type { ClauseSource, ProvenanceSource } from "./provenance.js";

/** Một điều kiện trên các số liệu phân loại. Viết đúng một phép thử. */
export interface ConditionSource {
  /** Mã số liệu phân loại, khai ở facts.yaml. */
  fact?: string;
  /** Có (true) hoặc không (false). */
  is?: boolean;
  /** Từ … trở lên. */
  "at-least"?: number;
  /** Không quá. */
  "at-most"?: number;
  /** Lớn hơn. */
  above?: number;
  /** Nhỏ hơn. */
  below?: number;
  /**
   * Trong khoảng [thấp, cao], kể cả hai đầu.
   * @minItems 2
   * @maxItems 2
   */
  between?: number[];
  /**
   * Tất cả các điều kiện sau.
   * @minItems 1
   */
  "all-of"?: ConditionSource[];
  /**
   * Ít nhất một trong các điều kiện sau.
   * @minItems 1
   */
  "any-of"?: ConditionSource[];
}

/** Khi nào yêu cầu áp dụng; không thỏa thì không đánh giá. */
export interface AppliesWhenSource extends ProvenanceSource, ConditionSource {
  /** Có thể có điều kiện nhưng chưa ai biết là điều kiện gì. */
  unset?: true;
}

/** Phải đạt riêng cho cả nam và nữ; không bao giờ lấy số chung thay thế. */
export interface EachSource extends ProvenanceSource {
  /**
   * Phải đạt riêng cho: nam-gioi, nu-gioi.
   * @minItems 1
   * @uniqueItems true
   */
  of: ("nam-gioi" | "nu-gioi")[];
}

/** Yêu cầu có thể không áp dụng khi người báo cáo khai như vậy, hoặc khi tổng bằng 0. */
export interface MayNotApplySource extends ProvenanceSource {
  /**
   * Vì sao được phép khai không áp dụng.
   * @minLength 1
   * @maxLength 1000
   */
  because: string;
}

/** UBND tỉnh (hoặc bộ) quy định cụ thể. */
export interface DelegatedSource extends ProvenanceSource {
  /**
   * Cơ quan được giao quy định cụ thể.
   * @minLength 1
   * @maxLength 200
   */
  to: string;
}

/** Một ô có ghi chú: giá trị, `unset` (chưa biết) hoặc `not-demanded` (văn bản không yêu cầu). */
export interface CellObjectSource extends ProvenanceSource {
  /** Giá trị của ô: một số, `unset` (chưa biết) hoặc `not-demanded` (văn bản không yêu cầu). */
  value: number | "unset" | "not-demanded";
}

/** Một ô của bảng mức: số, `unset` (chưa biết), `not-demanded` (không yêu cầu), hoặc ô có ghi chú. */
export type CellSource = number | "unset" | "not-demanded" | CellObjectSource;

/** Các ô theo giá trị của chiều; bảng hai chiều lồng nhau. Một ô ở chiều ngoài dùng chung cho mọi giá trị của chiều trong. */
export interface CellsSource {
  [key: string]: CellSource | CellsSource;
}

/** Mức yêu cầu: một giá trị có nguồn gốc, hoặc bảng theo vùng, năm, nhóm. */
export interface DemandSource extends ProvenanceSource {
  /** Một giá trị cho mọi đơn vị; `unset` khi chưa biết. */
  value?: number | "unset";
  /**
   * Các chiều của bảng, khai ở `dimensions` của set.yaml, chiều ngoài trước.
   * @minItems 1
   * @maxItems 4
   * @uniqueItems true
   */
  by?: string[];
  /**
   * Các ô của bảng; phải đủ mọi giá trị của các chiều.
   * @markdownDescription Các ô của bảng; phải đủ mọi giá trị của các chiều, chiều ngoài trước.\n\n```yaml\nby: [vung, nam-xet]\nevidence: unverified\ncells:\n  tdmnpb:\n    2024: 45\n    2025: { value: 48, confidence: 75 }\n  dnb:\n    2024: unset        # chưa biết\n    2025: unset\n```
   */
  cells?: CellsSource;
  /** Cột chỉ tiêu chung: giữ làm dữ liệu, không dùng để đánh giá. */
  common?: CellSource;
  /** UBND cấp tỉnh hoặc bộ quy định cụ thể. */
  delegated?: DelegatedSource;
  /** Mức suy ra từ mức của một bộ tiêu chí khác, cùng vùng và cùng năm. */
  derived?: DerivedDemandSource;
}

/** Mức bằng một số lần mức của chỉ tiêu khác; tính chính xác, không làm tròn. */
export interface DerivedDemandSource extends ProvenanceSource {
  /** Số lần, ví dụ 1.1. */
  times: number;
  /**
   * Họ bộ tiêu chí, ví dụ vn/xa-ntm-nang-cao.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$
   * @patternErrorMessage Viết đường dẫn của họ bộ tiêu chí, ví dụ vn/xa-ntm.
   */
  set: string;
  /** Số chỉ tiêu, hoặc phần của nó, viết trong dấu ngoặc kép. */
  indicator: string;
}

/** Số tối thiểu trong các yêu cầu sau. */
export interface AtLeastOfSource {
  /**
   * Cần ít nhất bao nhiêu.
   * @minimum 1
   * @TJS-type integer
   */
  count: number;
  /**
   * Các yêu cầu được đếm.
   * @minItems 1
   */
  of: RequirementSource[];
}

/**
 * Một yêu cầu. Viết đúng một phép: is, none, at-least, at-most, above, below, all-of, any-of, at-least-of, unencoded.
 */
export interface RequirementSource extends ProvenanceSource {
  /**
   * Tên ngắn của phần này, khi một chỉ tiêu có nhiều phần.
   * @minLength 1
   * @maxLength 400
   */
  label?: string;
  /** Mã số liệu, khai ở facts.yaml. */
  fact?: string;
  /** Phải là có / đạt. */
  is?: true;
  /** Không còn: số liệu phải bằng 0. */
  none?: true;
  /**
   * Từ … trở lên (≥).
   * @markdownDescription Từ … trở lên (≥).\n\n```yaml\nfact: ty_le_bhyt\nat-least: { value: 90, evidence: unverified, confidence: 80 }\n```
   */
  "at-least"?: DemandSource;
  /** Không quá (≤). */
  "at-most"?: DemandSource;
  /** Trên (>). */
  above?: DemandSource;
  /** Dưới (<). */
  below?: DemandSource;
  /**
   * Phải đạt tất cả.
   * @minItems 1
   */
  "all-of"?: RequirementSource[];
  /**
   * Đạt ít nhất một.
   * @minItems 1
   */
  "any-of"?: RequirementSource[];
  /** Đạt ít nhất một số trong các yêu cầu. */
  "at-least-of"?: AtLeastOfSource;
  /** Nội dung chưa mã hóa được. */
  unencoded?: ClauseSource;
  /**
   * Đạt riêng cho nam và cho nữ.
   * @markdownDescription Đạt riêng cho nam và cho nữ; không bao giờ lấy số chung thay thế.\n\n```yaml\neach: { of: [nam-gioi, nu-gioi], evidence: unverified, confidence: 80 }\n```
   */
  each?: EachSource;
  /**
   * Chỉ áp dụng khi; ngoài ra là không đánh giá.
   * @markdownDescription Chỉ áp dụng khi điều kiện đúng; ngoài ra là không đánh giá.\n\n```yaml\napplies-when: { fact: co_lang_nghe, is: true, evidence: unverified }\n```
   */
  "applies-when"?: AppliesWhenSource;
  /** Cho phép khai không áp dụng. */
  "may-not-apply"?: MayNotApplySource;
}
