import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/evaluate/evaluator.js";
import type { Evidence } from "../../src/model/evidence.js";
import {
  atLeastOf,
  BANDS,
  cell,
  compare,
  criterion,
  find,
  holds,
  indicator,
  is,
  join,
  judge,
  makeSet,
  REGION,
  says,
  setOf,
  table,
  unit,
  when,
  YEAR,
} from "./build.js";

const good = unit({ yes: true, also: true, a: 25, guild: true });
const graded = (evidence: Evidence, value = true) => is("yes", { value, statement: says("own", evidence) });
const weigh = (...[requirement, one = good]: [Parameters<typeof judge>[0], typeof good?]) =>
  judge(requirement, one, "assumed").evidence;

describe("evidence of a leaf", () => {
  it("is that of its weakest statement", () => {
    expect(weigh(graded("official"))).toBe("secondary"); // the indicator's own label
    expect(weigh(graded("unverified"))).toBe("unverified");
    expect(weigh(compare("at-least", "a", cell(20, says("cell", "assumed"))))).toBe("assumed");
    const { criteria } = createEvaluator(setOf(indicator("1.1", graded("official"), says("label", "official")))).assess(
      good,
    );
    expect(criteria[0]?.children[0]?.evidence).toBe("official");
  });

  it("includes that the demand applies, and that it does not", () => {
    const demand = is("yes", { appliesWhen: when(holds("guild"), says("when", "unverified")) });
    expect(weigh(demand)).toBe("unverified");
    expect(weigh(demand, unit({ guild: false }))).toBe("unverified");
  });

  it("includes the derivation of a derived threshold", () => {
    const derived = { times: 1.1, family: "f", indicator: "1", statement: says("derived", "unverified") };
    expect(weigh(compare("at-least", "a", table([], [20], { derived })))).toBe("unverified");
  });

  it("does not include the derivation in a cell that an overlay fills", () => {
    const elsewhere = { ...says("derived", "unverified"), origin: { file: "kieu-mau.yaml", line: 5, column: 1 } };
    const derived = { times: 1.1, family: "f", indicator: "1", statement: elsewhere };
    const filled = compare("at-least", "a", table([], [20], { derived }));
    expect(weigh(filled)).toBe("secondary");
    expect(judge(filled, good, "secondary").verdict).toBe("met");
  });

  it("is none when unknown", () => {
    expect(weigh(is("yes"), unit())).toBeNull();
  });
});

describe("evidence of a whole", () => {
  const official = indicator("1.1", is("yes", { statement: says("x", "official") }), says("x", "official"));
  it.each([
    // met: as sure as its weakest part
    [join("all-of", [graded("secondary"), graded("assumed")]), "assumed"],
    // not met: as sure as its surest failing part
    [join("all-of", [graded("secondary", false), graded("assumed", false), graded("assumed")]), "secondary"],
    [join("any-of", [graded("secondary"), graded("assumed")]), "secondary"],
    [join("any-of", [graded("secondary", false), graded("assumed", false)]), "assumed"],
    // two of three are needed: the second surest carries it
    [atLeastOf(2, [graded("assumed"), graded("secondary"), graded("unverified")]), "unverified"],
    [atLeastOf(2, [graded("assumed", false), graded("secondary", false), graded("unverified", false)]), "unverified"],
    // a part that is not applicable carries a met as well
    [
      join("all-of", [graded("secondary"), is("yes", { appliesWhen: when(holds("poor"), says("w", "assumed")) })]),
      "assumed",
    ],
  ] as const)("case %#", (requirement, evidence) => {
    expect(weigh(requirement)).toBe(evidence);
  });

  it("never exceeds the statement that joins the parts", () => {
    const whole = join("all-of", [graded("official")], { statement: says("join", "unverified") });
    expect(weigh(whole)).toBe("unverified");
    const set = makeSet([criterion("1", [official], { statement: says("c", "unverified") })]);
    expect(createEvaluator(set).assess(good).criteria[0]?.evidence).toBe("unverified");
  });
});

