import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, readUnits, tableOfUnits, writeCsv } from "../../src/data/index.js";
import { inputKeysOf } from "../../src/evaluate/inputs.js";
import type { CouncilMark, FactValue, Unit } from "../../src/model/unit.js";
import { bytesOf, set } from "./fixture.js";

const asks = set.facts.filter((fact) => fact.derive === undefined);

/** Text that a cell keeps as it is: composed, with single spaces, none at its ends. */
const line = fc
  .string({ unit: fc.constantFrom(..."aàẫđĐ12 ;,\"'=+-@#.:%()|".split("")), minLength: 1, maxLength: 12 })
  .map((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

const reason = fc.oneof(fc.constant(""), line);
const declared: fc.Arbitrary<FactValue> = fc.oneof(
  reason.map((unknown) => ({ unknown })),
  reason.map((why) => ({ "not-applicable": why })),
);

const decimals = fc.nat(4).chain((places) => fc.nat(100_000).map((digits) => digits / 10 ** places));

/** Values within range; forms of a share that contradict one another are findings of the reader, not losses. */
function valueFor(key: string): fc.Arbitrary<FactValue> {
  const fact = asks.find(({ id }) => key === id || key.startsWith(`${id}.`));
  if (fact?.kind === "boolean") return fc.oneof(fc.boolean(), declared);
  const count = /\.(dat|tong|ho_ngheo|ho_can_ngheo)$/.test(key);
  const { min, max } = count ? { min: 0, max: 1e9 } : (fact?.range ?? { min: 0, max: 0 });
  const whole = count ? fact?.counts?.whole : fact?.whole;
  const number = fc
    .oneof(decimals, fc.integer({ min, max }), fc.constantFrom(min, max, 1.234, 1234, 0.125, 45.27, 1e-7))
    .map((value) => Math.min(max, Math.max(min, whole ? Math.round(value) : value)));
  return fc.oneof(number, declared);
}

const marks = fc.constantFrom<CouncilMark>("met", "nearly-met", "not-met", "not-applicable");

const facts = fc.record(
  Object.fromEntries(asks.flatMap(inputKeysOf).map((key) => [key, valueFor(key)])) as Record<
    string,
    fc.Arbitrary<FactValue>
  >,
  { requiredKeys: [] },
);

const unit = (code: number): fc.Arbitrary<Unit> =>
  fc.record(
    {
      kind: fc.constant("xa"),
      code: fc.constantFrom(`0${code}123`, `MH-${code}`, `=${code}`, `-${code}`, `'${code}`),
      name: line,
      parent: line,
      vung: fc.constantFrom("tdmnpb", "dbsh"),
      "nam-xet": fc.constantFrom(2023, 2024),
      "nam-so-lieu": fc.constantFrom(2022, 2023),
      facts,
      council: fc.record({ "10": marks, "10.1": marks }, { requiredKeys: [] }),
    },
    { requiredKeys: ["kind", "code", "name", "facts"] },
  ) as fc.Arbitrary<Unit>;

const units = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => unit(i + 1))));

const withoutEmptyCouncil = ({ council, ...rest }: Unit): Unit =>
  council === undefined || Object.keys(council).length === 0 ? rest : { ...rest, council };

describe("units written and read again", () => {
  it("are the same units", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(";" as const, "," as const, "\t" as const), (given, delimiter) => {
        fc.pre(given.some((own) => Object.keys(own.facts).length > 0));
        const text = writeCsv(tableOfUnits(given, set), { delimiter, comments: ["Số liệu minh họa"] });
        const { table, diagnostics } = readCsv(bytesOf(text), "bang.csv");
        expect(diagnostics).toEqual([]);
        const reading = table && readUnits(table, set);
        expect(reading?.units.map(({ origin: _, ...rest }) => rest)).toEqual(given.map(withoutEmptyCouncil));
        expect(table?.comments).toEqual(["Số liệu minh họa"]);
      }),
      { numRuns: 100 },
    );
  });

  it("are opened by a spreadsheet as text, never as a formula", () => {
    const text = writeCsv({
      header: ["ma", "ten"],
      rows: [
        ["=1+1", "@x"],
        ["-2", "+3"],
        ["\t=1", -5],
      ],
    });
    expect(text).toBe("\ufeffma;ten\r\n'=1+1;'@x\r\n'-2;'+3\r\n'\t=1;-5\r\n");
  });

  it("have no number that can be read in two ways", () => {
    const text = writeCsv({ header: ["a"], rows: [[1.234], [1234], [1234.5], [1e-7], [-0.5], [12.3456]] });
    expect(text.split("\r\n").slice(1, 6)).toEqual([
      "1,2340",
      "1234",
      "1234,5",
      expect.stringMatching(/^0,0000001|^0,00000009/),
      "-0,5",
    ]);
  });
});

describe("whatever a file holds", () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'ma;ten,\t"\r\n#x1.=é'.split("")), maxLength: 200 }).map(bytesOf),
    fc
      .array(
        fc.constantFrom("ma", "ten", "vung", "so_truong", ";", ";", "\n", "\n", '"', "1", "A", "tdmnpb", "#", " "),
        { maxLength: 80 },
      )
      .map((parts) => bytesOf(`ma;ten;vung;nam_xet;so_truong\n${parts.join("")}`)),
  );

  it("reading it never throws, and every row is a unit or a finding", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { table, diagnostics } = readCsv(bytes, "bang.csv");
        if (table === null) {
          expect(diagnostics.length).toBeGreaterThan(0);
          return;
        }
        const reading = readUnits(table, set);
        if (!reading.usable && reading.understood.columns.length === 0) {
          expect(reading.diagnostics.length).toBeGreaterThan(0);
          return;
        }
        const said = new Set([
          ...reading.units.map(({ origin }) => origin),
          ...reading.diagnostics.flatMap(({ place }) => (place.in === "text" ? [`${place.file}:${place.line}`] : [])),
        ]);
        for (const row of table.rows) expect(said).toContain(row.at);
      }),
      { numRuns: 500 },
    );
  });

  it("every line that is not blank, a remark or inside quotation marks is in the table", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."ab1 ,.é".split("")), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat(20)),
        (pairs, broken) => {
          const lines = pairs.map(([a, b], index) => (broken.includes(index) ? `c${a};"${b}` : `c${a};${b}`));
          const { table } = readCsv(bytesOf(`ma;ten\n${lines.join("\n")}\n`), "bang.csv");
          const text = table?.rows.map(({ cells }) => cells.join(";")).join("\n");
          for (const [a] of pairs) expect(text).toContain(`c${a}`);
          const found = table?.rows.length ?? 0;
          const swallowed = (text?.match(/\n/g)?.length ?? 0) + 1 - found;
          expect(found + swallowed).toBe(pairs.length);
        },
      ),
    );
  });
});
