import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { run } from "../../src/cli/run.js";

/** Commands run here, so that paths in what they print are the same everywhere. */
export const here = fileURLToPath(new URL(".", import.meta.url));

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a command in this process. Arguments are given apart, so that none is split. */
export async function ntm(argv: readonly string[], terminal: Terminal = {}): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const output = (to: keyof typeof written) => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTTY: terminal.isTTY === true,
    columns: terminal.columns ?? null,
  });
  const io = { stdout: output("stdout"), stderr: output("stderr"), env: terminal.env ?? {}, cwd: terminal.cwd ?? here };
  return { status: await run(argv, io), ...written };
}

/** The words of a command line, for arguments without spaces. */
export const words = (line: string): readonly string[] => line.split(" ").filter((word) => word !== "");

/** Rules of the tests: small, and changed only with them. */
export const RULES = "--rules fixtures/rules --set vn/thu";

/**
 * Compares with a file of `golden/`. `UPDATE_GOLDEN=1 npx vitest run test/cli` writes the files anew: read the
 * difference before it is committed.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(here, "golden", name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(join(here, "golden"), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `golden/${name} exists`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}
