import { describe, expect, it } from "vitest";
import { loadLayers } from "../../src/language/index.js";
import { readCaseFolder } from "../../src/node/case-folder.js";
import { readRuleFolder } from "../../src/node/index.js";
import { runCases } from "../../src/testing/cases/index.js";
import { mutateRules } from "../../src/testing/mutation/index.js";
import { coverageOf, foldersWithoutCases, rowsReport } from "../../src/testing/rule-coverage/index.js";
import { said } from "./fixture.js";

const cases = readCaseFolder("criteria");
const run = runCases(cases.files, loadLayers(readRuleFolder("criteria").files).layers);

describe("cases of the shipped sets", () => {
  it("are read without a finding, and all hold", () => {
    expect(cases.diagnostics).toEqual([]);
    expect(run.diagnostics.map((one) => said(one))).toEqual([]);
    expect(run.results.length).toBeGreaterThan(300);
  });

  it("lie beside every instrument", () => {
    expect(foldersWithoutCases(run)).toEqual([]);
  });

  it("show every indicator, branch, condition, missing value, a boundary of every table, and every level", () => {
    expect(coverageOf(run).flatMap(({ uncovered }) => uncovered)).toEqual([]);
  });

  it("leave generated boundary rows as arithmetic says", () => {
    const rows = rowsReport(run);
    expect(rows.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(rows.reduce((sum, one) => sum + one.rows, 0)).toBeGreaterThan(800);
  });

  it("let no mutant of the rules survive", () => {
    const folders = mutateRules(run);
    expect(folders.flatMap(({ survivors }) => survivors.map(({ layer: _, ...mutant }) => mutant))).toEqual([]);
    expect(folders.reduce((sum, { mutants }) => sum + mutants, 0)).toBeGreaterThan(1100);
    // What no data could tell apart is told, with the reason; it stays a small part.
    const equivalent = folders.flatMap((folder) => folder.equivalent);
    expect(equivalent.length).toBeLessThan(60);
    const proven = ["condition-unset", "unset", "never-met", "counted-open", "level-open"];
    expect(equivalent.filter(({ reason }) => !proven.includes(reason))).toEqual([]);
  }, 120_000);
});
