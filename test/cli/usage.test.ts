import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { expectGolden, here, ntm, RULES, words } from "./harness.js";

const DAY = "--as-of 2024-12-31";

describe("help", () => {
  it.each([
    ["--help", "help.txt"],
    ["assess --help", "help-assess.txt"],
    ["--lang en --help", "help-en.txt"],
    ["assess --lang en --help", "help-assess-en.txt"],
  ])("is printed by ntm %s", async (line, golden) => {
    const { status, stdout, stderr } = await ntm(words(line), { env: { LANG: "fr_FR.UTF-8" } });
    expect([status, stderr]).toEqual([0, ""]);
    expectGolden(golden, stdout);
  });

  it("gives the version", async () => {
    expect(await ntm(["--version"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe("a command that cannot be run", () => {
  it.each([
    ["", "usage/no-verb", "assess, explain, sets"],
    ["asess x.csv", "usage/unknown-verb", "có phải `assess`?"],
    ["assess", "usage/missing-argument", "data.csv"],
    ["assess x.csv --yaer 2024", "usage/unknown-option", "có phải `--year`?"],
    ["assess x.csv --as-of", "usage/missing-value", "--as-of"],
    ["sets a", "usage/too-many-arguments", ""],
    ["assess x.csv", "usage/no-day", "--as-of 2024-12-31"],
    ["assess x.csv --as-of 31/12/2024", "catalog/bad-date", "31/12/2024"],
    [`assess x.csv ${DAY} --year 24`, "usage/bad-year", "24"],
    [`assess x.csv ${DAY} --evidence sure`, "usage/bad-choice", "official"],
    [`assess x.csv ${DAY} --fail-on never`, "usage/bad-choice", "not-met"],
    [`assess x.csv ${DAY} --format xml`, "usage/bad-choice", "json"],
    [`assess x.csv ${DAY} --lang fr`, "usage/bad-choice", "vi, en"],
    [`assess x.csv ${DAY} --format text --format json`, "usage/one-standard-output", "-o"],
    [`assess x.csv ${DAY} -o a -o b`, "usage/spare-output", "-o a"],
    [`assess fixtures/xa.csv ${DAY} --rules fixtures/rules --set vn/thuu`, "usage/unknown-set", "có phải `vn/thu`?"],
    [`assess fixtures/xa.csv ${RULES} --as-of 2023-01-01`, "catalog/not-yet-in-force", "01/02/2024"],
    [`assess fixtures/xa.csv ${RULES} --as-of 2026-01-01`, "catalog/ended", "31/12/2025"],
    [`assess fixtures/xa.csv ${RULES} ${DAY} --place dien-bien`, "catalog/unknown-place", "dien-bien"],
    [`assess fixtures/xa.csv ${RULES} ${DAY} --policy x`, "usage/unknown-policy", "thu"],
    [`assess fixtures/xa.csv ${RULES} ${DAY} --vung tay`, "usage/unknown-region", "tdmnpb"],
    [`assess fixtures/khong-co.csv ${RULES} ${DAY}`, "node/no-file", "fixtures/khong-co.csv"],
    [`assess fixtures ${RULES} ${DAY}`, "node/is-folder", "fixtures"],
    [`assess fixtures/rong.csv ${RULES} ${DAY}`, "data/empty", "rong.csv"],
    [`assess fixtures/khong-utf8.csv ${RULES} ${DAY}`, "data/utf16", "khong-utf8.csv"],
    [`assess fixtures/khac.csv ${RULES} ${DAY}`, "data/nothing-matched", "khac.csv"],
    [`assess fixtures/xa.csv ${DAY} --set vn/thu --rules fixtures/empty`, "node/no-rules", "fixtures/empty"],
    [`assess fixtures/xa.csv ${DAY} --set vn/thu --rules fixtures/nowhere`, "node/no-file", "fixtures/nowhere"],
    [`assess fixtures/xa.csv ${RULES} ${DAY} --overlay fixtures/no.yaml`, "node/no-file", "fixtures/no.yaml"],
    [`assess fixtures/xa.csv ${RULES} ${DAY} -o fixtures/khong/co.txt`, "node/unwritable", "fixtures/khong/co.txt"],
  ])("ntm %s", async (line, code, hint) => {
    const { status, stdout, stderr } = await ntm(words(line));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at |error:/);
  });

  it("finds all mistakes at once", async () => {
    const { stderr } = await ntm(words("assess x.csv --as-of x --year y --evidence z"));
    expect(stderr).toContain("3 lỗi");
  });

  it("shows the line of a rule file that is wrong", async () => {
    const rules = await ntm(words(`assess fixtures/xa.csv ${DAY} --set vn/thu --rules fixtures/broken`));
    expect(rules.status).toBe(2);
    expect(rules.stderr).toContain("vn/thu/2024-qd-1/set.yaml:2:1: lỗi [");
    expect(rules.stderr).toContain("2 | statsu: in-use");
    const overlay = await ntm(words(`assess fixtures/xa.csv ${RULES} ${DAY} --overlay fixtures/overlay-loi.yaml`));
    expect(overlay.status).toBe(2);
    expect(overlay.stderr).toContain("fixtures/overlay-loi.yaml:");
    expect(overlay.stderr).toContain("valeu: 80");
  });

  it("is said in English where asked", async () => {
    const { stderr } = await ntm(words("assess x.csv --lang en"));
    expect(stderr).toContain("ntm: error [usage/no-day] the day whose rules apply was not given");
  });
});

describe("an error inside the program", () => {
  it("is a short message with a code, and a stack only where it was asked for", async () => {
    const broken = async (env: Record<string, string>) => {
      const said: string[] = [];
      const stdout = {
        write: () => {
          throw new TypeError("x is not a function");
        },
        isTTY: false,
        columns: null,
      };
      const io = { stdout, stderr: { ...stdout, write: (text: string) => void said.push(text) }, env, cwd: here };
      return { status: await run(["--version"], io), stderr: said.join("") };
    };
    const quiet = await broken({});
    expect(quiet.status).toBe(2);
    expect(quiet.stderr).toContain("ntm: lỗi [internal] lỗi bên trong chương trình: x is not a function");
    expect(quiet.stderr).not.toContain("    at ");
    expect((await broken({ NTM_DEBUG: "1" })).stderr).toContain("    at ");
  });
});
