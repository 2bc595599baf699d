import type { YamlPath } from "../language/index.js";
import { commentsOf, type MapText, nodeTexts, type PairText, type Splice, type Stretch, spliced } from "./yaml-text.js";

/** What a statement is to say of itself in its YAML node. */
export interface Edit {
  readonly path: YamlPath;
  /** Keys and the text of their values, in order; those that are there are replaced where they stand. */
  readonly put: Readonly<Record<string, string>>;
  /** Keys that go. */
  readonly drop: readonly string[];
}

/** Keys beside which a new one is put, the first that is there. */
const BESIDE = ["evidence", "value"] as const;

/**
 * Changes nodes of a YAML text in place: nothing else is touched, not a space, and no comment is lost. A plain cell
 * (`2024: 45`) becomes a mapping in braces. Null where a path leads to nothing that can be changed.
 */
export function editYaml(text: string, edits: readonly Edit[]): string | null {
  const nodeAt = nodeTexts(text);
  const editor: Editor = { text, eol: text.includes("\r\n") ? "\r\n" : "\n", comments: commentsOf(text) };
  const splices: Splice[] = [];
  for (const edit of edits) {
    const node = nodeAt(edit.path);
    if (node === null) return null;
    if (node.kind === "map") splices.push(...mapSplices(node, edit, editor));
    else {
      const { value = node.source, ...others } = edit.put;
      splices.push({ from: node.from, to: node.to, text: `{ ${written({ value, ...others }).join(", ")} }` });
    }
  }
  return spliced(text, splices);
}

interface Editor {
  readonly text: string;
  readonly eol: string;
  readonly comments: readonly Stretch[];
}

const written = (entries: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(entries).map(([key, value]) => `${key}: ${value}`);

function mapSplices(map: MapText, { put, drop }: Edit, editor: Editor): readonly Splice[] {
  const { pairs, flow } = map;
  const there = new Map(pairs.map((pair) => [pair.key, pair]));
  const splices: Splice[] = [];
  const added: Record<string, string> = {};
  for (const [key, value] of Object.entries(put)) {
    const pair = there.get(key);
    if (pair === undefined) added[key] = value;
    else if (pair.source !== value) splices.push(replace(pair.value, value, pair, editor));
  }
  const going = pairs.filter(({ key }) => drop.includes(key));
  const isAdding = Object.keys(added).length > 0;
  // What comes takes the place of what goes, so that lines stay where they are.
  const [seat] = isAdding ? going : [];
  if (seat) {
    const lines = written(added);
    const text = flow ? lines.join(", ") : lines.join(editor.eol + indentOf(seat, editor));
    splices.push(replace({ from: seat.from, to: seat.value.to }, text, seat, editor));
  } else if (isAdding) splices.push(insertion(map, added, editor));
  for (const pair of going) if (pair !== seat) splices.push(removal(pair, map, drop, editor));
  return splices;
}

/** Comments inside of a stretch that is replaced; they are kept. */
const commentsIn = ({ from, to }: Stretch, { comments, text }: Editor): readonly string[] =>
  comments.filter((comment) => comment.from >= from && comment.to <= to).map((own) => text.slice(own.from, own.to));

/** A replacement; comments of what is replaced stand above it, on lines of their own. */
function replace(stretch: Stretch, put: string, pair: PairText, editor: Editor): Splice {
  const kept = commentsIn(stretch, editor).map((comment) => comment + editor.eol + indentOf(pair, editor));
  return { ...stretch, text: kept.join("") + put };
}

/** Blanks up to the column of a key, also behind the dash of a list. */
function indentOf({ from }: PairText, { text }: Editor): string {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  return text.slice(start, from).replace(/[^ ]/g, " ");
}

function insertion({ pairs, flow }: MapText, added: Readonly<Record<string, string>>, editor: Editor): Splice {
  const { text, eol } = editor;
  const lines = written(added);
  const beside = BESIDE.map((key) => pairs.find((pair) => pair.key === key)).find((pair) => pair !== undefined);
  if (beside === undefined) {
    const [first] = pairs;
    const at = first?.from ?? 0;
    const between = first && !flow ? eol + indentOf(first, editor) : ", ";
    return { from: at, to: at, text: lines.map((line) => line + between).join("") };
  }
  if (flow) return { from: beside.value.to, to: beside.value.to, text: lines.map((line) => `, ${line}`).join("") };
  const end = lineEnd(text, beside.value.to);
  const indent = eol + indentOf(beside, editor);
  return { from: end, to: end, text: lines.map((line) => indent + line).join("") };
}

/** Where the line ends that an offset is in. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  if (found < 0) return text.length;
  return text[found - 1] === "\r" ? found - 1 : found;
}

function removal(pair: PairText, { pairs, flow }: MapText, drop: readonly string[], editor: Editor): Splice {
  const { text, eol } = editor;
  const i = pairs.indexOf(pair);
  const next = pairs[i + 1];
  const kept = (stretch: Stretch): string =>
    commentsIn(stretch, editor)
      .map((comment) => comment + eol + indentOf(pair, editor))
      .join("");
  if (flow) {
    const staysBehind = pairs.slice(i + 1).some(({ key }) => !drop.includes(key));
    const before = pairs[i - 1];
    if (staysBehind && next) {
      const stretch = { from: pair.from, to: next.from };
      return { ...stretch, text: kept(stretch) };
    }
    const stretch = { from: before?.value.to ?? pair.from, to: pair.value.to };
    const comments = kept(stretch);
    return { ...stretch, text: comments === "" ? "" : ` ${comments}` };
  }
  const start = text.lastIndexOf("\n", pair.from - 1) + 1;
  const end = lineEnd(text, pair.value.to);
  const isFirst = text.slice(start, pair.from).trim() !== "";
  if (isFirst && next) {
    const stretch = { from: pair.from, to: next.from };
    return { ...stretch, text: kept(stretch) };
  }
  const own = { from: pair.from, to: pair.value.to };
  const inside = commentsIn(own, editor);
  const rest = text.slice(pair.value.to, end);
  const behind = rest.trim();
  if (inside.length > 0 || behind !== "") {
    const between = eol + indentOf(pair, editor);
    const blanks = rest.length - rest.trimStart().length;
    const to = behind === "" ? own.to : own.to + blanks;
    return { from: own.from, to, text: [...inside, ...(behind === "" ? [] : [""])].join(between) };
  }
  return { from: start, to: Math.min(text.length, end + (text.startsWith("\r\n", end) ? 2 : 1)), text: "" };
}
