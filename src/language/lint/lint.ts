import type { Diagnostic } from "../../model/diagnostic.js";
import type { LayerSource } from "../layer-source.js";
import { amendmentsKnown } from "./amendments-known.js";
import { bandsCover } from "./bands-cover.js";
import { boundsAgree } from "./bounds-agree.js";
import { citationsDeclared } from "./citations-declared.js";
import type { LintContext, LintRule } from "./context.js";
import { datesReal } from "./dates-real.js";
import { dimensionForm } from "./dimension-form.js";
import { evidenceStated } from "./evidence-stated.js";
import { factDeclared } from "./fact-declared.js";
import { factUsed } from "./fact-used.js";
import { fillsDistinct } from "./fills-distinct.js";
import { groupsKnown } from "./groups-known.js";
import { idsAgree } from "./ids-agree.js";
import { idsUnique } from "./ids-unique.js";
import { levelsSound } from "./levels-sound.js";
import { linksSound } from "./links-sound.js";
import { nearlyMetInReach } from "./nearly-met-in-reach.js";
import { oneOperator } from "./one-operator.js";
import { oneTest } from "./one-test.js";
import { sizeDeclared } from "./size-declared.js";
import { sourcesDeclared } from "./sources-declared.js";
import { tableTotal } from "./table-total.js";
import { thresholdInRange } from "./threshold-in-range.js";

/** Every rule that a schema cannot say. */
const RULES: readonly LintRule[] = [
  idsUnique,
  idsAgree,
  oneOperator,
  oneTest,
  factDeclared,
  factUsed,
  dimensionForm,
  bandsCover,
  tableTotal,
  thresholdInRange,
  evidenceStated,
  sourcesDeclared,
  citationsDeclared,
  boundsAgree,
  groupsKnown,
  levelsSound,
  nearlyMetInReach,
  amendmentsKnown,
  sizeDeclared,
  linksSound,
  datesReal,
  fillsDistinct,
];

/** What is wrong with a layer whose files their schemas accept. Without an error here, it can be lowered. */
export function lint(layer: LayerSource, context: LintContext): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(layer, context));
}
