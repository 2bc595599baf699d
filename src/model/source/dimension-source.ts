import type { CiteSource, ProvenanceSource } from "./provenance.js";
import type { ConditionSource } from "./requirement-source.js";

/** Quy tắc chọn cột, có căn cứ. */
export interface DimensionRuleSource extends ProvenanceSource {
  /** Giá trị được chọn. */
  use: string;
  /** Điều kiện để chọn giá trị ấy. */
  when: ConditionSource;
  /** Căn cứ của quy tắc. */
  cite: CiteSource;
}

/** Một khoảng của số liệu phân loại. */
export interface BandSource {
  /**
   * Tên khoảng, ví dụ: trên 3 trường.
   * @minLength 1
   * @maxLength 200
   */
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
  /**
   * Tên chiều.
   * @minLength 1
   * @maxLength 200
   */
  label: string;
  /** Thuộc tính của đơn vị chọn giá trị, khi không quy tắc nào chọn. */
  attribute?: "vung" | "nam-xet";
  /**
   * Các giá trị và tên.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  values?: { [id: string]: string };
  /** Quy tắc chọn trước thuộc tính. */
  rules?: DimensionRuleSource[];
  /** Số liệu phân loại chia khoảng. */
  fact?: string;
  /**
   * Các khoảng; phải phủ kín và không chồng nhau.
   * @propertyNames {"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}
   */
  bands?: { [id: string]: BandSource };
  /** Căn cứ của chiều. */
  cite: CiteSource;
}
