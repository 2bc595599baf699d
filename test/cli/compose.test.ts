import { describe, expect, it } from "vitest";
import { ntm, RULES, words } from "./harness.js";

const SET = "--rules fixtures/rules --set vn/thu-huyen --as-of 2024-12-31";
const BOTH = `fixtures/huyen.csv fixtures/xa-cua-huyen.csv ${SET}`;

describe("a set over the units inside a unit", () => {
  it("is evaluated from a file for each kind of unit, in whatever order", async () => {
    const { status, stdout, stderr } = await ntm(words(`explain ${BOTH} --unit 099`));
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("Đ 1.1 Từ 1 xã gần đạt — Đạt: 1 xã");
    // (45.5 × 1000 + 39 × 3000) / 4000, not the mean of both.
    expect(text).toContain("Đ 1.2 Thu nhập chung trên 40 — Đạt: 40,63 triệu đồng/người/năm");
    expect(text).toContain("Đ 1.3 Hộ nghèo dưới 28% — Đạt: 27,5%");
    expect(stderr).toBe("");
    const turned = await ntm(words(`explain fixtures/xa-cua-huyen.csv fixtures/huyen.csv ${SET} --unit 099`));
    expect(turned.stdout).toBe(stdout);
  });

  it("says which units take no part", async () => {
    const { status, stderr } = await ntm(words(`assess ${BOTH}`));
    expect(status).toBe(0);
    expect(stderr).toContain("fixtures/xa-cua-huyen.csv:4:1: cảnh báo [usage/outside] `Xã lạc` (MH-09");
  });

  it("has both files in its receipt", async () => {
    const { receipt } = JSON.parse((await ntm(words(`assess ${BOTH} --format json`))).stdout);
    expect(receipt.inputs.map(({ path }: { path: string }) => path)).toEqual([
      "fixtures/huyen.csv",
      "fixtures/xa-cua-huyen.csv",
    ]);
  });

  it("needs a unit of its own kind", async () => {
    const { status, stdout, stderr } = await ntm(words(`assess fixtures/xa-cua-huyen.csv ${SET}`));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("[usage/no-units]");
  });

  it("finds a unit that stands in two files, and a file that is named twice", async () => {
    const { status, stderr } = await ntm(
      words(`assess fixtures/xa.csv fixtures/xa-cua-huyen.csv ${RULES} --as-of 2024-12-31`),
    );
    expect(status).toBe(1);
    expect(stderr).toContain(
      "fixtures/xa-cua-huyen.csv:2:1: lỗi [usage/duplicate-unit] `Quài Tở` (00123, loại `xa`) đã có ở fixtures/xa.csv:",
    );
    expect(stderr).not.toContain("[usage/file-twice]");
    const twice = await ntm(words(`assess fixtures/xa.csv fixtures/xa.csv ${RULES} --as-of 2024-12-31`));
    expect([twice.status, twice.stdout]).toEqual([2, ""]);
    expect(twice.stderr).toContain("ntm: lỗi [usage/file-twice] tệp `fixtures/xa.csv` được nêu hai lần");
  });
});
