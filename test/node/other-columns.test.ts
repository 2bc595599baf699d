import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { assessFiles } from "../../src/node/index.js";

const folder = mkdtempSync(join(tmpdir(), "ntm-columns-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const rules = fileURLToPath(new URL("../cli/fixtures/rules", import.meta.url));

/** Findings about a file of one commune that has one column more. */
async function findingsWith(column: string, set = "vn/thu"): Promise<readonly (readonly string[])[]> {
  const commune = `Mã xã;Tên xã;Vùng;Năm xét;quy_hoach;thu_nhap;nuoc_sach;co_so_sach;${column}\n1;A;tdmnpb;2024;có;45;96;90;5\n`;
  writeFileSync(join(folder, "xa.csv"), commune);
  const options = { set, asOf: "2024-12-31", evidence: "unverified", overlays: [], include: [], rules } as const;
  const run = await assessFiles(["xa.csv"], options, { cwd: folder, lang: "vi" });
  return run.diagnostics.map(({ code, severity }) => [code, severity]);
}

describe("a column that a set does not know", () => {
  it("is no finding where another set of the rules reads it of the same kind of unit", async () => {
    expect(await findingsWith("dan_so")).toEqual([]);
    expect(await findingsWith("DAN_SO")).toEqual([]);
  });

  it("is an error where no set reads it, or only of another kind of unit", async () => {
    expect(await findingsWith("dan_cu")).toEqual([["data/unknown-column", "error"]]);
    expect(await findingsWith("dan_so.dat")).toEqual([["data/unknown-column", "error"]]);
    expect(await findingsWith("ho_ngheo")).toEqual([["data/unknown-column", "error"]]);
    expect(await findingsWith("quy_hoac")).toEqual([["data/near-column", "error"]]);
  });
});
