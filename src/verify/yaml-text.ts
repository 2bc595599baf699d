import { isMap, Lexer, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { YAML_OPTIONS } from "../language/index.js";

/** A stretch of a text, from and to an offset. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A replacement of a stretch. */
export interface Splice extends Stretch {
  readonly text: string;
}

/** The text with the splices made. They may not overlap; those at one offset follow each other as given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = "";
  let at = 0;
  for (const { from, to, text: put } of ordered) {
    if (from < at) throw new RangeError("two changes of a rule file overlap");
    out += text.slice(at, from) + put;
    at = to;
  }
  return out + text.slice(at);
}

/** The lexer marks the text of a scalar that follows with this sign. */
const SCALAR = "\u001f";
/** Signs of the lexer that stand for no text. */
const SIGNS: ReadonlySet<string> = new Set(["\u0002", "\u0018", SCALAR]);

/** Every comment of a YAML text, with its sign. */
export function commentsOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (SIGNS.has(token)) {
      before = token;
      continue;
    }
    if (token.startsWith("#") && before !== SCALAR) found.push({ from: at, to: at + token.length });
    at += token.length;
    before = token;
  }
  return found;
}

/** A mapping of a rule file as it stands in the text. */
export interface MapText {
  readonly kind: "map";
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly PairText[];
}

export interface PairText {
  readonly key: string;
  readonly from: number;
  /** Where the value starts and ends, without what follows it. */
  readonly value: Stretch;
  readonly source: string;
}

export type NodeText = MapText | ({ readonly kind: "scalar"; readonly source: string } & Stretch);

/** Gives the node of a path in a YAML text; null where the path leads to nothing that can be edited. */
export function nodeTexts(text: string): (path: readonly (string | number)[]) => NodeText | null {
  const document = parseDocument(text, YAML_OPTIONS);
  return (path) => {
    const node = path.length === 0 ? document.contents : document.getIn([...path], true);
    if (isMap(node)) return mapText(node, text);
    const range = (node as Scalar | null | undefined)?.range;
    return range ? { kind: "scalar", from: range[0], to: range[1], source: text.slice(range[0], range[1]) } : null;
  };
}

function mapText(map: YAMLMap, text: string): MapText | null {
  const pairs: PairText[] = [];
  for (const { key, value } of map.items as Pair<Scalar, { range?: readonly [number, number, number] } | null>[]) {
    if (!key.range || !value?.range) return null;
    const [from, end] = value.range;
    const source = text.slice(from, end).trimEnd();
    pairs.push({ key: String(key.value), from: key.range[0], value: { from, to: from + source.length }, source });
  }
  return { kind: "map", flow: map.flow === true, pairs };
}
