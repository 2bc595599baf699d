import type { CiteSource, ProvenanceSource } from "./provenance.js";

/** Cách tổng hợp từ tiêu chí lên mức, có tên và căn cứ. */
export interface PolicySource extends ProvenanceSource {
  /**
   * Tên cách tổng hợp.
   * @minLength 1
   * @maxLength 400
   */
  label: string;
  /** `observed`: chỉ là quan sát từ thực tế; không bao giờ là mặc định, không bao giờ là danh hiệu. */
  status: "in-force" | "observed";
  /** Căn cứ của cách tổng hợp. */
  cite: CiteSource;
}

/** Mức mà đơn vị đạt tới. */
export interface LevelSource extends ProvenanceSource {
  /**
   * Mã mức.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  id: string;
  /**
   * Tên mức.
   * @minLength 1
   * @maxLength 200
   */
  label: string;
  /** Số tiêu chí phải đạt: `all` (tất cả) hoặc số tối thiểu. */
  "criteria-met"?: "all" | CriteriaMetSource;
  /** Số tiêu chí theo từng kết quả; chỉ dùng cho cách tổng hợp quan sát được. */
  counts?: CountsRuleSource;
  /** Mã cách tổng hợp, khai ở `policies`. */
  policy: string;
  /** Căn cứ của mức. */
  cite: CiteSource;
}

/** Giới hạn trên số tiêu chí chưa đạt, giới hạn dưới trên số đạt và cơ bản đạt. */
export interface CountsRuleSource {
  /**
   * Không quá bấy nhiêu tiêu chí chưa đạt; vẫn phải có ít nhất một tiêu chí đạt hoặc cơ bản đạt.
   * @minimum 0
   * @TJS-type integer
   */
  "not-met-at-most"?: number;
  /**
   * Ít nhất bấy nhiêu tiêu chí đạt hoặc cơ bản đạt; không ghi thì là 1.
   * @minimum 1
   * @TJS-type integer
   */
  "met-or-nearly-at-least"?: number;
}

/** Số tiêu chí tối thiểu. */
export interface CriteriaMetSource {
  /**
   * Số tiêu chí tối thiểu phải đạt.
   * @minimum 1
   * @TJS-type integer
   */
  "at-least": number;
}
