import type { CiteSource, ProvenanceSource } from "./provenance.js";

/** Sửa đổi đã biết nhưng chưa mã hóa: từ ngày đó các chỉ tiêu này là chưa xác định. */
export interface PendingAmendmentSource extends ProvenanceSource {
  /**
   * Số hiệu văn bản sửa đổi.
   * @minLength 1
   * @maxLength 100
   */
  number: string;
  /**
   * Có hiệu lực từ ngày, trong dấu ngoặc kép.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2022-03-08".
   */
  from: string;
  /**
   * Các chỉ tiêu bị sửa đổi, viết trong dấu ngoặc kép.
   * @minItems 1
   */
  indicators: string[];
  /** Căn cứ. */
  cite: CiteSource;
}

/** Một câu trả lời mà một nguồn đưa ra. */
export interface CandidateSource extends ProvenanceSource {
  /**
   * Câu trả lời.
   * @minLength 1
   * @maxLength 1000
   */
  answer: string;
}

/** Điều mà các nguồn còn mâu thuẫn. */
export interface OpenQuestionSource {
  /**
   * Câu hỏi chưa có lời đáp.
   * @minLength 1
   * @maxLength 1000
   */
  question: string;
  /** Căn cứ. */
  cite: CiteSource;
  /**
   * Các câu trả lời mà nguồn đưa ra.
   * @minItems 1
   */
  candidates: CandidateSource[];
}

/** Một khái niệm trong một bộ tiêu chí. */
export interface LinkEndSource {
  /** Thư mục của bộ tiêu chí, ví dụ vn/xa-ntm/2022-qd-318. */
  set: string;
  /** Số chỉ tiêu hoặc tiêu chí, viết trong dấu ngoặc kép. */
  id: string;
}

/** Khái niệm đã thay đổi thế nào giữa hai văn bản. */
export interface LinkSource extends ProvenanceSource {
  /**
   * Mã khái niệm.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   * @patternErrorMessage Viết chữ thường không dấu, nối bằng dấu gạch ngang.
   */
  concept: string;
  /** Trước đây; bỏ trống khi mới thêm. */
  from?: LinkEndSource;
  /** Bây giờ; bỏ trống khi đã bỏ. */
  to?: LinkEndSource;
  /** same (như cũ), renamed (đổi tên), redefined (đổi nội dung), unit-changed (đổi đơn vị), merged (gộp), split (tách), dropped (bỏ), added (thêm). */
  relation: "same" | "renamed" | "redefined" | "unit-changed" | "merged" | "split" | "dropped" | "added";
  /** Có so sánh được kết quả giữa hai văn bản không. */
  comparable: "yes" | "partly" | "no";
  /**
   * Vì sao.
   * @minLength 1
   * @maxLength 1000
   */
  why: string;
  /** Căn cứ. */
  cite: CiteSource;
}
