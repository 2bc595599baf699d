import { enSentence } from "./en-sentence.js";
import { extending } from "./extending.js";
import type { Language, SentenceWords } from "./language.js";

/** English. */
export const en: Language = /* @__PURE__ */ extending<SentenceWords, Omit<Language, keyof SentenceWords>>(enSentence, {
  unit: {
    or: " or ",
    condition: "“{fact}”: {test}",
    criterion: "Criterion {id}. {label}",
    criteria: "criteria",
    line: "{title} — {sentence}",
    applies: "Applies because {condition}. {basis}.",
    note: "Note: {note}",
    chosen: "{dimension}: {value}{? (given: {own})}{?, because {condition}}. {basis}.",
    refused: "{dimension}: {because}.{? {basis}.}",
    ask: "{question}{? ({sex})} — {reportedBy}{?; needed by {neededBy}}{?; enough to settle criterion {settles}}",
    unit: "{name} ({code}) — {set}; rules as of {asOf}",
    mend: "{text}. To mend it: {fix}.",
    counts:
      "{met} met{? / {nearly} nearly met} / {notMet} not met / {unknown} unknown / {notApplicable} not applicable of {of} {what}",
    level:
      "level concluded: {surely}{?; still possible: {possibly}}{? ({tentative})}. {criteria}.{? Added up by: {policies}.}",
    levelOf: "the level “{label}”",
    draft: "RECONSTRUCTION, NOT COMPARED WITH THE TEXT",
    draftLevel: "{draft}: no level is concluded. {criteria}.",
    noLevel: "no level",
    noRungs: "the criteria set has no level to conclude. {criteria}.",
    observed: "{label} (only observed in practice, not a rule)",
    notSure: "none yet",
    tentative: "provisional",
    provisional: "Provisional: {weak}/{of} indicators rest on rules not compared with the text{? ({grades})}",
  },
  grade: {
    official: "{n} compared",
    secondary: "{n} from a secondary source",
    unverified: "{n} not confirmed by a source",
    assumed: "{n} ASSUMED",
  },
  issue: {
    "not-a-number": ["“{value}” is not a number", "write a number without words"],
    "not-a-boolean": ["“{value}” is neither “yes” nor “no”", "write “yes” or “no”"],
    "ambiguous-number": ["“{value}” can be read as two different numbers", "leave out the separators of thousands"],
    "not-finite": ["“{value}” is not a finite number", "check the calculation"],
    "not-whole": ["{value} is not a whole number", "write a whole number"],
    "out-of-range": ["{value} is outside of {min} to {max}", "check the figure and its unit"],
    "part-above-whole": ["the part {dat} is more than the total {tong}", "check both counts"],
    "total-zero": ["the total is 0, so there is no percentage", "check the total"],
    "forms-disagree": [
      "the percentage and the counts disagree{?: given {given}%, from the counts {counts}%}",
      "make them agree, or give the counts only",
    ],
    "incomplete-counts": ["one of the counts is missing", "give the part and the total, or the percentage only"],
    "too-many-decimals": ["there are more than {most} decimals", "write at most {most} decimals"],
    "contradicts-classifier": [
      "declared not applicable, but the classifying facts say that it applies",
      "mend the classifying fact, or give the figure",
    ],
    "not-applicable-not-allowed": [
      "this indicator cannot be declared not applicable",
      "give the figure, or declare it unknown with the reason",
    ],
    "derived-reported": ["this figure follows from other results, nobody reports it", "remove the given value"],
    "unknown-fact": ["the criteria set has no such fact", "{?is it `{nearest}`? }mend the name of the fact"],
    "unknown-value": ["the value{? “{value}”} is not in the list", "give a value of the list{?: {known}}"],
  },
});
