#!/usr/bin/env node
import type { WriteStream } from "node:tty";
import type { Output } from "./io.js";
import { run } from "./run.js";

const outputOf = (stream: NodeJS.WriteStream | WriteStream): Output => ({
  write: (text) => {
    stream.write(text);
  },
  isTTY: stream.isTTY === true,
  columns: stream.isTTY === true ? stream.columns : null,
});

// A reader that stops early (`ntm … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

// The code is only set, never forced, so that what is still being written to a pipe is not cut off.
process.exitCode = await run(process.argv.slice(2), {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  env: process.env,
  cwd: process.cwd(),
});
