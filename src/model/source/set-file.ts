import type { CiteSource, ClauseSource, ProvenanceSource } from "./provenance.js";
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
   * Ngày ký, trong dấu ngoặc kép: "2022-03-08"; `unset` khi chưa biết.
   * @pattern ^(\d{4}-\d{2}-\d{2}|unset)$
   */
  signed: string;
  /**
   * Có hiệu lực từ ngày; `unset` khi chưa biết, khi đó không bao giờ coi là đang có hiệu lực.
   * @pattern ^(\d{4}-\d{2}-\d{2}|unset)$
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

/** Cách tổng hợp từ tiêu chí lên mức, có tên và căn cứ. */
export interface PolicySource extends ProvenanceSource {
  /** @minLength 1 */
  label: string;
  /** `observed`: chỉ là quan sát từ thực tế; không bao giờ là mặc định, không bao giờ là danh hiệu. */
  status: "in-force" | "observed";
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
  "criteria-met"?: "all" | CriteriaMetSource;
  /** Số tiêu chí theo từng kết quả; chỉ dùng cho cách tổng hợp quan sát được. */
  counts?: CountsRuleSource;
  /** Mã cách tổng hợp, khai ở `policies`. */
  policy: string;
  cite: CiteSource;
}

/** Giới hạn trên số tiêu chí chưa đạt, giới hạn dưới trên số đạt và cơ bản đạt. */
export interface CountsRuleSource {
  /** @TJS-type integer */
  "not-met-at-most"?: number;
  /** @TJS-type integer */
  "met-or-nearly-at-least"?: number;
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

/** Số tiêu chí và chỉ tiêu mà văn bản công bố. */
export interface DeclaredSource extends ProvenanceSource {
  /** @TJS-type integer */
  criteria: number;
  /** @TJS-type integer */
  indicators: number;
  cite: CiteSource;
}

/** Một câu trả lời mà một nguồn đưa ra. */
export interface CandidateSource extends ProvenanceSource {
  /** @minLength 1 */
  answer: string;
}

/** Điều mà các nguồn còn mâu thuẫn. */
export interface OpenQuestionSource {
  /** @minLength 1 */
  question: string;
  cite: CiteSource;
  /** @minItems 1 */
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
  concept: string;
  from?: LinkEndSource;
  to?: LinkEndSource;
  relation: "same" | "renamed" | "redefined" | "unit-changed" | "merged" | "split" | "dropped" | "added";
  comparable: "yes" | "partly" | "no";
  /** @minLength 1 */
  why: string;
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
  dimensions?: { [id: string]: DimensionSource };
  policies?: { [id: string]: PolicySource };
  levels: LevelSource[];
  /** Văn bản có bao nhiêu tiêu chí, chỉ tiêu. */
  declares?: DeclaredSource;
  /** Nội dung của cả văn bản chưa mã hóa được; còn một nội dung thì chưa có kết luận cuối cùng. */
  unencoded?: ClauseSource[];
  /** Điều mà các nguồn còn mâu thuẫn. */
  "open-questions"?: OpenQuestionSource[];
  /** Khái niệm đã thay đổi thế nào so với văn bản khác. */
  links?: LinkSource[];
  "pending-amendments"?: PendingAmendmentSource[];
}
