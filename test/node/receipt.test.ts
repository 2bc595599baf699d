import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import type { CriteriaSet } from "../../src/model/criteria-set.js";
import { ENGINE, hashOfSet, inputFile, receiptOf, sha256 } from "../../src/node/index.js";
import { set } from "../explain/fixture.js";

describe("a receipt", () => {
  it("names everything a run depends on, and no time", () => {
    const bytes = new TextEncoder().encode("ma;ten\n");
    const input = inputFile("xa.csv", bytes);
    const options = { set: "vn/xa-ntm", evidence: "secondary", vung: "tdmnpb", lang: "vi" } as const;
    const receipt = receiptOf({ set, options, inputs: [input] });
    expect(receipt).toEqual({
      engine: { name: "ntm-criteria", version: manifest.version, evaluator: "compiled" },
      schema: 1,
      set: { family: "vn/xa-ntm", id: "vn/xa-ntm/test", sha256: hashOfSet(set) },
      asOf: "2024-12-31",
      place: "vn",
      options,
      rules: [],
      overlays: [],
      inputs: [{ path: "xa.csv", sha256: sha256(bytes), bytes: 7 }],
    });
    expect(ENGINE.version).toBe(manifest.version);
  });

  it("has one hash of a set, whatever the order in which it was put together", () => {
    const { id, ...rest } = set;
    const turned: CriteriaSet = { ...rest, id };
    expect(hashOfSet(turned)).toBe(hashOfSet(set));
    expect(hashOfSet({ ...set, title: "Khác" })).not.toBe(hashOfSet(set));
  });
});
