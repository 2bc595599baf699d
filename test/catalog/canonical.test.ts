import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  catalogMessages,
  describe as describeCatalog,
  describeLayer,
  describeSet,
  gradesOf,
  resolve,
  statementsOf,
} from "../../src/catalog/index.js";
import { messageText } from "../../src/explain/message.js";
import type { Statement } from "../../src/model/evidence.js";
import type { Layer } from "../../src/model/layer.js";
import {
  catalog,
  compare,
  criterion,
  fact,
  fill,
  indicator,
  instrument,
  is,
  overlayLayer,
  setLayer,
  statement,
  table,
  yesNo,
} from "./build.js";

const FAMILY = "vn/xa-ntm";
const clause = (text: string) => ({ text, why: "chưa rõ", check: "hỏi", statement: statement(text) });
const base = setLayer("vn/xa-ntm/2022", "2022-03-08", {
  facts: [fact("nuoc"), yesNo("htx"), yesNo("a"), yesNo("b")],
  declared: { criteria: 3, indicators: 7, statement: statement("declared") },
  criteria: [
    criterion("1", [
      indicator("1.1", {
        ...compare(
          "at-least",
          "nuoc",
          table("1.1", ["vung"], [1, "unset"], { common: { state: "unset", statement: statement("c", "unverified") } }),
        ),
        appliesWhen: { condition: "unset", statement: statement("when", "unverified") },
        mayNotApply: statement("may"),
      }),
    ]),
    criterion("2", [indicator("2.1", { op: "all-of", of: [is("htx")], statement: statement("2.1") })], {
      incomplete: clause("còn nữa"),
      nearlyMet: { indicatorsMet: 1, statement: statement("nearly", "unverified") },
    }),
  ],
  unencoded: [clause("danh mục")],
  openQuestions: [{ question: "12 hay 15?", candidates: [{ answer: "15", statement: statement("q", "unverified") }] }],
  pendingAmendments: [{ number: "7/QĐ", from: "2024-01-01", indicators: ["1.1"], statement: statement("p") }],
});
const [first, second, third] = ["a", "b", "c"].map((id, i) =>
  overlayLayer(`dien-bien/xa-ntm/${id}`, FAMILY, `202${3 - (i % 2)}-01-01`, {
    place: "dien-bien",
    instrument: instrument(`${id}/QĐ`, `202${3 - (i % 2)}-01-01`),
    facts: [yesNo(`f_${id}`)],
    indicators: [{ criterion: "2", indicator: indicator(`2.1${i}`, is(`f_${id}`)) }],
    files: ["z", "y"].map((name) => ({ path: `${id}/${name}.yaml`, sha256: "0".repeat(64) })),
  }),
) as [Layer, Layer, Layer];
const filling = overlayLayer("vn/x", FAMILY, "2023-06-01", {
  fills: [fill("1.1", {}, 5)],
  holes: [{ target: "2.1", why: "chưa có", statement: statement("h") }],
});

const QUERY = { asOf: "2024-06-01", place: "dien-bien" };
const resolved = (layers: readonly Layer[], query = QUERY) => {
  const result = resolve(catalog(FAMILY, ...layers), query);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.set;
};

describe("a resolved set", () => {
  it("has one text, whatever the order of layers, files and keys", () => {
    const layers = [base, first, second, third, filling];
    const text = canonicalJson(resolved(layers));
    const reversedKeys = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(reversedKeys) as T;
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversedKeys(inner)]),
      ) as T;
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(layers, { minLength: layers.length }), fc.boolean(), (shuffled, turn) => {
        const turned = shuffled.map((layer) => ({ ...layer, files: turn ? [...layer.files].reverse() : layer.files }));
        expect(canonicalJson(resolved(turn ? turned.map(reversedKeys) : turned))).toBe(text);
      }),
    );
    expect(text).not.toBe(canonicalJson(resolved(layers, { ...QUERY, asOf: "2024-06-02" })));
  });

  it("names no place of one machine in its text", () => {
    const text = canonicalJson({
      file: "/home/an/overlay.yaml",
      inner: [{ path: "C:\\Users\\an\\x.yaml" }, { file: "vn\\xa-ntm\\set.yaml" }],
      at: "/Phụ lục",
    });
    expect(text).toBe(
      '{"at":"/Phụ lục","file":"overlay.yaml","inner":[{"path":"x.yaml"},{"file":"vn/xa-ntm/set.yaml"}]}',
    );
  });

  it("keeps the path below the rules, and whatever a value is", () => {
    expect(canonicalJson({ path: "vn/xa-ntm/set.yaml", b: null, a: [1, "x"] })).toBe(
      '{"a":[1,"x"],"b":null,"path":"vn/xa-ntm/set.yaml"}',
    );
    expect(canonicalJson({ file: { b: 1, a: 2 }, path: 3 })).toBe('{"file":{"a":2,"b":1},"path":3}');
  });

  it("cannot be changed", () => {
    const set = resolved([base, first]);
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(walk);
    };
    walk(set);
  });
});

