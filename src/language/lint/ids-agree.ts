import { indicatorSites } from "../layer-source.js";
import { problem } from "../problem.js";
import type { LintRule } from "./context.js";

/** An indicator's number begins with that of its criterion, and a file's name with the number of what it holds. */
export const idsAgree: LintRule = (layer) => {
  const outside = indicatorSites(layer).flatMap(({ yaml, path, source, criterion }) =>
    source.id.startsWith(`${criterion}.`)
      ? []
      : [problem("rule/indicator-outside", yaml.pathPlace([...path, "id"], "value"), { found: source.id, criterion })],
  );
  if (layer.kind === "overlay") return outside;
  const misnamed = layer.criteria.flatMap(({ yaml, value }) => {
    const name = yaml.path.slice(yaml.path.lastIndexOf("/") + 1);
    const number = name.slice(0, name.indexOf("-"));
    return Number(number) === Number(value.id)
      ? []
      : [problem("rule/file-name", yaml.pathPlace(["id"], "value"), { found: value.id, file: name })];
  });
  return [...misnamed, ...outside];
};
