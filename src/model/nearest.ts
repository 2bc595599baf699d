/** Longest word that anything is looked for; ids and labels are shorter. */
const LONGEST = 300;

/**
 * The known word that a mistyped one most likely meant, for “did you mean”; the first of equals. Capitals, diacritics
 * and what separates words do not count. Of the other letters at most a quarter, rounded up, may be wrong, missing, too
 * many, or swapped with the next; a word of one or two letters is near to nothing else.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const meant = fold(word);
  if (meant === "") return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = fold(candidate);
    const longer = Math.max(meant.length, other.length);
    const most = Math.min(longer < 3 ? 0 : Math.ceil(longer / 4), least - 1);
    const found = slips(meant, other, most);
    if (found <= most) {
      best = candidate;
      least = found;
    }
  }
  return best;
}

/** `Thu nhập (BQ)` is `thu-nhap-bq`. */
const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Distance of Damerau and Levenshtein (no part is edited twice), or any greater number once it exceeds `most`. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    above = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
