import type { IndicatorSource } from "./criterion-file.js";
import type { FactSource } from "./facts-file.js";
import type { LinkSource, OpenQuestionSource } from "./history-source.js";
import type { InstrumentSource, RelatedSource, SourceSource } from "./instrument-source.js";
import type { LevelSource, PolicySource } from "./level-source.js";
import type { CiteSource, ClauseSource, ProvenanceSource } from "./provenance.js";

/** Tệp overlay.yaml: điều mà một văn bản khác thêm vào bộ tiêu chí, ở nơi và từ ngày của nó. */
export interface OverlayFile {
  /**
   * Tên của phần sửa đổi, bổ sung.
   * @minLength 1
   * @maxLength 400
   */
  title: string;
  /**
   * Họ bộ tiêu chí được bổ sung, ví dụ vn/xa-ntm.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$
   * @patternErrorMessage Viết đường dẫn của họ bộ tiêu chí, ví dụ vn/xa-ntm.
   */
  amends: string;
  /**
   * Nơi áp dụng, ví dụ dien-bien/tuan-giao; cả nước là vn.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$
   * @patternErrorMessage Viết nơi áp dụng không dấu, ví dụ dien-bien/tuan-giao.
   */
  place: string;
  /** Văn bản ban hành phần này. */
  instrument: InstrumentSource;
  /** Văn bản khác được trích làm căn cứ. */
  related?: RelatedSource[];
  /**
   * Các nguồn, theo mã.
   * @propertyNames {"pattern":"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"}
   */
  sources?: { [id: string]: SourceSource };
  /**
   * Các cách tổng hợp từ tiêu chí lên mức, theo mã.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  policies?: { [id: string]: PolicySource };
  /** Các mức mà đơn vị đạt tới. */
  levels?: LevelSource[];
  /** Chỉ được siết chặt: giá trị nới lỏng là lỗi. */
  "tighten-only"?: true;
  /**
   * Số liệu mà các chỉ tiêu dưới đây cần thêm, theo mã.
   * @propertyNames {"pattern":"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"}
   */
  facts?: { [id: string]: FactSource };
  /** Chỉ tiêu thay cho chỉ tiêu cùng số, hoặc thêm vào tiêu chí. */
  indicators?: OverlayIndicatorSource[];
  /** Các chỗ trống mà văn bản này phải điền nhưng chưa biết giá trị. */
  holes?: HoleSource[];
  /** Giá trị cho từng ô. */
  fills?: FillSource[];
  /** Mã của các đơn vị mà bộ tiêu chí chỉ nêu tên. */
  "unit-codes"?: { [name: string]: string };
  /** Nội dung của cả văn bản chưa mã hóa được; còn một nội dung thì chưa có kết luận cuối cùng. */
  unencoded?: ClauseSource[];
  /** Điều mà các nguồn còn mâu thuẫn. */
  "open-questions"?: OpenQuestionSource[];
  /** Khái niệm đã thay đổi thế nào so với văn bản khác. */
  links?: LinkSource[];
}

/** Một chỗ trống: văn bản phải điền nhưng giá trị chưa biết. */
export interface HoleSource extends ProvenanceSource {
  /**
   * Chỉ tiêu, hoặc phần của nó, viết trong dấu ngoặc kép.
   * @pattern ^[0-9]{1,3}(\.[0-9]{1,3})*(/[0-9]{1,2})*$
   * @patternErrorMessage Viết số chỉ tiêu trong dấu ngoặc kép, ví dụ "17.1" hoặc phần của nó "17.1/2".
   */
  indicator: string;
  /**
   * Vì sao chưa có giá trị.
   * @minLength 1
   * @maxLength 1000
   */
  why: string;
}

/** Chỉ tiêu của văn bản sửa đổi, bổ sung. */
export interface OverlayIndicatorSource extends IndicatorSource {
  /**
   * Số tiêu chí chứa chỉ tiêu, viết trong dấu ngoặc kép.
   * @pattern ^[0-9]{1,3}$
   * @patternErrorMessage Viết số tiêu chí trong dấu ngoặc kép, ví dụ "10".
   */
  criterion: string;
}

/** Giá trị cho một ô (hoặc nhiều ô, khi bỏ trống một chiều). */
export interface FillSource extends ProvenanceSource {
  /**
   * Chỉ tiêu, hoặc phần của nó: "17.1", "17.1/2".
   * @pattern ^[0-9]{1,3}(\.[0-9]{1,3})*(/[0-9]{1,2})*$
   * @patternErrorMessage Viết số chỉ tiêu trong dấu ngoặc kép, ví dụ "17.1" hoặc phần của nó "17.1/2".
   */
  indicator: string;
  /** Giá trị của các chiều: { vung: tdmnpb }. */
  cell?: { [dimension: string]: string };
  /** Giá trị của ô. */
  value: number;
  /** Căn cứ của giá trị. */
  cite: CiteSource;
}
