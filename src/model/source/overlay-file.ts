import type { IndicatorSource } from "./criterion-file.js";
import type { FactSource } from "./facts-file.js";
import type { CiteSource, ProvenanceSource } from "./provenance.js";
import type { InstrumentSource, LevelSource, PolicySource, RelatedSource, SourceSource } from "./set-file.js";

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
  policies?: { [id: string]: PolicySource };
  levels?: LevelSource[];
  /** Chỉ được siết chặt: giá trị nới lỏng là lỗi. */
  "tighten-only"?: true;
  /** Số liệu mà các chỉ tiêu dưới đây cần thêm. */
  facts?: { [id: string]: FactSource };
  /** Chỉ tiêu thay cho chỉ tiêu cùng số, hoặc thêm vào tiêu chí. */
  indicators?: OverlayIndicatorSource[];
  /** Các chỗ trống mà văn bản này phải điền nhưng chưa biết giá trị. */
  holes?: HoleSource[];
  /** Giá trị cho từng ô. */
  fills?: FillSource[];
  /** Mã của các đơn vị mà bộ tiêu chí chỉ nêu tên. */
  "unit-codes"?: { [name: string]: string };
}

/** Một chỗ trống: văn bản phải điền nhưng giá trị chưa biết. */
export interface HoleSource extends ProvenanceSource {
  /** Chỉ tiêu, hoặc phần của nó, viết trong dấu ngoặc kép. */
  indicator: string;
  /** @minLength 1 */
  why: string;
}

/** Chỉ tiêu của văn bản sửa đổi, bổ sung. */
export interface OverlayIndicatorSource extends IndicatorSource {
  /** Số tiêu chí chứa chỉ tiêu, viết trong dấu ngoặc kép. */
  criterion: string;
}

/** Giá trị cho một ô (hoặc nhiều ô, khi bỏ trống một chiều). */
export interface FillSource extends ProvenanceSource {
  /** Chỉ tiêu, hoặc phần của nó: "17.1", "17.1/2". */
  indicator: string;
  /** Giá trị của các chiều: { vung: tdmnpb }. */
  cell?: { [dimension: string]: string };
  value: number;
  cite: CiteSource;
}
