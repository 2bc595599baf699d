import type { Dimension } from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";

/** Stands for every statement of a generated set until it is numbered. */
export const PLACEHOLDER: Statement = {
  id: "",
  evidence: "secondary",
  cite: { instrument: "01/QĐ-THỬ", at: "Phụ lục" },
  origin: { file: "thu.yaml", line: 1, column: 1 },
};

type Rest = Partial<FactDefinition> & Pick<FactDefinition, "kind" | "role">;

const fact = (id: string, label: string, rest: Rest): FactDefinition => ({
  id,
  label,
  unit: "",
  range: { min: 0, max: rest.kind === "boolean" ? 1 : 100 },
  whole: rest.kind === "boolean" || rest.kind === "count",
  bySex: false,
  question: `${label}?`,
  reportedBy: "UBND xã",
  origin: PLACEHOLDER.origin,
  ...rest,
});

const HOUSEHOLDS = { unit: "hộ", whole: true, parts: [] };
const POOR = { unit: "ha", whole: false, parts: ["ngheo", "can-ngheo"] };

/** Facts of every kind, form and direction; each classifier is used in one place. */
export const SMALL_FACTS: readonly FactDefinition[] = [
  fact("co_dien", "Có điện", { kind: "boolean", role: "higher" }),
  fact("co_no_dong", "Còn nợ đọng", { kind: "boolean", role: "lower" }),
  fact("thu_nhap", "Thu nhập", { kind: "amount", role: "higher", unit: "triệu đồng/người/năm" }),
  fact("o_nhiem", "Ô nhiễm", { kind: "amount", role: "lower", unit: "mg/l" }),
  fact("nha_tam", "Nhà tạm", { kind: "count", role: "lower", unit: "nhà" }),
  fact("tang_truong", "Tốc độ tăng", { kind: "growth", role: "higher", unit: "%", range: { min: -20, max: 20 } }),
  fact("bhyt", "Tham gia bảo hiểm y tế", { kind: "share", role: "higher", unit: "%", counts: HOUSEHOLDS }),
  fact("ngheo", "Nghèo đa chiều", { kind: "share", role: "lower", unit: "%", counts: POOR }),
  fact("dao_tao", "Lao động qua đào tạo", {
    kind: "share",
    role: "higher",
    unit: "%",
    counts: HOUSEHOLDS,
    bySex: true,
  }),
  fact("so_ban_dat", "Số bản đạt", {
    kind: "count",
    role: "higher",
    unit: "bản",
    range: { min: 0, max: 5 },
    derive: { op: "units", kind: "ban", family: "thu/ban", level: "dat-chuan" },
  }),
  fact("xa_dbkk", "Xã đặc biệt khó khăn", { kind: "boolean", role: "classifier" }),
  fact("xa_atk", "Xã an toàn khu", { kind: "boolean", role: "classifier" }),
  fact("so_truong", "Số trường", { kind: "count", role: "classifier", unit: "trường", range: { min: 0, max: 9 } }),
  fact("gan_do_thi", "Gần đô thị", { kind: "boolean", role: "classifier" }),
  fact("co_lang_nghe", "Có làng nghề", { kind: "boolean", role: "classifier" }),
  fact("so_cho", "Số chợ", { kind: "count", role: "classifier", unit: "chợ", range: { min: 0, max: 9 } }),
];

const values = (...ids: readonly string[]): Dimension["values"] => ids.map((id) => ({ id, label: id }));

/** Columns by attribute with rules before it, by attribute alone, by bands of one fact, and by rules alone. */
export const SMALL_DIMENSIONS: readonly Dimension[] = [
  {
    id: "vung",
    label: "Vùng",
    attribute: "vung",
    values: values("tdmnpb", "dbsh", "dnb"),
    rules: [
      { use: "tdmnpb", when: { op: "is", fact: "xa_dbkk", value: true }, statement: PLACEHOLDER },
      { use: "dbsh", when: { op: "is", fact: "xa_atk", value: true }, statement: PLACEHOLDER },
    ],
    statement: PLACEHOLDER,
  },
  {
    id: "nam-xet",
    label: "Năm xét",
    attribute: "nam-xet",
    values: values("2023", "2024"),
    rules: [],
    statement: PLACEHOLDER,
  },
  {
    id: "so-truong",
    label: "Số trường",
    values: values("it", "vua", "nhieu"),
    rules: [
      { use: "it", when: { op: "below", fact: "so_truong", value: 3 }, statement: PLACEHOLDER },
      { use: "vua", when: { op: "between", fact: "so_truong", low: 3, high: 5 }, statement: PLACEHOLDER },
      { use: "nhieu", when: { op: "above", fact: "so_truong", value: 5 }, statement: PLACEHOLDER },
    ],
    exclusive: true,
    statement: PLACEHOLDER,
  },
  {
    id: "nhom-xa",
    label: "Nhóm xã",
    values: values("1", "2"),
    rules: [
      { use: "1", when: { op: "is", fact: "gan_do_thi", value: true }, statement: PLACEHOLDER },
      { use: "2", when: { op: "is", fact: "gan_do_thi", value: false }, statement: PLACEHOLDER },
    ],
    exclusive: true,
    statement: PLACEHOLDER,
  },
];
