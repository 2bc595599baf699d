import { describe, expect, it } from "vitest";
import { messageText } from "../../src/explain/index.js";
import { caseMessages } from "../../src/testing/cases/index.js";
import { beside, COMPLETE, HEAD, lineOf, runBodies, runText, said } from "./fixture.js";

/** A case with one expectation on lines of their own, and the line its last line stands on. */
const failing = (...lines: readonly string[]) => {
  const text = `${HEAD}  - name: Ca này\n${lines.map((line) => `    ${line}\n`).join("")}`;
  return { text, found: runText(text).diagnostics.map((one) => said(one)), last: text.trimEnd().split("\n").length };
};

describe("cases that hold", () => {
  it("leave no finding", () => {
    const run = runBodies(COMPLETE);
    expect(run.diagnostics).toEqual([]);
    expect(run.results).toHaveLength(COMPLETE.length);
  });
});

describe("an expectation that does not come true", () => {
  it.each([
    [["expect:", '  "1.1": not-met'], "case/verdict", "1.1 phải là chưa đạt, kết quả ra đạt"],
    [["expect:", '  "1": not-met'], "case/verdict", "1 phải là chưa đạt, kết quả ra đạt"],
    [["expect:", '  "1.3/2": unknown'], "case/verdict", "1.3/2 phải là chưa xác định, kết quả ra đạt"],
    [
      ["expect:", '  "1.1":', "    verdict: met", "    threshold: 98"],
      "case/threshold",
      "phải so với mức 98, kết quả so với 95",
    ],
    [
      ["expect:", '  "1.1":', "    verdict: met", "    because: unset"],
      "case/because",
      "`unset`, kết quả ra `threshold-reached`",
    ],
    [["columns:", "  vung: b"], "case/column", "phải chọn `b`, kết quả chọn `a`"],
    [["level:", "  possibly: dat", "  surely: none"], "case/level-surely", "phải là `none`, kết quả ra `dat`"],
    [["level:", "  surely: dat", "  possibly: none"], "case/level-possibly", "phải là `none`, kết quả ra `dat`"],
    [["missing:", "  - ho_dien"], "case/not-missing", "phải báo thiếu số liệu `ho_dien`"],
    [["refused: catalog/ended"], "case/not-refused", "vn/thu/2024"],
    [["issues:", "  ho_dien: out-of-range"], "case/no-issue", "phải bị báo `out-of-range`"],
    [["expect:", '  "1.9": met'], "case/no-such-number", "`1.9`"],
    [["level:", "  possibly: dat", "  surely: cao"], "case/no-such-level", "`cao`"],
    [["columns:", "  nhom: a"], "case/no-such-dimension", "`nhom`"],
  ])("is reported where it stands: %s", (lines, code, text) => {
    const { found, last } = failing(...lines);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(text);
    expect(found[0]).toMatch(new RegExp(`^${last} ${code}: ca “Ca này”: `));
  });

  it("says why it came out otherwise, in either language", () => {
    const body = '  - name: Ca này\n    change: { facts: { ho_dien: 90 } }\n    expect: { "1.1": met }\n';
    expect(said(runBodies([body]).diagnostics[0]!)).toMatch(/phải là đạt, kết quả ra chưa đạt: .*90 ?%.*95 ?%/);
    expect(said(runBodies([body], "en").diagnostics[0]!, "en")).toMatch(/should be met, it came out not met: .*90 ?%/);
  });

  it("names facts that are missing beside those expected", () => {
    const { found } = failing(
      "change: { without: [ho_dien, ke_hoach] }",
      'expect: { "1.1": unknown, "1.2": unknown }',
      "missing: [ho_dien]",
    );
    expect(found).toEqual([expect.stringContaining("ke_hoach")]);
  });

  it("is no finding where only other indicators lack facts", () => {
    const { found } = failing(
      "change: { without: [ho_dien, ke_hoach] }",
      'expect: { "1.1": unknown }',
      "missing: [ho_dien]",
    );
    expect(found).toEqual([]);
  });

  it("includes a value that cannot be used, unless the case says so", () => {
    const { found, text } = failing("change:", "  facts:", "    ho_dien: 101", 'expect: { "1.1": unknown }');
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^${lineOf(text, "ho_dien: 101")} case/issue:.*out-of-range`)),
    ]);
    expect(failing("change: { facts: { ho_dien: 101 } }", "issues: { ho_dien: out-of-range }").found).toEqual([]);
  });

  it("includes a misspelt fact: it is never taken for a missing one", () => {
    const { found } = failing("change: { facts: { ho_dienn: 99 } }", 'expect: { "1.1": met }');
    expect(found).toEqual([expect.stringContaining("unknown-fact")]);
  });

  it("includes that no set applies", () => {
    const { found } = failing('as-of: "2023-01-01"', 'expect: { "1.1": met }');
    expect(found).toEqual([expect.stringContaining("catalog/not-yet-in-force")]);
  });
});

describe("a case file that cannot be run", () => {
  it.each([
    [`${HEAD}  - name: A\n    expct: { "1.1": met }\n`, "rule/unknown-key", "expct"],
    ...["unknwon: x", "not-aplicable: x"].map((value) => [
      `${HEAD}  - name: A\n    change: { facts: { ho_dien: { ${value} } } }\n    expect: { "1.1": met }\n`,
      "rule/unknown-key",
      value.startsWith("u") ? "có phải `unknown`" : "có phải `not-applicable`",
    ]),
    [
      `${HEAD}  - name: A\n    change: { facts: { ho_dien: {} } }\n    expect: { "1.1": met }\n`,
      "rule/empty-value",
      "ho_dien",
    ],
    [`${HEAD}  - name: A\n    expect: { "1.1": đạt }\n`, "rule/not-allowed", "đạt"],
    [`${HEAD}  - name: A\n    expect: { dien: met }\n`, "rule/bad-id", "dien"],
    [
      `${HEAD}  - name: A\n    change: { facts: { ho_dien: "95,5" } }\n    expect: { "1.1": met }\n`,
      "rule/decimal-comma",
      "95,5",
    ],
    [`${HEAD}  - name: A\n`, "case/nothing-expected", "A"],
    [`${HEAD}  - name: A\n    expect: {}\n    columns: {}\n    issues: {}\n`, "case/nothing-expected", "A"],
    [`${HEAD}  - name: A\n    expect: { "1": met }\n  - name: A\n    expect: { "1": met }\n`, "case/name-twice", "A"],
    [`title: T\ncases:\n  - name: A\n    expect: { "1": met }\n`, "case/no-day", "A"],
    [
      `${HEAD}  - name: A\n    inside: [{ like: ban, codes: ["1"] }]\n    expect: { "1": met }\n`,
      "case/no-sample",
      "ban",
    ],
    [
      `${HEAD}  - name: A\n    overlays: [x.overlay.yaml]\n    expect: { "1": met }\n`,
      "case/no-overlay",
      "x.overlay.yaml",
    ],
    [
      `title: T\nas-of: "2024-12-31"\nbase: { base-of: a/b/c/cases/d.yaml }\ncases:\n  - name: A\n    expect: { "1": met }\n`,
      "case/no-base",
      "a/b/c/cases/d.yaml",
    ],
  ])("is reported with its place", (text, code, word) => {
    const run = runText(text);
    expect(run.diagnostics.map((one) => one.code)).toEqual([code]);
    expect(run.diagnostics[0]).toMatchObject({
      severity: "error",
      place: { in: "text", file: "vn/thu/2024/cases/thu.yaml" },
    });
    expect(said(run.diagnostics[0]!)).toContain(word);
    expect(run.results).toEqual([]);
  });

  it("keeps no other file from being run", () => {
    const run = runText(`${HEAD}  - name: A\n    expct: 1\n`, [beside("khac.yaml", HEAD + COMPLETE[0])]);
    expect(run.results).toHaveLength(1);
  });

  it("belongs to no set when its folder does", () => {
    const run = runText(HEAD + COMPLETE[0], [
      { path: "vn/khac/1/cases/a.yaml", text: HEAD + COMPLETE[0], sha256: "0" },
    ]);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(["case/no-layer"]);
  });
});

describe("a unit that changes its base", () => {
  const verdict = (...lines: readonly string[]) => failing(...lines).found;

  it("gives a figure anew in whatever form", () => {
    expect(verdict("change: { facts: { ho_dien.dat: 94, ho_dien.tong: 100 } }", 'expect: { "1.1": not-met }')).toEqual(
      [],
    );
  });

  it("leaves out a fact with the figures of both sexes, or that of one", () => {
    expect(verdict("change: { without: [lao_dong] }", "missing: [lao_dong.nam-gioi, lao_dong.nu-gioi]")).toEqual([]);
    expect(verdict("change: { without: [lao_dong.nu-gioi] }", "missing: [lao_dong.nu-gioi]")).toEqual([]);
  });

  it("may start from the base of another file", () => {
    const other = `title: T\nas-of: "2024-12-31"\nbase:\n  base-of: vn/thu/2024/cases/thu.yaml\n  facts: { ho_dien: 90 }\ncases:\n  - name: A\n    expect: { "1.1": not-met, "1.2": met }\n`;
    expect(runText(HEAD + COMPLETE[0], [beside("khac.yaml", other)]).diagnostics).toEqual([]);
  });

  it("is judged with assumptions only where the case accepts them", () => {
    const overlay = `title: Giả định\namends: vn/thu\nplace: vn\ninstrument: { number: x, title: x, issuer: x, signed: "2024-02-01", in-force-from: "2024-02-01", evidence: assumed }\nfills:\n  - { indicator: "1.1", cell: { vung: a }, value: 99, evidence: assumed, cite: { at: x } }\n`;
    const run = (basis: string, expected: string) =>
      runText(`${HEAD}  - name: A\n    overlays: [gd.overlay.yaml]\n${basis}    expect: { "1.1": ${expected} }\n`, [
        beside("gd.overlay.yaml", overlay),
      ]).diagnostics.map((one) => said(one));
    expect(run("    evidence: assumed\n", "{ verdict: not-met, threshold: 99 }")).toEqual([]);
    expect(run("", "{ verdict: unknown, because: evidence }")).toEqual([]);
  });
});

describe("messages on cases", () => {
  it.each(Object.entries(caseMessages))("%s says what to mend in both languages", (code, message) => {
    for (const lang of ["vi", "en"] as const) {
      expect(message[lang]).not.toBe("");
      expect(message.fix[lang]).not.toBe("");
      expect(message[lang]).not.toMatch(/[.!]$/);
      const names = [...message[lang].matchAll(/\{([\w-]+)\}/g)].map(([, name]) => [name, "x"]);
      expect(messageText({ code, params: Object.fromEntries(names) }, caseMessages, lang).text).not.toMatch(/[{}]/);
    }
  });
});
