import type { DimensionSource } from "./dimension-source.js";
import type { LinkSource, OpenQuestionSource, PendingAmendmentSource } from "./history-source.js";
import type { InstrumentSource, RelatedSource, SourceSource } from "./instrument-source.js";
import type { LevelSource, PolicySource } from "./level-source.js";
import type { CiteSource, ClauseSource, ProvenanceSource } from "./provenance.js";

/** Nhóm tiêu chí như văn bản in. */
export interface GroupSource extends ProvenanceSource {
  /**
   * Mã nhóm, ví dụ I.
   * @pattern ^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$
   */
  id: string;
  /**
   * Tên nhóm.
   * @minLength 1
   * @maxLength 200
   */
  label: string;
  /**
   * Số của các tiêu chí trong nhóm, viết trong dấu ngoặc kép.
   * @minItems 1
   */
  criteria: string[];
}

/** Số tiêu chí và chỉ tiêu mà văn bản công bố. */
export interface DeclaredSource extends ProvenanceSource {
  /**
   * Số tiêu chí.
   * @minimum 0
   * @TJS-type integer
   */
  criteria: number;
  /**
   * Số chỉ tiêu.
   * @minimum 0
   * @TJS-type integer
   */
  indicators: number;
  /** Căn cứ. */
  cite: CiteSource;
}

/** Tệp set.yaml: bộ tiêu chí của một văn bản. */
export interface SetFile {
  /**
   * Tên bộ tiêu chí.
   * @minLength 1
   * @maxLength 400
   */
  title: string;
  /** `draft`: bản dựng lại, chưa đối chiếu; không có kết luận cuối cùng. */
  status: "in-use" | "draft";
  /** Loại đơn vị được đánh giá. */
  "unit-kind": "xa" | "ban" | "huyen" | "tinh";
  /** Văn bản ban hành. */
  instrument: InstrumentSource;
  /** Văn bản khác được trích làm căn cứ. */
  related?: RelatedSource[];
  /**
   * Các nguồn, theo mã.
   * @propertyNames {"pattern":"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"}
   */
  sources?: { [id: string]: SourceSource };
  /** Các nhóm tiêu chí như văn bản in. */
  groups?: GroupSource[];
  /**
   * Các chiều của bảng mức, theo mã.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  dimensions?: { [id: string]: DimensionSource };
  /**
   * Các cách tổng hợp từ tiêu chí lên mức, theo mã.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  policies?: { [id: string]: PolicySource };
  /** Các mức mà đơn vị đạt tới; có thể trống. */
  levels: LevelSource[];
  /** Văn bản có bao nhiêu tiêu chí, chỉ tiêu. */
  declares?: DeclaredSource;
  /** Nội dung của cả văn bản chưa mã hóa được; còn một nội dung thì chưa có kết luận cuối cùng. */
  unencoded?: ClauseSource[];
  /** Điều mà các nguồn còn mâu thuẫn. */
  "open-questions"?: OpenQuestionSource[];
  /** Khái niệm đã thay đổi thế nào so với văn bản khác. */
  links?: LinkSource[];
  /** Các sửa đổi đã biết nhưng chưa mã hóa. */
  "pending-amendments"?: PendingAmendmentSource[];
}
