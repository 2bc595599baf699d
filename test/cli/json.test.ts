import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { ntm, RULES, words } from "./harness.js";

const schema = JSON.parse(readFileSync(new URL("../../schemas/assess-output.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const ASSESS = `assess fixtures/xa.csv ${RULES} --as-of 2024-12-31 --format json`;

async function outputOf(line: string) {
  const { status, stdout } = await ntm(words(line));
  return { status, stdout, output: JSON.parse(stdout) };
}

describe("JSON output", () => {
  it.each([
    [ASSESS],
    [`${ASSESS} --overlay fixtures/overlay.yaml --evidence assumed --year 2025 --vung tdmnpb`],
    [`assess fixtures/xa-loi.csv ${RULES} --as-of 2024-12-31 --format json --lang en`],
    [`explain fixtures/xa.csv ${RULES} --as-of 2024-12-31 --unit 00123 --format json`],
    ["assess ../../examples/tuan-giao-2024/01-xa.csv --as-of 2024-12-31 --year 2024 --format json"],
  ])("is what its schema says: %s", async (line) => {
    const { output } = await outputOf(line);
    validate(output);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("does not pass for another schema", async () => {
    const { output } = await outputOf(ASSESS);
    expect(validate({ ...output, schema: 2 })).toBe(false);
    expect(validate({ ...output, time: "now" })).toBe(false);
    expect(validate({ ...output, receipt: { ...output.receipt, set: {} } })).toBe(false);
  });

  it("is the same bytes each time, with a receipt of everything read", async () => {
    const first = await outputOf(ASSESS);
    expect((await outputOf(ASSESS)).stdout).toBe(first.stdout);
    const { receipt } = first.output;
    expect(receipt.inputs).toMatchObject([{ path: "fixtures/xa.csv" }]);
    expect(receipt.rules.map(({ path }: { path: string }) => path)).toEqual([
      "vn/thu/2024-qd-1/01-quy-hoach.yaml",
      "vn/thu/2024-qd-1/02-thu-nhap.yaml",
      "vn/thu/2024-qd-1/03-moi-truong.yaml",
      "vn/thu/2024-qd-1/facts.yaml",
      "vn/thu/2024-qd-1/set.yaml",
    ]);
    const other = await outputOf(`${ASSESS} --overlay fixtures/overlay.yaml`);
    expect(other.output.receipt.set.sha256).not.toBe(receipt.set.sha256);
  });

  it("has findings with their places and texts", async () => {
    const { status, output } = await outputOf(`assess fixtures/xa-loi.csv ${RULES} --as-of 2024-12-31 --format json`);
    expect(status).toBe(1);
    expect(output.units).toHaveLength(2);
    const codes = output.diagnostics.map(({ code }: { code: string }) => code);
    expect(codes).toContain("data/out-of-range");
    for (const { text, fix, place } of output.diagnostics) {
      expect([text !== "", fix !== "", place.file]).toEqual([true, true, "fixtures/xa-loi.csv"]);
    }
  });
});
