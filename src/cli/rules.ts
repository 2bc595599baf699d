export { type Frame, openRules, ruleMessages } from "../node/run/rules.js";
