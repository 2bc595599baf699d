/** Khoảng hợp lệ, kể cả hai đầu. */
export interface RangeSource {
  /** Nhỏ nhất. */
  min: number;
  /** Lớn nhất. */
  max: number;
}

/** Một tỷ lệ tính từ hai số đếm. */
export interface CountsSource {
  /**
   * Đếm cái gì: hộ, người, km, ha.
   * @minLength 1
   */
  unit: string;
  /** Đếm được từng cái (hộ, người) hay đo được (km, ha). */
  whole: boolean;
  /**
   * Tử số là tổng của các phần này, ví dụ hộ nghèo và hộ cận nghèo.
   * @minItems 1
   * @maxItems 20
   * @uniqueItems true
   */
  parts?: string[];
}

/** Một đơn vị nêu đích danh trong văn bản. */
export interface NamedUnitSource {
  /**
   * Tên đơn vị như văn bản viết.
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /**
   * Mã đơn vị trong dấu ngoặc kép, hoặc `unset` khi chưa biết.
   * @minLength 1
   * @maxLength 40
   */
  code: string;
}

/**
 * Cách suy ra: `set` với `level` (đạt mức nào), `set` với `criteria` (số tiêu chí), thêm `units` khi đếm các đơn vị
 * cấp dưới; `sum` hoặc `mean` khi cộng số liệu của các đơn vị cấp dưới.
 */
export interface DerivationSource {
  /**
   * Họ bộ tiêu chí, ví dụ vn/xa-ntm.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$
   * @patternErrorMessage Viết đường dẫn của họ bộ tiêu chí, ví dụ vn/xa-ntm.
   */
  set?: string;
  /** Mã mức phải đạt. */
  level?: string;
  /** Đếm tiêu chí đạt (met) hoặc chưa đạt (not-met); `mean` là bình quân mỗi đơn vị cấp dưới. */
  criteria?: "met" | "not-met" | "mean";
  /**
   * Chỉ xét các tiêu chí này; số tiêu chí viết trong dấu ngoặc kép.
   * @minItems 1
   * @uniqueItems true
   */
  among?: string[];
  /** Loại đơn vị cấp dưới. */
  units?: "xa" | "ban";
  /** Chỉ xét một đơn vị nêu đích danh. */
  named?: NamedUnitSource;
  /** Tỷ lệ chung của các đơn vị cấp dưới, cộng từ số đếm. */
  sum?: string;
  /** Lượng bình quân của các đơn vị cấp dưới. */
  mean?: string;
  /** Số đếm làm quyền số cho `mean`. */
  weight?: string;
}

/** Khai báo một số liệu. */
export interface FactSource {
  /**
   * Tên số liệu.
   * @minLength 1
   * @maxLength 400
   */
  label: string;
  /** Số liệu suy ra từ kết quả đánh giá khác; không ai phải báo cáo. */
  derive?: DerivationSource;
  /** Loại: boolean (có/không), share (tỷ lệ %), amount (lượng có đơn vị), count (số đếm), growth (tốc độ tăng), score (điểm). */
  kind: "boolean" | "share" | "amount" | "count" | "growth" | "score";
  /** Hướng tốt hơn: higher (càng cao càng tốt) hoặc lower. Với boolean: higher nghĩa là "có" tốt hơn. */
  better?: "higher" | "lower";
  /** Số liệu phân loại: chọn cột, nhóm, nhánh hoặc việc áp dụng; không có hướng tốt hơn. */
  classifier?: true;
  /** Đơn vị, ví dụ: triệu đồng/người/năm. Tỷ lệ luôn là %. */
  unit?: string;
  /** Khoảng hợp lệ. Tỷ lệ mặc định 0 đến 100. */
  range?: RangeSource;
  /** Chỉ nhận số nguyên. Số đếm mặc định là số nguyên. */
  whole?: boolean;
  /** Tỷ lệ tính từ hai số đếm: x.dat trên x.tong. */
  counts?: CountsSource;
  /** Có số riêng cho nam và nữ: x.nam-gioi, x.nu-gioi. */
  "by-sex"?: true;
  /**
   * Câu hỏi cho người báo cáo.
   * @minLength 1
   * @maxLength 1000
   */
  question: string;
  /**
   * Ai báo cáo.
   * @minLength 1
   */
  "reported-by": string;
}

/** Các số liệu của bộ tiêu chí, khai một lần. */
export interface FactsFile {
  /**
   * Các số liệu, theo mã: chữ thường không dấu, nối bằng dấu gạch dưới.
   * @propertyNames {"pattern":"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"}
   */
  facts: { [id: string]: FactSource };
}
