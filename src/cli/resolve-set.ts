export { resolveSet } from "../node/run/resolve-set.js";
