import { formatDate } from "../explain/format.js";
import { fill, plain } from "../explain/template.js";
import { setTitle } from "../explain/title.js";
import type { CriteriaSet } from "../model/criteria-set.js";
import type { Instrument } from "../model/instrument.js";
import type { AssessReport, Style } from "./context.js";
import { lackingText } from "./declared.js";
import { clauses } from "./lines.js";
import { wrap } from "./wrap.js";

/** What was asked for: the set and its instruments, the day, the place, what was overridden, the data. */
export function renderHead(report: AssessReport, style: Style): string {
  const { set, options, assessments, understood } = report;
  const { language, words, paint, width } = style;
  const { text } = words;
  const region = options.vung === undefined ? "" : regionLabel(options.vung, set);
  const policies = assessments[0]?.basis.policies ?? [];
  return [
    paint("strong", wrap(setTitle(set, language), width)),
    clauses(
      [
        instrumentText(set.instrument, style),
        ...set.layers.filter(({ id }) => id !== set.id).map(({ instrument }) => instrumentText(instrument, style)),
        set.id,
      ],
      style,
    ),
    wrap(lackingText(set, words), width),
    clauses(
      [
        fill(text.asOf, { date: formatDate(set.asOf, language) }),
        fill(text.place, { place: set.place }),
        options["nam-xet"] === undefined ? "" : fill(text.yearForAll, { year: options["nam-xet"] }),
        region === "" ? "" : fill(text.regionForAll, { region }),
      ],
      style,
    ),
    clauses(
      [
        policies.length === 0
          ? ""
          : fill(text.policies, {
              list: policies
                .map(({ label, observed }) => (observed ? fill(text.observed, { label }) : label))
                .join("; "),
            }),
        fill(text.evidence, { accepts: words.accepts[options.evidence] }),
      ],
      style,
    ),
    ...understood.flatMap(({ brief }) => brief).map((sentence) => wrap(plain(sentence), width)),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** A text without a number of its own is named by its day already. */
const instrumentText = ({ number, signed }: Instrument, { words, language }: Style): string =>
  fill(words.text.instrument, {
    number,
    signed: signed === null || !number.includes("/") || number.includes(" ") ? "" : formatDate(signed, language),
  });

const regionLabel = (id: string, { dimensions }: CriteriaSet): string =>
  dimensions.find(({ attribute }) => attribute === "vung")?.values.find((value) => value.id === id)?.label ?? id;
