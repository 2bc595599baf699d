export { done, failed, hasError, type Result } from "../node/run/result.js";