describe("what a layer holds", () => {
  it("is every statement once, in definition order", () => {
    expect(statementsOf(base).map(({ kind, subject, value, unset }) => [kind, subject, value ?? unset ?? ""])).toEqual([
      ["declared", "declares", ""],
      ["clause", "unencoded", ""],
      ["answer", "12 hay 15?", ""],
      ["policy", "quoc-gia", ""],
      ["level", "dat-chuan", ""],
      ["pending", "7/QĐ", ""],
      ["dimension", "vung", ""],
      ["dimension", "nam-xet", ""],
      ["criterion", "1", ""],
      ["indicator", "1.1", ""],
      ["applies-when", "1.1", true],
      ["may-not-apply", "1.1", ""],
      ["requirement", "1.1", ""],
      ["common", "1.1", true],
      ["cell", "1.1", 1],
      ["cell", "1.1", true],
      ["criterion", "2", ""],
      ["clause", "2", ""],
      ["nearly-met", "2", ""],
      ["indicator", "2.1", ""],
      ["requirement", "2.1/1", ""],
    ]);
    expect(statementsOf(filling).map(({ kind, subject, value }) => [kind, subject, value])).toEqual([
      ["fill", "1.1", 5],
      ["hole", "2.1", undefined],
    ]);
  });

  it("is every kind of statement", () => {
    const { statement: own, ...dimension } =
      base.layer === "set" && base.dimensions[0] ? base.dimensions[0] : ({} as never);
    const delegated = { to: "UBND tỉnh", statement: statement("delegated") };
    const derived = { times: 1.1, family: "vn/a", indicator: "1.1", statement: statement("derived") };
    const [plain, zero] = ["1.3/at-least", "1.4/at-least"].map((id) => statement(id, "unverified")) as [
      Statement,
      Statement,
    ];
    const full = setLayer("vn/xa-ntm/2023", "2023-01-01", {
      groups: [{ id: "ha-tang", label: "Hạ tầng", criteria: ["1"], statement: statement("group") }],
      dimensions: [
        {
          ...dimension,
          statement: own,
          rules: [{ use: "tdmnpb", when: { op: "is", fact: "htx", value: true }, statement: statement("rule") }],
        },
      ],
      links: [
        {
          concept: "nuoc",
          from: null,
          to: null,
          relation: "dropped",
          comparable: "no",
          why: "bỏ",
          statement: statement("link"),
        },
      ],
      criteria: [
        criterion("1", [
          indicator("1.1", compare("at-least", "nuoc", { ...table("1.1", ["vung"], [1, 2], { delegated }) }), {}),
          indicator("1.2", {
            ...compare("at-least", "nuoc", { by: ["vung"], cells: [], derived }, "1.2"),
            appliesWhen: { condition: { op: "is", fact: "htx", value: true }, statement: statement("when") },
          }),
          indicator("1.3", {
            op: "at-least",
            fact: "nuoc",
            statement: plain,
            table: { by: [], cells: [{ state: "not-demanded", statement: plain }] },
          }),
          indicator("1.4", {
            op: "at-least",
            fact: "nuoc",
            statement: zero,
            table: { by: [], cells: [{ state: "value", value: 0, statement: zero }] },
          }),
        ]),
      ],
    });
    expect(statementsOf(full).map(({ kind, subject, value, unset }) => [kind, subject, value ?? unset ?? ""])).toEqual([
      ["policy", "quoc-gia", ""],
      ["level", "dat-chuan", ""],
      ["group", "ha-tang", ""],
      ["dimension", "vung", ""],
      ["dimension-rule", "vung", ""],
      ["criterion", "1", ""],
      ["indicator", "1.1", ""],
      ["requirement", "1.1", ""],
      ["delegated", "1.1", ""],
      ["cell", "1.1", 1],
      ["cell", "1.1", 2],
      ["indicator", "1.2", ""],
      ["applies-when", "1.2", ""],
      ["requirement", "1.2", ""],
      ["derived", "1.2", ""],
      ["indicator", "1.3", ""],
      ["cell", "1.3", ""],
      ["indicator", "1.4", ""],
      ["cell", "1.4", 0],
      ["link", "nuoc", ""],
    ]);
    // What has no value does not say that it has one.
    const withValue = statementsOf(full).filter((stated) => Object.hasOwn(stated, "value"));
    expect(withValue.map(({ subject, value }) => [subject, value])).toEqual([
      ["1.1", 1],
      ["1.1", 2],
      ["1.4", 0],
    ]);
  });

  it("counts grades, and what is unset apart from them", () => {
    expect(gradesOf(base)).toEqual({ assumed: 0, unverified: 2, secondary: 16, official: 0, unset: 3 });
  });

  it("is described with what is declared, encoded and open", () => {
    const [own, overlay] = describeCatalog(catalog(FAMILY, base, filling));
    expect(own).toMatchObject({
      id: "vn/xa-ntm/2022",
      kind: "set",
      encoded: { criteria: 2, indicators: 2 },
      declared: { criteria: 3, indicators: 7 },
      remainder: { criteria: 1, indicators: 5 },
      pending: [{ number: "7/QĐ" }],
      openQuestions: [{ question: "12 hay 15?" }],
    });
    expect(own?.unencoded.map(({ text }) => text)).toEqual(["danh mục", "còn nữa"]);
    expect(overlay).toMatchObject({
      kind: "overlay",
      fills: 1,
      holes: [{ target: "2.1" }],
      status: null,
      remainder: null,
      encoded: { criteria: 0, indicators: 0 },
      pending: [],
      unencoded: [],
    });
    expect(describeLayer(first)).toMatchObject({ encoded: { criteria: 0, indicators: 1 }, unencoded: [] });
    expect(describeSet(resolved([base, first, filling]))).toMatchObject({
      kind: "set",
      encoded: { criteria: 2, indicators: 3 },
      remainder: { criteria: 1, indicators: 4 },
      grades: { unset: 2 },
    });
  });
});

