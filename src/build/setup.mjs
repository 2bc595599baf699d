// Makes a fresh clone ready: installs the locked dependencies and builds what is out of date. Uses nothing but Node,
// since on a fresh clone there is nothing else.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Hash of files and of all files below folders, names included, in a stable order. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const entries = listFolder(full);
    if (entries === null) hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
    else for (const name of entries) visit(`${path}/${name}`);
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

function listFolder(full) {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Does a step unless its stamp says that it was done for the same inputs. */
function step(stamp, inputs, what, command, args) {
  const file = join(root, stamp);
  const now = hashOf(inputs);
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  process.stderr.write(`${what}\n`);
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell });
  if (error || status !== 0) {
    process.stderr.write(`failed: ${command} ${args.join(" ")}${error ? ` (${error.message})` : ""}\n`);
    process.exit(1);
  }
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, now);
}

step("node_modules/.ntm-installed", ["package.json", "package-lock.json"], "installing…", "npm", ["ci", "--silent"]);
step(
  "dist/.ntm-built",
  ["src", "criteria", "schemas", "package-lock.json", "package.json", "tsup.config.ts", "tsconfig.json"],
  "building…",
  "npm",
  ["run", "--silent", "build"],
);
