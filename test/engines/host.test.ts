import type { Engine } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import {
  createJsonRulesEvaluator,
  evaluateWithJsonRulesEngine,
  type HostOptions,
  metName,
} from "../../src/engines/json-rules-engine/index.js";
import { createEvaluator } from "../../src/evaluate/index.js";
import type { Unit } from "../../src/model/unit.js";
import { nationalSet } from "./national.js";

const set = nationalSet("2023-06-30");
const unit = (facts: Unit["facts"] = {}): Unit => ({
  kind: "xa",
  code: "03223",
  name: "Chiềng Sinh",
  vung: "tdmnpb",
  "nam-xet": 2023,
  facts,
});

describe("a host of json-rules-engine", () => {
  test("loads facts of the set asynchronously, each once, before columns are chosen", async () => {
    const calls: string[] = [];
    const load = (key: string, value: number | boolean) => async () => {
      calls.push(key);
      await Promise.resolve();
      return value;
    };
    const facts = {
      thu_nhap_binh_quan: load("thu_nhap_binh_quan", 42),
      xa_dac_biet_kho_khan: load("xa_dac_biet_kho_khan", true),
    };
    const given = { ...unit({ thu_nhap_binh_quan: 1 }), vung: "dbsh" };
    const result = await evaluateWithJsonRulesEngine(set, given, { facts });
    const whole = { ...given, facts: { thu_nhap_binh_quan: 42, xa_dac_biet_kho_khan: true } };
    expect(result).toEqual(createEvaluator(set).assess(whole));
    expect(result).not.toEqual(createEvaluator(set).assess(given));
    expect(calls.sort()).toEqual(["thu_nhap_binh_quan", "xa_dac_biet_kho_khan"]);
  });

  test("adds rules over its own facts and over what is met, and computes its facts once for both runs", async () => {
    const fired: string[] = [];
    let computed = 0;
    const configure = (engine: Engine, run: string): void => {
      engine.addRule({
        name: "hồ sơ",
        conditions: {
          all: [
            { fact: "du_ho_so", operator: "equal", value: true },
            { condition: metName("indicator 10.1") },
            { fact: "thu_nhap_binh_quan", operator: "greaterThan", value: 40 },
          ],
        },
        event: { type: "trinh-ky" },
      });
      engine.on("trinh-ky", () => fired.push(run));
    };
    const hostFacts = {
      du_ho_so: async () => {
        computed++;
        await Promise.resolve();
        return true;
      },
    };
    const given = unit({ thu_nhap_binh_quan: 45, xa_dac_biet_kho_khan: false, xa_atk_huyen_ngheo: false });
    const result = await evaluateWithJsonRulesEngine(set, given, { hostFacts, configure });
    expect(fired).toEqual(["least", "most"]);
    expect(computed).toBe(1);
    expect(result).toEqual(createEvaluator(set).assess(given));
  });

  test("hears of each indicator and criterion that is surely met", async () => {
    const heard: string[] = [];
    const configure = (engine: Engine, run: string): void => {
      if (run !== "least") return;
      engine.on("indicator", (params) => heard.push(`indicator ${(params as unknown as { id: string }).id}`));
      engine.on("criterion", (params) => heard.push(`criterion ${(params as unknown as { id: string }).id}`));
    };
    const given = unit({ thu_nhap_binh_quan: 45, xa_dac_biet_kho_khan: false, xa_atk_huyen_ngheo: false });
    const result = await evaluateWithJsonRulesEngine(set, given, { configure });
    const met = result.criteria
      .flatMap((node) => [node, ...node.children])
      .filter(({ verdict }) => verdict === "met")
      .map(({ rule }) => `${rule.kind} ${rule.id}`);
    expect(met).toContain("indicator 10.1");
    expect([...heard].sort()).toEqual([...met].sort());
  });

  test("is not stopped by facts that nobody gives, in its own rules either", async () => {
    const configure = (engine: Engine): void => {
      const fact = set.facts.find(({ kind, role }) => kind === "share" && role === "higher")!.id;
      const conditions = { all: [{ fact, operator: "greaterThan", value: 1 }] };
      engine.addRule({ conditions, event: { type: "khong" } });
    };
    await expect(evaluateWithJsonRulesEngine(set, unit(), { configure })).resolves.toEqual(
      createEvaluator(set).assess(unit()),
    );
  });

  test("may read own properties by path, and nothing else", async () => {
    const fired: string[] = [];
    const configure = (engine: Engine, run: string): void => {
      if (run !== "least") return;
      for (const path of ["$.a.b", "$.constructor.name", "$..b"]) {
        const conditions = { all: [{ fact: "ho_so", path, operator: "notEqual", value: undefined }] };
        engine.addRule({ conditions, event: { type: "co" }, onSuccess: () => void fired.push(path) });
      }
    };
    await evaluateWithJsonRulesEngine(set, unit(), { hostFacts: { ho_so: () => ({ a: { b: 1 } }) }, configure });
    expect(fired).toEqual(["$.a.b"]);
  });

  test("runs units at the same time without mixing them", async () => {
    const evaluator = createJsonRulesEvaluator(set);
    const units = [10, 20, 39, 42, 45, 48].map((thu_nhap_binh_quan) => unit({ thu_nhap_binh_quan }));
    const results = await Promise.all(units.map(evaluator.assess));
    expect(results).toEqual(units.map(createEvaluator(set).assess));
  });

  const enough = unit({ thu_nhap_binh_quan: 50 });
  const never = { all: [{ fact: "thu_nhap_binh_quan", operator: "lessThan", value: -1 }] };
  const event = { type: "khac" };
  test.each<[string, HostOptions]>([
    ["a host fact", { hostFacts: { thu_nhap_binh_quan: () => 1 } }],
    ["a fact added later", { configure: (engine) => engine.addFact("thu_nhap_binh_quan", 1) }],
    ["a fact of the adapter", { configure: (engine) => engine.addFact("ntm:how-many", 1) }],
    ["an operator", { configure: (engine) => engine.addOperator("at-least", () => true) }],
    ["a built-in operator", { configure: (engine) => engine.addOperator("equal", () => true) }],
    ["a condition", { configure: (engine) => engine.setCondition(metName("indicator 10.1"), never) }],
    [
      "a rule",
      { configure: (engine) => engine.addRule({ name: metName("indicator 10.1"), conditions: never, event }) },
    ],
    ["a rule that is gone", { configure: (engine) => engine.removeRule(metName("indicator 10.1")) }],
  ])("cannot change the rules of the set unseen: %s", async (_, options) => {
    await expect(evaluateWithJsonRulesEngine(set, enough, options)).rejects.toThrow(RangeError);
  });

  test("gets no result from an engine that it stopped", async () => {
    const configure: HostOptions["configure"] = (engine) => engine.on("success", () => engine.stop());
    await expect(evaluateWithJsonRulesEngine(set, enough, { configure })).rejects.toThrow(/stopped/);
  });

  test.each<[string, HostOptions]>([
    ["a fact of the set", { facts: { thu_nhap_binh_quan: () => Promise.reject(new Error("hỏng")) } }],
    [
      "a listener",
      {
        configure: (engine) =>
          engine.on("indicator", () => {
            throw new Error("hỏng");
          }),
      },
    ],
    ["a listener later", { configure: (engine) => engine.on("indicator", () => Promise.reject(new Error("hỏng"))) }],
  ])("is told what its own part throws: %s", async (_, options) => {
    await expect(evaluateWithJsonRulesEngine(set, enough, options)).rejects.toThrow("hỏng");
  });
});
