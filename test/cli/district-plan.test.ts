import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { expectGolden, ntm, type Ran, words } from "./harness.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const E = "examples/tuan-giao-2024";
const PLAN = "--set dien-bien/tuan-giao/ke-hoach-2024 --place dien-bien/tuan-giao --as-of 2024-12-31";
const FILES = `${E}/02-huyen.csv ${E}/01-xa.csv ${E}/03-ban.csv`;
const ASSUMED = `--overlay ${E}/gia-dinh.overlay.yaml --overlay ${E}/ma-xa.overlay.yaml --evidence assumed`;
const inRoot = (line: string) => ntm(words(line), { cwd: root });

interface Node {
  readonly rule: { readonly id: string };
  readonly verdict: string;
  readonly evidence: string | null;
  readonly fact: { readonly range?: readonly number[]; readonly value?: number; readonly why?: string } | null;
  readonly children: readonly Node[];
}

const nodesIn = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...nodesIn(node.children)]);

async function nodesOf(line: string): Promise<ReadonlyMap<string, Node>> {
  const { criteria } = JSON.parse((await inRoot(`${line} --format json`)).stdout).units[0] as {
    readonly criteria: readonly Node[];
  };
  return new Map(nodesIn(criteria).map((node) => [node.rule.id, node]));
}

/** Commands that a page shows in blocks of their own, with their line continuations joined. */
const commandsIn = (page: string): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^```(?:sh)?\n(ntm assess examples[\s\S]*?)^```$/gm)].map(
    ([, text = ""]) => text.replaceAll("\\\n", " ").trim(),
  );

describe.each([[`${E}/README.md`], ["docs/en/cli.md"]])("the commands of %s", (page) => {
  it("run as they stand there", async () => {
    const commands = commandsIn(page);
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      const { status, stdout } = await inRoot(command.replace(/^ntm /, ""));
      expect([command, status]).toEqual([command, 0]);
      expect(stdout).toContain("SỐ LIỆU MINH HỌA");
    }
  });
});

describe("the plan of Tuần Giáo for 2024, in one command", () => {
  let plan: Ran;
  beforeAll(async () => {
    plan = await inRoot(`assess ${FILES} ${PLAN}`);
  });

  it("prints target, actual, reached or not, and what is missing", () => {
    expect(plan.status).toBe(0);
    expectGolden("ke-hoach.txt", plan.stdout);
    const [head = ""] = plan.stdout.split("\n").filter((line) => line.startsWith("Chỉ tiêu"));
    expect(head.split("│").map((cell) => cell.trim())).toEqual([
      "Chỉ tiêu",
      "Mục tiêu",
      "Thực hiện",
      "Kết luận",
      "Còn thiếu",
    ]);
    expect(plan.stderr).toContain("[catalog/undated-required]");
    expect(plan.stderr.trimEnd().endsWith("1 cảnh báo")).toBe(true);
  });

  it("takes strict and non-strict targets for what they are, and computes from counts alone", async () => {
    const nodes = await nodesOf(`assess ${FILES} ${PLAN}`);
    const verdicts = Object.fromEntries([...nodes].map(([id, { verdict }]) => [id, verdict]));
    expect(verdicts).toMatchObject({
      "1.1": "not-met",
      "1.2": "not-met",
      "1.3/1": "unknown",
      "3.1": "not-met",
      "4.2": "met",
      "4.3": "met",
      // Exactly 90 %, where more than 90 % is asked.
      "4.4": "not-met",
      "5.1": "not-met",
    });
    expect(nodes.get("4.4")?.fact?.value).toBe(90);
    // A commune whose income is not known leaves that of the district open: never the mean of the others.
    expect(nodes.get("4.1")).toMatchObject({ verdict: "unknown", fact: { why: expect.stringContaining("Rạng Đông") } });
  });

  it("counts no hamlet, since the hamlets' set is a draft, and says so", async () => {
    const node = (await nodesOf(`assess ${FILES} ${PLAN}`)).get("2.1");
    expect(node).toMatchObject({ verdict: "unknown", fact: { why: expect.stringContaining("bản dựng lại") } });
    const hamlets = await inRoot(`assess ${E}/03-ban.csv --set dien-bien/ban-ntm/2022-qd-1926 --as-of 2024-12-31`);
    expect(hamlets.status).toBe(0);
    const rows = hamlets.stdout.split("\n").filter((line) => line.startsWith("MH-B"));
    expect(rows).toHaveLength(31);
    for (const row of rows) expect(row.endsWith("BẢN DỰNG LẠI, CHƯA ĐỐI CHIẾU")).toBe(true);
    expect(hamlets.stdout).toContain("TỔNG HỢP 31 BẢN");
  });

  it("concludes more on assumptions, and marks every result that rests on them", async () => {
    const { status, stdout } = await inRoot(`assess ${FILES} ${PLAN} ${ASSUMED}`);
    expect(status).toBe(0);
    expectGolden("ke-hoach-gia-dinh.txt", stdout);
    const nodes = await nodesOf(`assess ${FILES} ${PLAN} ${ASSUMED}`);
    // One commune of the three that are named reaches the standard, one does not, one waits for figures of its own.
    expect(nodes.get("1.3/1")).toMatchObject({ verdict: "met", evidence: "assumed" });
    expect(nodes.get("1.3/2")).toMatchObject({ verdict: "not-met" });
    expect(nodes.get("1.3/3")).toMatchObject({ verdict: "unknown" });
    for (const line of stdout.split("\n").filter((text) => text.includes("(GĐ)") && text.includes("│"))) {
      expect(line).toMatch(/│ [đc] (đạt|chưa đạt) \(GĐ\)/);
    }
    expect(stdout).toContain("GIẢ ĐỊNH: chỉ để minh họa, không dùng để xét công nhận");
  });

  it("uses assumptions only where they are accepted", async () => {
    const nodes = await nodesOf(`assess ${FILES} ${PLAN} ${ASSUMED.replace(" --evidence assumed", "")}`);
    expect([...nodes.values()].filter(({ evidence }) => evidence === "assumed")).toEqual([]);
    expect(nodes.get("1.3/1")).toMatchObject({ verdict: "unknown" });
  });

  it.each([
    ["without the communes", `${E}/02-huyen.csv`, "dữ liệu không có xã nào"],
    ["without the hamlets", `${E}/02-huyen.csv ${E}/01-xa.csv`, "bản dựng lại"],
  ])("says what it needs: %s", async (_, files, why) => {
    const { status, stdout } = await inRoot(`assess ${files} ${PLAN}`);
    expect(status).toBe(0);
    expect(stdout.replace(/[│\s]+/g, " ")).toContain(why.split(" ").slice(0, 3).join(" "));
  });

  it("cannot be done without the district", async () => {
    const { status, stdout, stderr } = await inRoot(`assess ${E}/01-xa.csv ${E}/03-ban.csv ${PLAN}`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("[usage/no-units]");
  });

  it.each([60, 80, 100, 120, 200])("fits %d columns", async (columns) => {
    const { stdout } = await ntm(words(`assess ${FILES} ${PLAN}`), {
      cwd: root,
      isTTY: true,
      columns,
      env: { NO_COLOR: "1" },
    });
    // A path or a name is never broken.
    const wide = stdout.split("\n").filter((line) => line.length > Math.min(columns, 160) && line.includes(" "));
    expect(wide).toEqual([]);
  });
});
