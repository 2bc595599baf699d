import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { createValidators, type SourceFile, YAML_OPTIONS } from "../../src/language/index.js";
import { readRuleFolder } from "../../src/node/index.js";
import { checklistCsv, type Entry, type OpenedLayer, openLayer } from "../../src/verify/index.js";
import { commentsOf } from "../../src/verify/yaml-text.js";
import { entriesIn, FILES, filesOf, filledIn, open, read, SET, signed, sourcesFrom, textsAfter } from "./fixture.js";

const { files } = readRuleFolder("criteria");
const validators = createValidators();
const openOf = (id: string, of: readonly SourceFile[]): OpenedLayer => {
  const opening = openLayer(id, of, validators);
  if (!opening.ok) throw new Error(id);
  return opening.opened;
};

/** What a person may find of a statement: that it is right, or another value. */
const findingOf = ({ said, stated }: Entry): fc.Arbitrary<string> => {
  const { valued } = said;
  if (!valued) return fc.constant("đúng");
  const whole = fc.integer({ min: Math.ceil(valued.min), max: Math.min(Math.floor(valued.max), 9999) }).map(String);
  const decimal = whole.map((text) => `${text},5`);
  const other = [whole, ...(valued.whole || valued.max <= 100 ? [] : [decimal])];
  if (valued.mayBeNotDemanded) other.push(fc.constant("không yêu cầu"));
  return stated.unset ? fc.oneof(...other) : fc.oneof(fc.constant("đúng"), fc.constant("đúng"), ...other);
};

const canBeFound = ({ said, stated }: Entry): boolean =>
  said.valued !== undefined || (!stated.unset && said.value !== "chưa biết");

/** Lines, from 1, that a statement's own keys stand on: all that a change of it may touch. */
function ownLines(file: SourceFile, path: readonly (string | number)[]): readonly number[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { ...YAML_OPTIONS, lineCounter: lines });
  const node = path.length === 0 ? document.contents : document.getIn([...path], true);
  const between = ([from, to]: readonly [number, number, number]): readonly number[] => {
    const first = lines.linePos(from).line;
    const text = file.text.slice(from, to).trimEnd();
    return Array.from({ length: text.split("\n").length }, (_, i) => first + i);
  };
  if (isScalar(node)) return between(node.range!);
  if (!isMap(node)) throw new Error("no node");
  const keys = ["evidence", "verified", "value", "confidence", "quoted", "source", "bounds"];
  return (node.items as Pair<{ value: string; range: [number, number, number] }, Node>[])
    .filter(({ key }) => keys.includes(key.value))
    .flatMap(({ key, value }) => between([key.range[0], value!.range![1], 0]));
}

/** Whether the lines stand in a text in this order, others between them. */
function inOrder(wanted: readonly string[], text: readonly string[]): string | null {
  let at = 0;
  for (const line of wanted) {
    const found = text.indexOf(line, at);
    if (found < 0) return line;
    at = found + 1;
  }
  return null;
}

const said = (opened: OpenedLayer, id: string): unknown => {
  const { statement, value, unset } = opened.statements.get(id)!;
  const { origin: _, ...own } = statement;
  return { own, value, unset };
};

/** Statements that say nothing of their grade and owe it to the one they stand under. */
const owingTo = (id: string, { statements }: OpenedLayer): readonly string[] =>
  [...statements.keys()].filter(
    (other) => other === `${id}/common` || other === `${id}/require` || other === `${id}/unencoded`,
  );

function check(before: OpenedLayer, found: ReadonlyMap<string, string>): void {
  const rows = Object.fromEntries([...found].map(([id, finding]) => [id, signed(finding)]));
  const reading = read(filledIn(checklistCsv(before.layer.id, entriesIn(before)), rows), before);
  expect(reading.diagnostics).toEqual([]);
  const texts = textsAfter(reading.apply(), before);
  const others = files.filter(({ path }) => !texts.has(path));
  const now = openOf(before.layer.id, [...others, ...sourcesFrom(texts)]);

  // Exactly what was found is official, with its value; every other statement says what it said.
  for (const [id, { statement, value }] of before.statements) {
    const finding = found.get(id);
    if (finding === undefined) expect(said(now, id)).toEqual(said(before, id));
    else {
      const wanted = { ...statement, evidence: "official", verified: { by: "Lò Thị B", on: "2026-11-20" } };
      const { evidence, verified, cite, note } = wanted;
      expect(now.statements.get(id)!.statement).toMatchObject({ evidence, verified, cite, ...(note ? { note } : {}) });
      const expected =
        finding === "đúng" ? value : finding === "không yêu cầu" ? undefined : Number(finding.replace(",", "."));
      expect(now.statements.get(id)!.value).toBe(expected);
    }
  }

  // Every comment is there, and every line that no found statement stands on.
  for (const file of before.files) {
    const text = texts.get(file.path)!;
    const comments = (of: string) => commentsOf(of).map(({ from, to }) => of.slice(from, to));
    expect(comments(text)).toEqual(comments(file.text));
    const places = [...found.keys()]
      .flatMap((id) => [id, ...owingTo(id, before)])
      .map((id) => before.places.get(id)!)
      .filter((place) => place.file === file.path);
    const touched = new Set(places.flatMap(({ path }) => ownLines(file, path)));
    const kept = file.text.split("\n").filter((_, i) => !touched.has(i + 1));
    expect(inOrder(kept, text.split("\n"))).toBe(null);
    if (places.length === 0) expect(text).toBe(file.text);
  }
}

const subsetOf = (entries: readonly Entry[]): fc.Arbitrary<ReadonlyMap<string, string>> =>
  fc
    .subarray(entries.filter(canBeFound))
    .chain((chosen) =>
      fc.tuple(...chosen.map((entry) => findingOf(entry).map((text) => [entry.stated.statement.id, text] as const))),
    )
    .map((pairs) => new Map(pairs));

describe("any part of a checklist, confirmed or changed, goes back and touches nothing else", () => {
  it.each([
    ["vn/xa-ntm/2022-qd-318", 6],
    ["vn/xa-ntm/2024-qd-211", 8],
    ["vn/xa-ntm/2026-qd-51", 6],
    ["vn/cong-nhan/2022-qd-18", 6],
    ["dien-bien/ban-ntm/2022-qd-1926", 6],
    ["dien-bien/tuan-giao/ke-hoach-2024/huyen", 8],
  ])("%s", (id, numRuns) => {
    const before = openOf(id, files);
    fc.assert(
      fc.property(subsetOf(entriesIn(before)), (found) => check(before, found)),
      { seed: 318, numRuns },
    );
  });

  it("of a set with comments everywhere, whose statements owe their grades to each other", () => {
    // What is pinned because it owed its grade changes its own lines too, so only what is said is compared there.
    const before = open();
    const owing = new Set(["2.1", "2.1/all-of"]);
    const entries = entriesIn(before).filter(({ stated }) => !owing.has(stated.statement.id));
    fc.assert(
      fc.property(subsetOf(entries), (found) => check(before, found)),
      { seed: 1, numRuns: 60 },
    );
    expect(Object.keys(FILES).every((path) => path.startsWith(SET))).toBe(true);
    expect(filesOf()).toHaveLength(before.files.length);
  });
});
