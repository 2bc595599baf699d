import type { CiteSource, ProvenanceSource } from "./provenance.js";
import type { ConditionSource } from "./requirement-source.js";

/** Văn bản ban hành. */
export interface InstrumentSource extends ProvenanceSource {
  /** @minLength 1 */
  number: string;
  /** @minLength 1 */
  title: string;
  /** @minLength 1 */
  issuer: string;
  /**
   * Ngày ký, trong dấu ngoặc kép: "2022-03-08".
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  signed: string;
  /**
   * Có hiệu lực từ ngày.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  "in-force-from": string;
  /**
   * Hết hiệu lực sau ngày; bỏ trống nếu chưa biết.
   * @pattern ^\d{4}-\d{2}-\d{2}$
   */
  "in-force-to"?: string;
  /** Giai đoạn ghi trong tên văn bản. */
  period?: PeriodSource;
}

/** Giai đoạn ghi trong tên văn bản. */
export interface PeriodSource {
  /** @TJS-type integer */
  from: number;
  /** @TJS-type integer */
  to: number;
}

/** Văn bản liên quan được trích làm căn cứ. */
export interface RelatedSource {
  /** @minLength 1 */
  number: string;
  title?: string;
  issuer?: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  signed?: string;
}

/** Một nguồn: cho biết quy định lấy từ đâu. Không phải căn cứ. */
export interface SourceSource {
  /** @minLength 1 */
  url: string;
  note?: string;
}

/** Nhóm tiêu chí như văn bản in. */
export interface GroupSource extends ProvenanceSource {
  /** @minLength 1 */
  id: string;
  /** @minLength 1 */
  label: string;
  criteria: string[];
}

/** Quy tắc chọn cột, có căn cứ. */
export interface DimensionRuleSource extends ProvenanceSource {
  /** Giá trị được chọn. */
  use: string;
  when: ConditionSource;
  cite: CiteSource;
}

/** Một khoảng của số liệu phân loại. */
export interface BandSource {
  /** @minLength 1 */
  label: string;
  /** Từ … trở lên. */
  "at-least"?: number;
  /** Không quá. */
  "at-most"?: number;
  /** Lớn hơn. */
  above?: number;
  /** Nhỏ hơn. */
  below?: number;
}

/** Một chiều của bảng mức: vùng, năm xét, số trường … */
export interface DimensionSource extends ProvenanceSource {
  /** @minLength 1 */
  label: string;
  /** Thuộc tính của đơn vị chọn giá trị, khi không quy tắc nào chọn. */
  attribute?: "vung" | "nam-xet";
  /** Các giá trị và tên. */
  values?: { [id: string]: string };
  /** Quy tắc chọn trước thuộc tính. */
  rules?: DimensionRuleSource[];
  /** Số liệu phân loại chia khoảng. */
  fact?: string;
  /** Các khoảng; phải phủ kín và không chồng nhau. */
  bands?: { [id: string]: BandSource };
  cite: CiteSource;
}

/** Mức mà đơn vị đạt tới. */
export interface LevelSource extends ProvenanceSource {
  /**
   * Mã mức.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  id: string;
  /** @minLength 1 */
  label: string;
  /** Số tiêu chí phải đạt: `all` (tất cả) hoặc số tối thiểu. */
  "criteria-met": "all" | CriteriaMetSource;
  cite: CiteSource;
}

/** Số tiêu chí tối thiểu. */
export interface CriteriaMetSource {
  /**
   * @minimum 1
   * @TJS-type integer
   */
  "at-least": number;
}

/** Sửa đổi đã biết nhưng chưa mã hóa: từ ngày đó các chỉ tiêu này là chưa xác định. */
export interface PendingAmendmentSource extends ProvenanceSource {
  /** @minLength 1 */
  number: string;
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  from: string;
  /** @minItems 1 */
  indicators: string[];
  cite: CiteSource;
}

/** Tệp set.yaml: bộ tiêu chí của một văn bản. */
export interface SetFile {
  /** @minLength 1 */
  title: string;
  /** `draft`: bản dựng lại, chưa đối chiếu; không có kết luận cuối cùng. */
  status: "in-use" | "draft";
  /** Loại đơn vị được đánh giá. */
  "unit-kind": "xa" | "ban" | "huyen" | "tinh";
  instrument: InstrumentSource;
  related?: RelatedSource[];
  sources?: { [id: string]: SourceSource };
  groups?: GroupSource[];
  dimensions: { [id: string]: DimensionSource };
  levels: LevelSource[];
  "pending-amendments"?: PendingAmendmentSource[];
}

/** Tệp overlay.yaml: điều mà một văn bản khác thêm vào bộ tiêu chí, ở nơi và từ ngày của nó. */
export interface OverlayFile {
  /** @minLength 1 */
  title: string;
  /** Họ bộ tiêu chí được bổ sung, ví dụ vn/xa-ntm. */
  amends: string;
  /** Nơi áp dụng, ví dụ dien-bien/tuan-giao. */
  place: string;
  instrument: InstrumentSource;
  related?: RelatedSource[];
  sources?: { [id: string]: SourceSource };
  levels?: LevelSource[];
}
