import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { bytesOf, set } from "./fixture.js";

it("reads and writes tables where there is no Node", async () => {
  const bundle = await build({
    entryPoints: [new URL("../../src/data/index.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "data",
    logLevel: "silent",
  });
  const text = "ma;ten;vung;nam_xet;so_truong;thu_nhap_binh_quan\n00123;Quài Tở;tdmnpb;2024;4;45,27\n";
  const browser = createContext({ TextDecoder, TextEncoder, set, bytes: bytesOf(text) });
  runInContext(bundle.outputFiles[0]!.text, browser);
  const written: unknown = runInContext(
    "data.writeCsv(data.tableOfUnits(data.readUnits(data.readCsv(bytes, 'bang.csv').table, set).units, set))",
    browser,
  );
  expect(written).toBe(
    "\ufeffma;ten;vung;nam_xet;thu_nhap_binh_quan;so_truong\r\n00123;Quài Tở;tdmnpb;2024;45,27;4\r\n",
  );
});
