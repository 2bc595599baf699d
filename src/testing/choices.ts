import * as fc from "fast-check";

/** Numbers from which a set is changed at random; a list long enough not to repeat itself soon. */
export type Choices = readonly number[];

/** They are not shrunk: a counterexample is told by its unit, and a changed set costs as much as a new one. */
export const choicesOf: fc.Arbitrary<Choices> = fc.noShrink(
  fc.array(fc.nat({ max: 999_999 }), { minLength: 97, maxLength: 97 }),
);

/** What draws from them, one after the other. */
export interface Draw {
  readonly coin: () => boolean;
  readonly pick: <T>(first: T, ...others: readonly T[]) => T;
}

export function drawFrom(choices: Choices): Draw {
  let next = 0;
  const number = (below: number): number => {
    const choice = choices[next % choices.length] ?? 0;
    next++;
    return choice % below;
  };
  return {
    coin: () => number(2) === 1,
    pick: (first, ...others) => [first, ...others][number(others.length + 1)] ?? first,
  };
}

/** Makes something of choices once, however often a unit is tried with them. */
export function oncePer<T>(make: (draw: Draw) => T): (choices: Choices) => T {
  const made = new WeakMap<Choices, { readonly value: T }>();
  return (choices) => {
    const known = made.get(choices) ?? { value: make(drawFrom(choices)) };
    made.set(choices, known);
    return known.value;
  };
}
