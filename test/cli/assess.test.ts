import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectGolden, ntm, RULES, words } from "./harness.js";

const ASSESS = `assess fixtures/xa.csv ${RULES} --as-of 2024-12-31`;

const sectionOf = (text: string, heading: string): string =>
  `${text.split("\n\n").find((part) => part.startsWith(heading))}\n`;

describe("ntm assess", () => {
  it("prints the table, the summary, what is open, and how far it is provisional", async () => {
    const { status, stdout, stderr } = await ntm(words(ASSESS));
    expect([status, stderr]).toEqual([0, ""]);
    expectGolden("assess.txt", stdout);
  });

  it("speaks English", async () => {
    const { status, stdout } = await ntm(words(`${ASSESS} --lang en`));
    expect(status).toBe(0);
    expectGolden("assess-en.txt", stdout);
  });

  it("says of each commune that is judged by the column of another region why it is", async () => {
    const asked = "assess fixtures/xa-vung-khac.csv --as-of 2024-12-31";
    const { stdout } = await ntm(words(asked));
    expectGolden("assess-vung-khac.txt", sectionOf(stdout, "CỘT DO QUY ĐỊNH CHỌN"));
    const english = await ntm(words(`${asked} --lang en`));
    expectGolden("assess-vung-khac-en.txt", sectionOf(english.stdout, "COLUMNS CHOSEN BY A RULE"));
  });

  it("evaluates every good row beside the bad ones, and says where each fault is", async () => {
    const { status, stdout, stderr } = await ntm(words(`assess fixtures/xa-loi.csv ${RULES} --as-of 2024-12-31`));
    expect(status).toBe(1);
    expectGolden("assess-faults.txt", stdout);
    expectGolden("assess-faults.stderr.txt", stderr);
  });

  it("takes a year and a region for all rows, and says so", async () => {
    const { stdout } = await ntm(words(`${ASSESS} --year 2025 --vung dbsh --format json`));
    const output = JSON.parse(stdout);
    expect(output.receipt.options).toEqual({
      set: "vn/thu",
      lang: "vi",
      evidence: "unverified",
      vung: "dbsh",
      "nam-xet": 2025,
      rules: "fixtures/rules",
    });
    expect(output.units.map((unit: { unit: object }) => unit.unit)).toMatchObject([
      { vung: "dbsh", "nam-xet": 2025 },
      { vung: "dbsh", "nam-xet": 2025 },
      { vung: "dbsh", "nam-xet": 2025 },
    ]);
    const text = (await ntm(words(`${ASSESS} --year 2025 --vung dbsh`))).stdout;
    expect(text.replace(/\s+/g, " ")).toContain("năm xét 2025 cho mọi dòng · vùng Đồng bằng sông Hồng cho mọi dòng");
    expect(text).toContain("vùng dbsh thay cho giá trị khác ở 2 dòng");
  });

  it("concludes less where less certain rules are refused", async () => {
    const { stdout } = await ntm(words(`${ASSESS} --evidence secondary`));
    expect(stdout).toContain("00123 Quài Tở   │ Đ ? ?    │");
    expect(stdout).toContain("Chấp nhận quy định: từ nguồn thứ cấp trở lên");
  });

  it("uses an overlay of assumptions only where they are accepted, and marks every line", async () => {
    const overlay = `${ASSESS} --overlay fixtures/overlay.yaml`;
    const refused = await ntm(words(overlay));
    expect(refused.stdout).toContain("00123 Quài Tở   │ Đ Đ ?    │");
    const { status, stdout } = await ntm(words(`${overlay} --evidence assumed`));
    expect(status).toBe(0);
    expectGolden("assess-assumed.txt", stdout);
    const json = JSON.parse((await ntm(words(`${overlay} --evidence assumed --format json`))).stdout);
    expect(json.receipt.overlays).toMatchObject([{ path: "fixtures/overlay.yaml" }]);
  });

  it("takes verdicts for findings only where asked", async () => {
    const statusOf = async (more: string) => (await ntm(words(`${ASSESS} ${more}`))).status;
    expect(await statusOf("--fail-on not-met")).toBe(1);
    expect(await statusOf("--fail-on unknown")).toBe(1);
    expect(await statusOf("--fail-on invalid")).toBe(0);
    expect(await statusOf("--fail-on invalid,unknown")).toBe(1);
  });

  it("writes several forms at once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ntm-cli-"));
    const file = join(folder, "kq.json");
    const { status, stdout } = await ntm([...words(`${ASSESS} --format text --format json -o`), file]);
    expect(status).toBe(0);
    expect(stdout).toBe((await ntm(words(ASSESS))).stdout);
    expect(readFileSync(file, "utf8")).toBe((await ntm(words(`${ASSESS} --format json`))).stdout);
    rmSync(folder, { recursive: true });
  });

  it("colours for a person at a terminal, unless declined", async () => {
    const colored = String.fromCharCode(27);
    const at = async (more: string, terminal: Parameters<typeof ntm>[1]) =>
      (await ntm(words(ASSESS + more), terminal)).stdout.includes(colored);
    expect(await at("", { isTTY: true, columns: 120 })).toBe(true);
    expect(await at("", {})).toBe(false);
    expect(await at("", { isTTY: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await at("", { isTTY: true, env: { TERM: "dumb" } })).toBe(false);
    expect(await at(" --no-color", { isTTY: true })).toBe(false);
  });

  it("fits the width of the terminal", async () => {
    const { stdout } = await ntm(words(ASSESS), { isTTY: true, columns: 70, env: { NO_COLOR: "1" } });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(70);
  });
});
