import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { ntm, words } from "./harness.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What `npm start` runs, without the set-up before it. */
const [, START = ""] = manifest.scripts.start.split("node dist/cli.js ");

describe("npm start", () => {
  it("shows the eighteen communes, decides nothing that is not known, and says what to look up", async () => {
    const { status, stdout } = await ntm(words(START), { cwd: root });
    expect(status).toBe(0);
    const rows = stdout.split("\n").filter((line) => /^(MH-\d\d|\d{5}) /.test(line));
    expect(rows).toHaveLength(18);
    for (const row of rows) {
      const [, marks = "", , , level = ""] = row.split("│").map((cell) => cell.trim());
      const letters = marks.split(/\s+/);
      expect(letters).toHaveLength(19);
      // Two cells of criterion 17 are not known: nobody can meet it, so nobody reaches the national level for sure.
      expect("C?").toContain(letters[16]);
      expect(level.startsWith("Đạt chuẩn")).toBe(false);
    }
    const open = stdout.slice(stdout.indexOf("CHƯA KẾT LUẬN ĐƯỢC"));
    expect(open).toContain("17.1/1");
    expect(open).toContain("17.2");
    expect(stdout).toContain("Đạt chuẩn nông thôn mới                 0 đến ");
    expect(stdout).toContain("KẾT LUẬN TẠM THỜI");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
