export { sha256 } from "./hash.js";
export { nodeMessages } from "./messages.js";
export { MOST_DATA_BYTES, type Read, readBytes, utf8 } from "./read.js";
export { hashOfSet, inputFile, receiptOf } from "./receipt.js";
export { folderRules, type RuleBook, shippedCatalog, shippedFolder, shippedRules } from "./rule-book.js";
export { type RuleFolder, type RuleSource, readRuleFile, readRuleFolder } from "./rule-folder.js";
export { ENGINE } from "./version.js";
