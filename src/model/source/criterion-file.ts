import type { CiteSource, ClauseSource, ProvenanceSource } from "./provenance.js";
import type { RequirementSource } from "./requirement-source.js";

/** Một chỉ tiêu. Mức độ tin cậy ở đây là của tên và cách đo; từng mức yêu cầu có mức tin cậy riêng. */
export interface IndicatorSource extends ProvenanceSource {
  /**
   * Số chỉ tiêu, viết trong dấu ngoặc kép: "17.10".
   * @pattern ^[0-9]{1,3}(\.[0-9]{1,3})*$
   * @patternErrorMessage Viết số chỉ tiêu trong dấu ngoặc kép, ví dụ "17.10".
   */
  id: string;
  /**
   * Mã khái niệm, giữ nguyên khi văn bản sau đánh số lại.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   * @patternErrorMessage Viết chữ thường không dấu, nối bằng dấu gạch ngang.
   */
  concept: string;
  /**
   * Tên ngắn của chỉ tiêu.
   * @minLength 1
   * @maxLength 400
   */
  label: string;
  /** Căn cứ của chỉ tiêu. */
  cite: CiteSource;
  /** Yêu cầu của chỉ tiêu. */
  require: RequirementSource;
}

/** Cơ bản đạt: chưa đạt nhưng có ít nhất một số chỉ tiêu đạt. */
export interface NearlyMetSource extends ProvenanceSource {
  /**
   * Số chỉ tiêu tối thiểu phải đạt.
   * @minimum 1
   * @TJS-type integer
   */
  "indicators-met": number;
}

/** Tệp của một tiêu chí. */
export interface CriterionFile extends ProvenanceSource {
  /**
   * Số tiêu chí, viết trong dấu ngoặc kép: "10".
   * @pattern ^[0-9]{1,3}$
   * @patternErrorMessage Viết số tiêu chí trong dấu ngoặc kép, ví dụ "10".
   */
  id: string;
  /**
   * Mã khái niệm, giữ nguyên khi văn bản sau đánh số lại.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   * @patternErrorMessage Viết chữ thường không dấu, nối bằng dấu gạch ngang.
   */
  concept: string;
  /**
   * Tên tiêu chí.
   * @minLength 1
   * @maxLength 200
   */
  label: string;
  /**
   * Cơ quan chịu trách nhiệm; do người dùng điền.
   * @minLength 1
   * @maxLength 200
   */
  responsible?: string;
  /** Căn cứ của tiêu chí. */
  cite: CiteSource;
  /** Văn bản còn chỉ tiêu khác mà chưa ai biết: tiêu chí không bao giờ được kết luận là đạt. */
  incomplete?: ClauseSource;
  /** Quy tắc "cơ bản đạt" của tiêu chí, nếu văn bản có quy định. */
  "nearly-met"?: NearlyMetSource;
  /**
   * Các chỉ tiêu của tiêu chí; có thể trống khi chưa biết chỉ tiêu nào.
   * @maxItems 100
   */
  indicators: IndicatorSource[];
}
