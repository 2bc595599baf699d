/** Ways in which a cell was read otherwise than letter by letter. Each is reported, none is silent. */
export const CONVERSIONS = [
  "decimal-comma",
  "decimal-point",
  "thousands",
  "only-reading",
  "percent-sign",
  "unit-text",
  "sign",
  "dash-missing",
  "yes-no-word",
  "tick",
  "one-zero",
  "code-quoted",
  "region-name",
  "kind-name",
  "composed",
] as const;

export type Conversion = (typeof CONVERSIONS)[number];

/** What each says of the cells it was used for, after their number: `12 ô: dấu phẩy thập phân`. */
export const conversionTexts: Readonly<Record<Conversion, { readonly vi: string; readonly en: string }>> = {
  "decimal-comma": { vi: "dấu phẩy thập phân", en: "decimal comma" },
  "decimal-point": { vi: "dấu chấm thập phân", en: "decimal point" },
  thousands: { vi: "bỏ dấu phân cách hàng nghìn", en: "thousands separators removed" },
  "only-reading": {
    vi: "chỉ một cách đọc hợp với kiểu và khoảng của số liệu",
    en: "only one reading fits the kind and range of the fact",
  },
  "percent-sign": { vi: "bỏ dấu %", en: "percent sign removed" },
  "unit-text": { vi: "bỏ đơn vị tính viết sau số", en: "unit after the number removed" },
  sign: { vi: "dấu cộng hoặc dấu trừ kiểu in", en: "plus sign or typographic minus sign" },
  "dash-missing": { vi: "dấu gạch ngang nghĩa là chưa có số liệu", en: "a dash means no data" },
  "yes-no-word": { vi: "chữ đọc thành có hoặc không", en: "word read as yes or no" },
  tick: { vi: "dấu x hoặc dấu tích nghĩa là có", en: "an x or a tick means yes" },
  "one-zero": { vi: "1 nghĩa là có, 0 nghĩa là không", en: "1 means yes, 0 means no" },
  "code-quoted": { vi: "bỏ dấu giữ số 0 của Excel quanh mã", en: "Excel's marks that keep zeros removed from a code" },
  "region-name": { vi: "tên vùng đổi sang mã vùng", en: "name of a region turned into its id" },
  "kind-name": { vi: "tên loại đơn vị đổi sang mã", en: "name of a kind of unit turned into its id" },
  composed: { vi: "chữ có dấu đưa về dạng dựng sẵn (NFC)", en: "letters with marks brought to composed form (NFC)" },
};
