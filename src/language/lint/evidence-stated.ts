import type { Diagnostic } from "../../model/diagnostic.js";
import { problem } from "../problem.js";
import { type ProvenanceSite, provenanceSites } from "../provenance-site.js";
import type { LintContext, LintRule } from "./context.js";
import { isCalendarDate } from "./dates-real.js";

/** Every legal statement says how sure it is; `official` says who compared it, and nothing shipped is `assumed`. */
export const evidenceStated: LintRule = (layer, context) =>
  provenanceSites(layer).flatMap((site) => checkEvidence(site, context));

function checkEvidence(site: ProvenanceSite, { allowAssumed }: LintContext): readonly Diagnostic[] {
  const { yaml, path, source, graded } = site;
  const { evidence, verified } = source;
  const key = (name: string) => yaml.pathPlace([...path, name], "key");
  if (evidence === undefined) {
    if (graded) return [problem("rule/evidence-missing", yaml.pathPlace(path, "key"), { key: nameOf(site) })];
    if (verified) return [problem("rule/verified-not-official", key("verified"), { evidence: "" })];
    return [];
  }
  const value = yaml.pathPlace([...path, "evidence"], "value");
  if (evidence === "assumed" && !allowAssumed) return [problem("rule/assumed", value)];
  if (evidence === "official" && verified === undefined) return [problem("rule/official-not-verified", value)];
  if (evidence !== "official" && verified)
    return [problem("rule/verified-not-official", key("verified"), { evidence })];
  if (verified && !isCalendarDate(verified.on)) {
    return [problem("rule/no-such-day", yaml.pathPlace([...path, "verified", "on"], "value"), { found: verified.on })];
  }
  return [];
}

/** What the statement is called in the file: the nearest key, or the file itself. */
const nameOf = ({ path }: ProvenanceSite): string =>
  String(path.filter((step) => typeof step === "string").at(-1) ?? "");
