export { nearest } from "../node/run/nearest.js";
