import type { CiteSource, ProvenanceSource } from "./provenance.js";
import type { RequirementSource } from "./requirement-source.js";

/** Một chỉ tiêu. Mức độ tin cậy ở đây là của tên và cách đo; từng mức yêu cầu có mức tin cậy riêng. */
export interface IndicatorSource extends ProvenanceSource {
  /**
   * Số chỉ tiêu, viết trong dấu ngoặc kép: "17.10".
   * @pattern ^[0-9]{1,3}(\.[0-9]{1,3})*$
   */
  id: string;
  /**
   * Mã khái niệm, giữ nguyên khi văn bản sau đánh số lại.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  concept: string;
  /**
   * Tên ngắn của chỉ tiêu.
   * @minLength 1
   * @maxLength 400
   */
  label: string;
  cite: CiteSource;
  /** Yêu cầu của chỉ tiêu. */
  require: RequirementSource;
}

/** Tệp của một tiêu chí. */
export interface CriterionFile extends ProvenanceSource {
  /**
   * Số tiêu chí, viết trong dấu ngoặc kép: "10".
   * @pattern ^[0-9]{1,3}$
   */
  id: string;
  /**
   * Mã khái niệm, giữ nguyên khi văn bản sau đánh số lại.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
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
   */
  responsible?: string;
  cite: CiteSource;
  /**
   * Các chỉ tiêu của tiêu chí.
   * @minItems 1
   * @maxItems 100
   */
  indicators: IndicatorSource[];
}
