import { spawn, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { here, ntm, RULES, words } from "./harness.js";

const MAIN = ["--import", "tsx", "../../src/cli/main.ts"];
const ASSESS = words(`assess fixtures/xa.csv ${RULES} --as-of 2024-12-31`);

describe("the process", () => {
  it("gives the result on standard output, the rest on standard error, and the exit code", async () => {
    const good = spawnSync(process.execPath, [...MAIN, ...ASSESS], { cwd: here, encoding: "utf8" });
    expect([good.status, good.stdout, good.stderr]).toEqual([0, (await ntm(ASSESS)).stdout, ""]);
    const bad = spawnSync(process.execPath, [...MAIN, "assess", "x.csv"], { cwd: here, encoding: "utf8" });
    expect([bad.status, bad.stdout]).toEqual([2, ""]);
    expect(bad.stderr).toContain("[usage/no-day]");
  });

  it("does not mind a reader that stops early", async () => {
    const child = spawn(process.execPath, [...MAIN, ...ASSESS, "--format", "json"], { cwd: here });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect([status, stderr]).toEqual([0, ""]);
  });
});
