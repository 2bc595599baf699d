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
  /** Tất cả các điều kiện sau. */
  "all-of"?: ConditionSource[];
  /** Ít nhất một trong các điều kiện sau. */
  "any-of"?: ConditionSource[];
}

/** Khi nào yêu cầu áp dụng; không thỏa thì không đánh giá. */
export interface AppliesWhenSource extends ProvenanceSource, ConditionSource {
  /** Có thể có điều kiện nhưng chưa ai biết là điều kiện gì. */
  unset?: true;
}

/** Phải đạt riêng cho cả nam và nữ; không bao giờ lấy số chung thay thế. */
export interface EachSource extends ProvenanceSource {
  of: ("nam-gioi" | "nu-gioi")[];
}

/** Yêu cầu có thể không áp dụng khi người báo cáo khai như vậy, hoặc khi tổng bằng 0. */
export interface MayNotApplySource extends ProvenanceSource {
  because: string;
}

/** UBND tỉnh (hoặc bộ) quy định cụ thể. */
export interface DelegatedSource extends ProvenanceSource {
  to: string;
}

/** Một ô có ghi chú: giá trị, `unset` (chưa biết) hoặc `not-demanded` (văn bản không yêu cầu). */
export interface CellObjectSource extends ProvenanceSource {
  value: number | "unset" | "not-demanded";
}

/** Một ô của bảng mức: số, `unset` (chưa biết), `not-demanded` (không yêu cầu), hoặc ô có ghi chú. */
export type CellSource = number | "unset" | "not-demanded" | CellObjectSource;

/** Các ô theo giá trị của chiều; bảng hai chiều lồng nhau. */
export interface CellsSource {
  [key: string]: CellSource | CellsSource;
}

/** Mức yêu cầu: một giá trị có nguồn gốc, hoặc bảng theo vùng, năm, nhóm. */
export interface DemandSource extends ProvenanceSource {
  /** Một giá trị cho mọi đơn vị. */
  value?: number | "unset";
  /** Các chiều của bảng, khai ở `dimensions` của set.yaml, chiều ngoài trước. */
  by?: string[];
  /** Các ô của bảng; phải đủ mọi giá trị của các chiều. */
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
  /** Họ bộ tiêu chí, ví dụ vn/xa-ntm-nang-cao. */
  set: string;
  /** Số chỉ tiêu, viết trong dấu ngoặc kép. */
  indicator: string;
}

/** Số tối thiểu trong các yêu cầu sau. */
export interface AtLeastOfSource {
  /**
   * @minimum 1
   * @TJS-type integer
   */
  count: number;
  of: RequirementSource[];
}

/**
 * Một yêu cầu. Viết đúng một phép: is, none, at-least, at-most, above, below, all-of, any-of, at-least-of, unencoded.
 */
export interface RequirementSource extends ProvenanceSource {
  /** Tên ngắn của phần này, khi một chỉ tiêu có nhiều phần. */
  label?: string;
  /** Mã số liệu, khai ở facts.yaml. */
  fact?: string;
  /** Phải là có / đạt. */
  is?: true;
  /** Không còn: số liệu phải bằng 0. */
  none?: true;
  /** Từ … trở lên (≥). */
  "at-least"?: DemandSource;
  /** Không quá (≤). */
  "at-most"?: DemandSource;
  /** Trên (>). */
  above?: DemandSource;
  /** Dưới (<). */
  below?: DemandSource;
  /** Phải đạt tất cả. */
  "all-of"?: RequirementSource[];
  /** Đạt ít nhất một. */
  "any-of"?: RequirementSource[];
  /** Đạt ít nhất một số trong các yêu cầu. */
  "at-least-of"?: AtLeastOfSource;
  /** Nội dung chưa mã hóa được. */
  unencoded?: ClauseSource;
  /** Đạt riêng cho nam và cho nữ. */
  each?: EachSource;
  /** Chỉ áp dụng khi; ngoài ra là không đánh giá. */
  "applies-when"?: AppliesWhenSource;
  /** Cho phép khai không áp dụng. */
  "may-not-apply"?: MayNotApplySource;
}
