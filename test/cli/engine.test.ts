import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ntm, words } from "./harness.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLE = "examples/tuan-giao-2024";
const PLACE = "--place dien-bien/tuan-giao --as-of 2024-12-31";
const COMMUNES = `${EXAMPLE}/01-xa.csv ${PLACE}`;
const DISTRICT = `${EXAMPLE}/02-huyen.csv ${EXAMPLE}/01-xa.csv ${EXAMPLE}/03-ban.csv --set dien-bien/tuan-giao/ke-hoach-2024 ${PLACE}`;

describe("--engine", () => {
  it.each([
    [`assess ${COMMUNES} --format json`],
    [`assess ${COMMUNES} --format json --evidence secondary`],
    [`assess ${EXAMPLE}/99-xa-loi.csv ${PLACE} --format json`],
    [`assess ${DISTRICT} --format json`],
    [`explain ${COMMUNES} --unit 03289 --format json --lang en`],
  ])("changes nothing but its own name in the receipt: ntm %s", async (line) => {
    const compiled = await ntm(words(`${line} --engine compiled`), { cwd: root });
    const other = await ntm(words(`${line} --engine json-rules-engine`), { cwd: root });
    expect(other.stdout.replace('"evaluator":"json-rules-engine"', '"evaluator":"compiled"')).toBe(compiled.stdout);
    expect(other.stdout).not.toBe(compiled.stdout);
    expect([other.status, other.stderr]).toEqual([compiled.status, compiled.stderr]);
    expect((await ntm(words(line), { cwd: root })).stdout).toBe(compiled.stdout);
  });

  it("is one of two", async () => {
    const { status, stderr } = await ntm(words(`assess ${COMMUNES} --engine json-rule-engine`), { cwd: root });
    expect(status).toBe(2);
    expect(stderr).toContain("[usage/bad-choice] `--engine` không nhận giá trị `json-rule-engine`");
    expect(stderr).toContain("có phải `json-rules-engine`?");
  });
});
