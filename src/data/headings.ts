import { type Input, layoutOf } from "../evaluate/inputs.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import { foldHeading } from "./text.js";

/** What identifies and places a unit, beside its facts. */
export const ATTRIBUTES = ["code", "name", "kind", "parent", "vung", "nam-xet", "nam-so-lieu"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What a column may be by its heading. */
export type Meaning =
  | { readonly is: "attribute"; readonly attribute: Attribute }
  | { readonly is: "fact"; readonly input: Input };

/** Headings a set understands. */
export interface Headings {
  /** By {@link foldHeading}; a heading that two facts share is not here. */
  readonly byHeading: ReadonlyMap<string, Meaning>;
  /** Headings that two facts share, with the keys to use instead. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** For suggestions: every heading as it may be written. */
  readonly known: readonly string[];
}

/** The plain heading of each. */
export const ATTRIBUTE_KEYS: Readonly<Record<Attribute, string>> = {
  code: "ma",
  name: "ten",
  kind: "loai",
  parent: "thuoc",
  vung: "vung",
  "nam-xet": "nam_xet",
  "nam-so-lieu": "nam_so_lieu",
};

/** Kinds of unit, as people write them. */
export const KIND_NAMES: Readonly<Record<string, readonly string[]>> = {
  xa: ["xã"],
  ban: ["thôn", "bản", "thôn, bản"],
  huyen: ["huyện"],
  tinh: ["tỉnh"],
};

const PARENT_OF: Readonly<Record<string, string>> = { ban: "xa", xa: "huyen", huyen: "tinh" };

/** Headings of attributes, the one to use first. They depend on what is assessed: `mã xã` is a hamlet's parent. */
function attributeHeadings(unitKind: string): Readonly<Record<Attribute, readonly string[]>> {
  const own = KIND_NAMES[unitKind] ?? [];
  const above = KIND_NAMES[PARENT_OF[unitKind] ?? ""] ?? [];
  return {
    code: [ATTRIBUTE_KEYS.code, "mã", "code", "mã đơn vị", ...own.map((name) => `mã ${name}`)],
    name: [ATTRIBUTE_KEYS.name, "tên", "name", "tên đơn vị", ...own.map((name) => `tên ${name}`), ...own],
    kind: [ATTRIBUTE_KEYS.kind, "loại", "kind", "loại đơn vị"],
    parent: [ATTRIBUTE_KEYS.parent, "thuộc", "parent", ...above.flatMap((name) => [`thuộc ${name}`, `mã ${name}`])],
    vung: [ATTRIBUTE_KEYS.vung, "vùng", "region"],
    "nam-xet": [ATTRIBUTE_KEYS["nam-xet"], "nam-xet", "năm xét"],
    "nam-so-lieu": [ATTRIBUTE_KEYS["nam-so-lieu"], "nam-so-lieu", "năm số liệu"],
  };
}

const PART_LABELS: Readonly<Record<string, string>> = {
  "nam-gioi": "nam giới",
  "nu-gioi": "nữ giới",
  dat: "số đạt",
  tong: "tổng số",
};

/** A fact's key in words: `Tỷ lệ lao động qua đào tạo (nữ giới, tổng số)`. */
export function labelOf({ key, fact }: Input): string {
  const parts = key === fact.id ? [] : key.slice(fact.id.length + 1).split(".");
  const words = parts.map((part) => PART_LABELS[part] ?? part);
  return words.length === 0 ? fact.label : `${fact.label} (${words.join(", ")})`;
}

/** Everything a heading may be for a set. */
export function headingsOf(set: Pick<CriteriaSet, "unitKind" | "facts">): Headings {
  const meanings = new Map<string, Meaning[]>();
  const known: string[] = [];
  const add = (heading: string, meaning: Meaning): void => {
    const folded = foldHeading(heading);
    const others = meanings.get(folded) ?? [];
    if (!others.some((other) => keyOf(other) === keyOf(meaning))) meanings.set(folded, [...others, meaning]);
    known.push(heading);
  };
  const attributes = attributeHeadings(set.unitKind);
  for (const attribute of ATTRIBUTES) {
    for (const heading of attributes[attribute]) add(heading, { is: "attribute", attribute });
  }
  for (const input of layoutOf(set.facts.filter((fact) => fact.derive === undefined)).inputs) {
    const label = labelOf(input);
    const forms = [input.key, label, ...(input.fact.unit === "" ? [] : [`${label} (${input.fact.unit})`])];
    for (const form of forms) add(form, { is: "fact", input });
  }
  const byHeading = new Map<string, Meaning>();
  const shared = new Map<string, readonly string[]>();
  for (const [heading, found] of meanings) {
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) byHeading.set(heading, only);
    else shared.set(heading, found.map(keyOf));
  }
  return { byHeading, shared, known };
}

/** Name of what a column holds, without regard to how its heading was written. */
export const keyOf = (meaning: Meaning): string =>
  meaning.is === "fact" ? meaning.input.key : ATTRIBUTE_KEYS[meaning.attribute];
