import type { Diagnostic } from "../../model/diagnostic.js";
import { nearest } from "../../model/nearest.js";
import type { CiteSource } from "../../model/source/provenance.js";
import { problem } from "../problem.js";
import { provenanceSites } from "../provenance-site.js";
import type { YamlPath } from "../source-file.js";
import type { YamlFile } from "../yaml/parse.js";
import type { LintRule } from "./context.js";

/** Every statement has a citation, and an instrument that is cited is the layer's own or declared under `related`. */
export const citationsDeclared: LintRule = (layer) => {
  const { yaml, value } = layer.main;
  const known = [value.instrument.number, ...(value.related ?? []).map(({ number }) => number)];
  const check = (at: YamlFile, path: YamlPath, cite: CiteSource | undefined): readonly Diagnostic[] => {
    const found = cite?.instrument;
    if (found === undefined || known.includes(found)) return [];
    const near = nearest(found, known);
    const params = { found, known: known.join(", "), ...(near ? { nearest: near } : {}) };
    return [problem("rule/unknown-instrument", at.pathPlace([...path, "cite", "instrument"], "value"), params)];
  };
  const sites = provenanceSites(layer).flatMap(({ yaml: at, path, source, uncited }) => {
    const missing = uncited === true && source.cite === undefined && value.instrument.cite === undefined;
    if (!missing) return check(at, path, source.cite);
    const key = String(path.filter((step) => typeof step === "string").at(-1) ?? "");
    return [problem("rule/citation-missing", at.pathPlace(path, "key"), { key })];
  });
  const questions = (value["open-questions"] ?? []).flatMap(({ cite }, i) => check(yaml, ["open-questions", i], cite));
  return [...sites, ...questions, ...relatedTwice(layer)];
};

/** An instrument is declared once, and the layer's own is not also a related one. */
const relatedTwice: (layer: Parameters<LintRule>[0]) => readonly Diagnostic[] = ({ main: { yaml, value } }) => {
  const seen = new Map([[value.instrument.number, yaml.pathPlace(["instrument", "number"], "value")]]);
  return (value.related ?? []).flatMap(({ number }, i) => {
    const place = yaml.pathPlace(["related", i, "number"], "value");
    const first = seen.get(number);
    if (first) return [problem("rule/id-twice", place, { found: number }, [first])];
    seen.set(number, place);
    return [];
  });
};