describe("an evidence policy", () => {
  it("refuses weaker statements and says so, with what was read", () => {
    const node = judge(compare("at-least", "a", cell(20, says("cell", "unverified"))), good, "secondary");
    expect([node.verdict, node.because.code, node.fact?.value, node.evidence]).toEqual([
      "unknown",
      "evidence",
      25,
      null,
    ]);
    expect(judge(graded("assumed"), good).because.code).toBe("evidence");
    expect(judge(graded("unverified"), good).verdict).toBe("met");
  });

  const regions = (rule: Evidence, region: Evidence) =>
    makeSet(
      [
        criterion("1", [
          compare("at-least", "a", table(["vung"], [20, 30])),
          compare("at-least", "a", table(["vung"], [20, 20])),
        ]),
      ],
      {
        dimensions: [
          {
            ...REGION,
            rules: [{ ...REGION.rules[0]!, statement: says("rule", rule) }],
            statement: says("region", region),
          },
          YEAR,
          BANDS,
        ],
      },
    );
  const verdicts = (set: ReturnType<typeof regions>, vung: string) => {
    const { criteria } = createEvaluator(set, { evidence: "secondary" }).assess(unit({ a: 25 }, { vung }));
    return criteria[0]?.children.map(({ verdict, because }) => `${verdict} ${because.code}`);
  };

  it("takes a refused rule on columns for one that may hold", () => {
    const set = regions("unverified", "secondary");
    // In the north the rule would choose the same column: nothing depends on it.
    expect(verdicts(set, "bac")).toEqual(["met threshold-reached", "met threshold-reached"]);
    expect(verdicts(set, "nam-bo")).toEqual(["unknown evidence", "met threshold-reached"]);
    expect(find(createEvaluator(set).assess(unit({ a: 25 })), "1.1").evidence).toBe("secondary");
    expect(find(createEvaluator(set).assess(unit({ a: 25 }, { vung: "nam-bo" })), "1.1").evidence).toBe("unverified");
  });

  it("takes refused columns for any column", () => {
    expect(verdicts(regions("secondary", "unverified"), "bac")).toEqual(["unknown evidence", "met threshold-reached"]);
  });

  it("leaves what is refused to be looked up", () => {
    const set = regions("secondary", "unverified");
    const { holes } = createEvaluator(set, { evidence: "secondary" }).assess(unit({ a: 25 }));
    expect(
      holes.map(({ statement, code, indicator: id, couldSettle }) => [statement.id, code, id, couldSettle]),
    ).toEqual([["region", "evidence", "1.1", ["1"]]]);
  });
});

describe("the summary", () => {
  it("counts the decided indicators by grade, and is provisional below official", () => {
    const set = makeSet([
      criterion("1", [graded("secondary"), graded("unverified"), graded("unverified"), is("also")]),
    ]);
    expect(createEvaluator(set).assess(unit({ yes: true })).evidence).toEqual({
      official: 0,
      secondary: 1,
      unverified: 2,
      assumed: 0,
      provisional: true,
    });
  });

  it("is not provisional when everything is official, the criterion and the level too", () => {
    const sure = indicator("1.1", is("yes", { statement: says("x", "official") }), says("x", "official"));
    const all = (c: Evidence, policy: Evidence) =>
      makeSet([criterion("1", [sure], { statement: says("c", c) })], {
        policies: [{ id: "law", label: "", status: "in-force", statement: says("p", policy) }],
        levels: [
          { id: "dat", label: "", policy: "law", rule: { op: "all-criteria" }, statement: says("l", "official") },
        ],
      });
    const provisional = (set: ReturnType<typeof all>) =>
      createEvaluator(set).assess(unit({ yes: true })).evidence.provisional;
    expect(provisional(all("official", "official"))).toBe(false);
    expect(provisional(all("secondary", "official"))).toBe(true);
    expect(provisional(all("official", "unverified"))).toBe(true);
  });
});
