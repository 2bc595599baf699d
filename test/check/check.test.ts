import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { here, ntm, words } from "../cli/harness.js";
import { putRules, SMALL_SET as SET } from "../verify/small-rules.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ntm-check-"));
  putRules(join(folder, "rules"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string) => ntm(words(line), { cwd: folder });
const change = (name: string, from: string, to: string): void => {
  const path = join(folder, "rules", SET, name);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

/** An overlay of a province, in a folder of its own. */
const overlay = (value: string, more = ""): string => `title: Phần của tỉnh
amends: vn/thu
place: dien-bien
tighten-only: true
instrument: { number: 2/QĐ-UBND, title: Quyết định, issuer: UBND tỉnh, signed: "2024-03-01", in-force-from: "2024-03-01", evidence: unverified }
fills:
  - { indicator: "2.1", cell: { vung: tdmnpb, nam-xet: "2024" }, value: ${value}, evidence: unverified, cite: { at: Điều 1 } }
${more}`;

describe("ntm check", () => {
  it("finds nothing wrong with the shipped rules", async () => {
    const { status, stdout } = await run("check");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Đã kiểm tra \d+ văn bản, ghép \d+ lần theo ngày và nơi áp dụng: không có lỗi\.\n$/);
  });

  it("finds nothing wrong with rules of one's own", async () => {
    const { status, stdout, stderr } = await run("check rules --lang en");
    expect([status, stdout, stderr]).toEqual([
      0,
      "Checked 1 instruments, resolved 2 times by day and place: no error.\n",
      "",
    ]);
  });

  it("shows a fault of one file where it stands, with the way to mend it", async () => {
    change("02-thu-nhap.yaml", '"2024": 45', '"2024": 45%');
    const { status, stderr } = await run("check rules");
    expect(status).toBe(1);
    expect(stderr).toContain(`${SET}/02-thu-nhap.yaml:19:29: lỗi [rule/percent-sign]`);
    expect(stderr).toContain("^^^");
    expect(stderr).toContain("cách sửa:");
  });

  it("shows what only instruments together have wrong, once, with both places", async () => {
    putRules(join(folder, "rules"), { "dien-bien/thu/2024-qd-2/overlay.yaml": overlay("40") });
    const { status, stdout } = await run("check rules --format json");
    const { diagnostics } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "catalog/looser",
      severity: "error",
      place: { file: "dien-bien/thu/2024-qd-2/overlay.yaml", line: 7 },
      related: [{ file: `${SET}/02-thu-nhap.yaml` }],
    });
  });

  it("proves of every set that bettering a fact lowers no verdict, or names both uses of the fact", async () => {
    const indicator = `indicators:
  - criterion: "3"
    id: "3.3"
    concept: nuoc-sach-khac
    label: Nước sạch khác
    evidence: unverified
    cite: { at: Điều 2 }
    require: { fact: nuoc_sach, at-most: { value: 50, evidence: unverified } }
`;
    putRules(join(folder, "rules"), { "dien-bien/thu/2024-qd-2/overlay.yaml": overlay("50", indicator) });
    const { status, stdout } = await run("check rules --format json");
    const { diagnostics } = JSON.parse(stdout);
    expect([status, diagnostics.length]).toEqual([1, 1]);
    expect(diagnostics[0]).toMatchObject({
      code: "rule/fact-two-uses",
      place: { file: "dien-bien/thu/2024-qd-2/overlay.yaml" },
    });
    expect(diagnostics[0].text).toContain("nuoc_sach");
    expect(diagnostics[0].related.map(({ file }: { file: string }) => file)).toContain(`${SET}/03-moi-truong.yaml`);
    // Both places stand in every form of the output, not in JSON alone.
    const first = `${SET}/03-moi-truong.yaml:${diagnostics[0].related[0].line}:`;
    expect((await run("check rules")).stderr).toContain(`xem thêm: ${first}`);
    expect((await run("check rules --format github")).stdout).toContain(`(xem thêm: rules/${first}`);
  });

  it("says of an overlay that amends no set that there is none, at its place", async () => {
    const lost = overlay("50").replace("amends: vn/thu", "amends: vn/thuu");
    putRules(join(folder, "rules"), { "dien-bien/thu/2024-qd-2/overlay.yaml": lost });
    const { status, stderr } = await run("check rules");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^dien-bien\/thu\/2024-qd-2\/overlay\.yaml:1:1: lỗi \[catalog\/unknown-family\].*`vn\/thuu`\n.*\n.*\n {2}cách sửa: .*vn\/thu\n1 lỗi\n$/,
    );
  });

  it("does not blame an overlay for the set that could not be read", async () => {
    const table = `indicators:
  - criterion: "3"
    id: "3.3"
    concept: nuoc-sach-khac
    label: Nước sạch khác
    evidence: unverified
    cite: { at: Điều 2 }
    require: { fact: nuoc_sach, at-least: { by: [vung], cells: { tdmnpb: 50, dbsh: 60 }, evidence: unverified } }
`;
    putRules(join(folder, "rules"), { "dien-bien/thu/2024-qd-2/overlay.yaml": overlay("50", table) });
    change("02-thu-nhap.yaml", '"2024": 45', '"2024": 45%');
    const { stdout } = await run("check rules --format json");
    expect(JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code)).toEqual(["rule/percent-sign"]);
  });

  it("tells sets that require each other once for each, always with a place", async () => {
    change(
      "facts.yaml",
      "facts:\n",
      `facts:
  vong:
    label: Vòng
    derive: { set: vn/thu, criteria: met }
    kind: count
    better: higher
    unit: tiêu chí
    range: { min: 0, max: 3 }
    question: Bao nhiêu?
    reported-by: Phòng
`,
    );
    const { stdout } = await run("check rules --format json");
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics).toMatchObject([{ code: "catalog/circular", place: { file: `${SET}/set.yaml` } }]);
  });

  it("annotates lines as GitHub shows them, named from where the command runs", async () => {
    change("02-thu-nhap.yaml", "confidence: 60", "confidence: 600");
    const { status, stdout } = await run("check rules --format github");
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=rules\/vn\/thu\/2024-qd-1\/02-thu-nhap\.yaml,line=16,col=\d+,title=rule\/[a-z-]+::[^\n]+\n$/,
    );
  });

  it("accepts assumptions only where it is told to", async () => {
    const file = join(folder, "rieng.yaml");
    writeFileSync(file, overlay("50").replace("value: 50, evidence: unverified", "value: 50, evidence: assumed"));
    // The file amends a set that is not shipped; what is checked first is the file itself.
    const refused = await run("check rieng.yaml");
    expect([
      refused.status,
      refused.stderr.includes("rieng.yaml:7:") && refused.stderr.includes("[rule/assumed]"),
    ]).toEqual([1, true]);
    const accepted = await run("check rieng.yaml --allow-assumed");
    expect([accepted.status, accepted.stderr.includes("[rule/assumed]")]).toEqual([1, false]);
    expect(accepted.stderr).toContain("[catalog/unknown-family]");
  });

  it("accepts the overlay of the example", async () => {
    const path = join(here, "../../examples/ban-ntm/gia-dinh.overlay.yaml");
    expect((await run(`check ${path} --allow-assumed`)).status).toBe(0);
    expect((await run(`check ${path}`)).status).toBe(1);
  });

  it.each([
    ["check khong-co", "node/no-file"],
    ["check rules rules", "usage/too-many-arguments"],
    ["check rules --format xml", "usage/bad-choice"],
    ["assess x.csv --as-of 2024-12-31 --format github", "usage/bad-choice"],
  ])("cannot do `%s`: %s", async (line, code) => {
    const { status, stderr } = await run(line);
    expect([status, stderr.includes(`[${code}]`)]).toEqual([2, true]);
  });
});
