import { type RuleFolder, readYamlFiles } from "./rule-folder.js";

/** Case files below a folder of rules, as text: every YAML file in a folder named `cases`. */
export const readCaseFolder = (folder: string, shown: string = folder): RuleFolder =>
  readYamlFiles(folder, shown, "cases");