describe("messages", () => {
  const sources = [
    "amend",
    "derived-threshold",
    "family",
    "fill",
    "merge",
    "overlays",
    "references",
    "resolve",
    "version",
  ]
    .map((name) => readFileSync(`src/catalog/${name}.ts`, "utf8"))
    .join("\n");

  it("exist for every code in both languages, and none is left over", () => {
    for (const [code, message] of Object.entries(catalogMessages)) {
      expect(sources).toContain(`"${code}"`);
      for (const text of [message.vi, message.en, message.fix.vi, message.fix.en]) {
        expect(text).toMatch(/^[`{\p{Ll}]/u);
        expect(text).not.toMatch(/\.$/);
      }
    }
  });

  it("are filled completely by what a refusal carries", () => {
    const asked = [
      resolve(catalog(FAMILY, base), { asOf: "x", place: "y", set: "z", include: ["w"] }),
      resolve(catalog("vn/b", base), QUERY),
      resolve(catalog(FAMILY, base), { asOf: "2020-01-01" }),
      resolve(catalog(FAMILY, base, { ...base, id: "vn/xa-ntm/b" }), { asOf: "2024-01-01" }),
      resolve(
        catalog(FAMILY, base, {
          ...filling,
          fills: [fill("1.1", {}, 9999), fill("1.1", { x: "y" }, 1), fill("3", {}, 3)],
        }),
        { asOf: "2024-01-01" },
      ),
    ];
    const texts = asked.flatMap((result) =>
      (result.ok ? result.notes : result.refusals).flatMap((refusal) =>
        (["vi", "en"] as const).map((lang) => Object.values(messageText(refusal, catalogMessages, lang)).join(" → ")),
      ),
    );
    expect(texts.length).toBeGreaterThan(16);
    for (const text of texts) expect(text).not.toMatch(/[{}]/);
    expect(texts).toContain(
      "`1/QĐ` chỉ có hiệu lực từ 08/03/2022, ngày 01/01/2020 chưa có bộ tiêu chí nào thuộc họ `vn/xa-ntm` → chọn một ngày từ 08/03/2022 trở đi",
    );
  });
});
