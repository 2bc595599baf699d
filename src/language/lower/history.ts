import type { ConceptLink, OpenQuestion, PendingAmendment } from "../../model/criteria-set.js";
import type { LinkSource, OpenQuestionSource, PendingAmendmentSource } from "../../model/source/history-source.js";
import { enter, type Scope, statementOf } from "./scope.js";

/** Links of concepts; several of one concept are numbered from the second. */
export function lowerLinks(links: readonly LinkSource[] = [], scope: Scope): readonly ConceptLink[] {
  const seen = new Map<string, number>();
  return links.map((source, i) => {
    const { concept, from, to, relation, comparable, why } = source;
    const n = (seen.get(concept) ?? 0) + 1;
    seen.set(concept, n);
    const id = n === 1 ? `link/${concept}` : `link/${concept}/${n}`;
    return {
      concept,
      from: from ? { set: from.set, id: from.id } : null,
      to: to ? { set: to.set, id: to.id } : null,
      relation,
      comparable,
      why,
      statement: statementOf(id, source, enter(scope, ["links", i], source)),
    };
  });
}

export function lowerQuestions(questions: readonly OpenQuestionSource[] = [], scope: Scope): readonly OpenQuestion[] {
  return questions.map((source, i) => {
    const here = enter(scope, ["open-questions", i], source);
    const candidates = source.candidates.map((candidate, k) => ({
      answer: candidate.answer,
      statement: statementOf(
        `open-question/${i + 1}/candidate/${k + 1}`,
        candidate,
        enter(here, ["candidates", k], candidate),
      ),
    }));
    return { question: source.question, candidates };
  });
}

export function lowerPending(
  amendments: readonly PendingAmendmentSource[] = [],
  scope: Scope,
): readonly PendingAmendment[] {
  return amendments.map((source, i) => {
    const { number, from, indicators } = source;
    const here = enter(scope, ["pending-amendments", i], source);
    return { number, from, indicators, statement: statementOf(`pending-amendment/${i + 1}`, source, here) };
  });
}
