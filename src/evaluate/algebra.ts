import type { ResultNode } from "../model/assessment.js";
import type { Code } from "./verdict.js";
import { codeOf, FIRM, MET, NOT_APPLICABLE, NOT_MET, rankOfNode, UNKNOWN } from "./verdict.js";

/**
 * Parts of an indicator are met, not met, not applicable or unknown; only a criterion is ever nearly met.
 *
 * A verdict with the rank of its evidence: the strictest policy under which it stays the same. Packed into one
 * number (`code * 4 + rank`), since a pair would be allocated for every composite of every unit.
 */
export type Ranked = number;

const ranked = (code: Code, rank: number): Ranked => code * 4 + rank;
export const codeIn = (value: Ranked): Code => (value >> 2) as Code;
export const rankIn = (value: Ranked): number => value & 3;

/** Kleene's and over explained children, with its evidence: not met rests on its strongest failing child, met on its weakest. */
export function allOfNodes(children: readonly ResultNode[]): Ranked {
  let least: Code = NOT_APPLICABLE;
  let weakest = FIRM;
  let strongestFailing = 0;
  for (const child of children) {
    const code = codeOf(child.verdict);
    const rank = rankOfNode(child.evidence);
    if (code < least) least = code;
    if (rank < weakest) weakest = rank;
    if (code === NOT_MET && rank > strongestFailing) strongestFailing = rank;
  }
  if (least === UNKNOWN) return ranked(UNKNOWN, FIRM);
  return ranked(least, least === NOT_MET ? strongestFailing : weakest);
}

/** Kleene's or over explained children: met rests on its strongest child that is met, not met on its weakest. */
export function anyOfNodes(children: readonly ResultNode[]): Ranked {
  let greatest = -1;
  let weakest = FIRM;
  let strongestMet = 0;
  for (const child of children) {
    const code = codeOf(child.verdict);
    const rank = rankOfNode(child.evidence);
    if (code !== NOT_APPLICABLE && code > greatest) greatest = code;
    if (rank < weakest) weakest = rank;
    if (code === MET && rank > strongestMet) strongestMet = rank;
  }
  if (greatest < 0) return ranked(NOT_APPLICABLE, weakest);
  if (greatest === UNKNOWN) return ranked(UNKNOWN, FIRM);
  return ranked(greatest as Code, greatest === MET ? strongestMet : weakest);
}

/** At least `count` children met; one that is not applicable does not count, and the whole always applies. */
export function atLeastOfNodes(children: readonly ResultNode[], count: number): Ranked {
  const met: number[] = [];
  const failing: number[] = [];
  for (const child of children) {
    const code = codeOf(child.verdict);
    if (code === UNKNOWN) continue;
    (code === MET ? met : failing).push(rankOfNode(child.evidence));
  }
  if (met.length >= count) return ranked(MET, nthStrongest(met, count));
  // Met is out of reach once more than the spare children fail; the last of these carries the verdict.
  const spare = children.length - count;
  if (failing.length > spare) return ranked(NOT_MET, nthStrongest(failing, spare + 1));
  return ranked(UNKNOWN, FIRM);
}

/** The n-th strongest of some ranks; firm where there is nothing to rest on. */
export const nthStrongest = (ranks: readonly number[], n: number): number =>
  [...ranks].sort((a, b) => b - a)[n - 1] ?? FIRM;
