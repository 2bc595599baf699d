import * as fc from "fast-check";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Statement } from "../model/evidence.js";
import type { FactDefinition } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import type { Unit } from "../model/unit.js";
import { changeText, levelText, refute } from "./counterexample.js";
import { type Basis, basisOf, type CheckOptions, judgeOf } from "./judge.js";
import { rewriteCriteria, rewriteRequirements } from "./rewrite.js";
import { heightOf, paired } from "./subject.js";
import { unitOf } from "./unit.js";

const CLASSIFIER = "thu_co_ap_dung";
const ASKED = "thu_cau_hoi";

/** Three ways in which a demand does not apply: its condition is false, it is declared so, nothing is demanded. */
const WAYS = ["condition", "declared", "not-demanded"] as const;
type Way = (typeof WAYS)[number];

/** Under all-of and any-of, and in a criterion, adding what is not applicable changes no other verdict and no level. */
export function neutralNotApplicable(
  set: CriteriaSet,
  options: CheckOptions = {},
): fc.IPropertyWithHooks<[Unit, Basis, Way]> {
  const judge = judgeOf(set, options);
  const widened = new Map(WAYS.map((way) => [way, judgeOf(withNotApplicable(set, way), options)]));
  return fc.property(unitOf(set), basisOf(set, options), fc.constantFrom(...WAYS), (unit, basis, way) => {
    const before = judge(basis)(unit);
    const more = { [CLASSIFIER]: false, [ASKED]: { "not-applicable": "không có" } } as const;
    const after = (widened.get(way) ?? judge)(basis)({ ...unit, facts: { ...unit.facts, ...more } });
    const nodes = paired(before, after).filter((node) => node.before.verdict !== node.after.verdict);
    const moved = (["surely", "possibly"] as const).some((which) => heightOf(before, which) !== heightOf(after, which));
    const wrong = [
      ...nodes.map((node) => changeText(node.before, node.after, options.lang)),
      ...(moved ? [levelText(before, after)] : []),
    ];
    const about = nodes.map(({ key }) => key);
    refute(set, { guarantee: "neutral not-applicable", basis, units: [unit], wrong, about }, options.lang);
  });
}

/** The set with a demand that does not apply added to every criterion and every all-of, any-of and each. */
function withNotApplicable(set: CriteriaSet, way: Way): CriteriaSet {
  const like = set.criteria[0]?.statement;
  if (like === undefined) return set;
  const statement: Statement = { ...like, id: "thu", evidence: "official" };
  const added = notApplicable(way, statement);
  // Inside a demand with a condition a declaration is not accepted, so that way is added to criteria alone.
  const parts = rewriteRequirements(set, (requirement) =>
    way === "declared"
      ? requirement
      : requirement.op === "all-of" || requirement.op === "any-of" || requirement.op === "each"
        ? { ...requirement, of: [...requirement.of, added] }
        : requirement,
  );
  const whole = rewriteCriteria(parts, (criterion) => {
    const indicator = { id: `${criterion.id}.999`, concept: "thu", label: "Chỉ tiêu thử", statement, require: added };
    return { ...criterion, indicators: [...criterion.indicators, indicator] };
  });
  const origin = statement.origin;
  return {
    ...whole,
    facts: [...set.facts, yesOrNo(CLASSIFIER, "classifier", origin), yesOrNo(ASKED, "higher", origin)],
  };
}

function notApplicable(way: Way, statement: Statement): Requirement {
  const asked = { op: "is", fact: ASKED, value: true, statement } as const;
  switch (way) {
    case "condition":
      return { ...asked, appliesWhen: { condition: { op: "is", fact: CLASSIFIER, value: true }, statement } };
    case "declared":
      return { ...asked, mayNotApply: statement };
    case "not-demanded":
      return {
        op: "at-least",
        fact: ASKED,
        statement,
        table: { by: [], cells: [{ state: "not-demanded", statement }] },
      };
  }
}

const yesOrNo = (id: string, role: FactDefinition["role"], origin: FactDefinition["origin"]): FactDefinition => ({
  id,
  label: id,
  kind: "boolean",
  role,
  unit: "",
  range: { min: 0, max: 1 },
  whole: true,
  bySex: false,
  question: id,
  reportedBy: "",
  origin,
});
