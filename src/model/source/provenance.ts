// Shapes of the YAML files. The JSON Schemas in schemas/ are generated from these types, so every description is
// written for the policy officer who sees it in an editor: in Vietnamese.

/** Mức độ chắc chắn của một quy định. `official` chỉ có sau khi một người đã đối chiếu với văn bản và ký tên. */
export type EvidenceSource = "official" | "secondary" | "unverified" | "assumed";

/** Nơi ghi quy định trong văn bản (căn cứ). */
export interface CiteSource {
  /**
   * Số hiệu văn bản, nếu không phải văn bản của bộ tiêu chí này; phải được khai ở `related`.
   * @minLength 1
   * @maxLength 100
   */
  instrument?: string;
  /**
   * Phụ lục, điều, tiêu chí, chỉ tiêu.
   * @minLength 1
   * @maxLength 300
   */
  at: string;
}

/** Khoảng mà một nguồn cho biết. Khoảng không bao giờ là giá trị. */
export interface BoundsSource {
  /** Lớn hơn. */
  above?: number;
  /** Từ … trở lên. */
  "at-least"?: number;
  /** Không quá. */
  "at-most"?: number;
  /** Nhỏ hơn. */
  below?: number;
  /**
   * Mã nguồn khai ở `sources` của set.yaml.
   * @minItems 1
   */
  source: string[];
}

/** Ai đã đối chiếu với văn bản, ngày nào. */
export interface VerifiedSource {
  /**
   * Họ tên người đối chiếu.
   * @minLength 1
   * @maxLength 200
   */
  by: string;
  /**
   * Ngày đối chiếu, trong dấu ngoặc kép: "2026-11-20".
   * @pattern ^\d{4}-\d{2}-\d{2}$
   * @patternErrorMessage Viết ngày dạng "năm-tháng-ngày" trong dấu ngoặc kép, ví dụ "2026-11-20".
   */
  on: string;
}

/** Độ tin cậy và nguồn gốc của một quy định. */
export interface ProvenanceSource {
  /**
   * Mức độ chắc chắn: official, secondary, unverified hoặc assumed.
   * @markdownDescription Mức độ chắc chắn của quy định, từ mạnh đến yếu:\n\n- `official`: đã có người đối chiếu với văn bản (phải kèm `verified`)\n- `secondary`: một nguồn nêu tên có ghi\n- `unverified`: chưa đối chiếu với văn bản nào\n- `assumed`: giả định, chỉ dùng trong tệp riêng của người dùng
   */
  evidence?: EvidenceSource;
  /**
   * Với quy định chưa đối chiếu: khả năng đúng, phần trăm.
   * @minimum 0
   * @maximum 100
   */
  confidence?: number;
  /** Một trang chính thức có trích nguyên văn. */
  quoted?: "official-page";
  /**
   * Mã nguồn khai ở `sources` của set.yaml. Nguồn không phải là căn cứ.
   * @minItems 1
   */
  source?: string[];
  /** Khoảng mà một nguồn cho biết; không phải giá trị. */
  bounds?: BoundsSource;
  /**
   * Ghi chú cho người đọc.
   * @maxLength 1000
   */
  note?: string;
  /** Ai đã đối chiếu, ngày nào; bắt buộc với official, cấm với mức khác. */
  verified?: VerifiedSource;
  /** Căn cứ, nếu khác căn cứ của chỉ tiêu. */
  cite?: CiteSource;
}

/** Nội dung chưa mã hóa được: giữ nguyên văn, nói vì sao, và người đánh giá phải kiểm tra điều gì. */
export interface ClauseSource extends ProvenanceSource {
  /**
   * Nội dung của quy định.
   * @minLength 1
   * @maxLength 2000
   */
  text: string;
  /**
   * Vì sao chưa mã hóa được.
   * @minLength 1
   * @maxLength 1000
   */
  why: string;
  /**
   * Người đánh giá phải kiểm tra điều gì.
   * @minLength 1
   * @maxLength 1000
   */
  check: string;
}
