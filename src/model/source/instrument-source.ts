import type { ProvenanceSource } from "./provenance.js";

/** Văn bản ban hành. */
export interface InstrumentSource extends ProvenanceSource {
  /**
   * Số hiệu như in trên văn bản, ví dụ 318/QĐ-TTg.
   * @minLength 1
   * @maxLength 100
   */
  number: string;
  /**
   * Tên văn bản.
   * @minLength 1
   * @maxLength 1000
   */
  title: string;
  /**
   * Cơ quan ban hành.
   * @minLength 1
   * @maxLength 200
   */
  issuer: string;
  /**
   * Ngày ký, trong dấu ngoặc kép: "2022-03-08"; `unset` khi chưa biết.
   * @pattern ^(\d{4}-\d{2}-\d{2}|unset)$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2022-03-08".
   */
  signed: string;
  /**
   * Có hiệu lực từ ngày; `unset` khi chưa biết, khi đó không bao giờ coi là đang có hiệu lực.
   * @pattern ^(\d{4}-\d{2}-\d{2}|unset)$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2022-03-08".
   */
  "in-force-from": string;
  /**
   * Hết hiệu lực sau ngày; bỏ trống nếu chưa biết.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2022-03-08".
   */
  "in-force-to"?: string;
  /** Giai đoạn ghi trong tên văn bản. */
  period?: PeriodSource;
}

/** Giai đoạn ghi trong tên văn bản. */
export interface PeriodSource {
  /**
   * Năm đầu.
   * @TJS-type integer
   * @minimum 1900
   * @maximum 2200
   */
  from: number;
  /**
   * Năm cuối.
   * @TJS-type integer
   * @minimum 1900
   * @maximum 2200
   */
  to: number;
}

/** Văn bản liên quan được trích làm căn cứ. */
export interface RelatedSource {
  /**
   * Số hiệu như in trên văn bản.
   * @minLength 1
   * @maxLength 100
   */
  number: string;
  /** Tên văn bản. */
  title?: string;
  /** Cơ quan ban hành. */
  issuer?: string;
  /**
   * Ngày ký, trong dấu ngoặc kép.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2022-03-08".
   */
  signed?: string;
}

/** Một nguồn: cho biết quy định lấy từ đâu. Không phải căn cứ. */
export interface SourceSource {
  /**
   * Địa chỉ của trang hoặc tên tài liệu.
   * @minLength 1
   * @maxLength 1000
   */
  url: string;
  /** Ghi chú về nguồn. */
  note?: string;
}
