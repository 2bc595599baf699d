import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedMean } from "../../src/compose/weighted-mean.js";

describe("a weighted mean", () => {
  it("reaches a threshold that it equals", () => {
    expect(
      weightedMean([
        { amount: 0.1, weight: 1 },
        { amount: 0.2, weight: 1 },
      ]),
    ).toBe(0.15);
    expect(
      weightedMean([
        { amount: 41.9, weight: 3 },
        { amount: 42.3, weight: 1 },
      ]),
    ).toBe(42);
    expect(
      weightedMean([
        { amount: 1e-7, weight: 3 },
        { amount: 45.1, weight: 1 },
      ]),
    ).toBe(11.275000075);
    expect(weightedMean([{ amount: 5, weight: 0 }])).toBeNull();
    expect(weightedMean([])).toBeNull();
  });

  it("of equal amounts is that amount, whatever the weights", () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 1000);
    const weights = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(amount, weights, (same, all) => {
        expect(weightedMean(all.map((weight) => ({ amount: same, weight })))).toBe(same);
      }),
    );
  });

  it("does not depend on the order", () => {
    const pair = fc.record({
      amount: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
      weight: fc.integer({ min: 1, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
        expect(weightedMean([...pairs].reverse())).toBe(weightedMean(pairs));
      }),
    );
  });
});
