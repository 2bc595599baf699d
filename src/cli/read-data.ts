export { readData } from "../node/run/read-data.js";
