import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../../src/explain/en.js";
import { formatDate, formatExact, formatNumber, withUnit } from "../../src/explain/format.js";
import { vi } from "../../src/explain/vi.js";

const parse = (text: string, { group, decimal }: typeof vi): number =>
  Number(text.replaceAll(group, "").replace(decimal, "."));

describe("formatNumber", () => {
  it.each([
    [0, "0", "0"],
    [-0, "0", "0"],
    [-0.001, "0", "0"],
    [43.5, "43,5", "43.5"],
    [1234, "1.234", "1,234"],
    [-1234567.891, "-1.234.567,89", "-1,234,567.89"],
    [94.666666, "94,67", "94.67"],
  ])("%d", (value, inVi, inEn) => {
    expect(formatNumber(value, vi)).toBe(inVi);
    expect(formatNumber(value, en)).toBe(inEn);
  });

  it("shows as many decimals as tell a value from its threshold", () => {
    expect(formatNumber(94.9996, vi, { not: 95 })).toBe("94,9996");
    expect(formatNumber(95.004, vi, { not: 95 })).toBe("95,004");
    expect(formatNumber(95, vi, { not: 95 })).toBe("95");
    expect(formatNumber(94.6666, vi, { not: 94.67 })).toBe("94,667");
    expect(formatExact(12.3456, vi)).toBe("12,3456");
  });

  it("leaves a number as it is that twenty decimals do not tell apart", () => {
    expect(formatNumber(1.4e-20, vi, { not: 0 })).toBe("1e-20");
    expect(formatNumber(1.4e-21, vi, { not: 0 })).toBe("1,4e-21");
  });

  const around = fc.tuple(
    fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.integer({ min: -100000, max: 100000 }).map((n) => n / 1000),
    ),
    fc.oneof(
      fc.constantFrom(0, 1e-9, 0.05, 0.5, 1, 0.004, 0.005, Number.EPSILON),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    fc.constantFrom(1, -1),
  );

  it("never prints a value on another side of its threshold", () => {
    fc.assert(
      fc.property(around, fc.constantFrom(vi, en), ([threshold, delta, sign], language) => {
        const value = threshold + sign * delta;
        const printed = parse(formatNumber(value, language, { not: threshold }), language);
        expect(Math.sign(printed - threshold)).toBe(Math.sign(value - threshold));
        expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.005 + 1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it("prints exactly what must be exact", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parse(formatExact(value, vi), vi)).toBe(value + 0);
      }),
    );
  });
});

it("writes units and days as each language does", () => {
  expect(withUnit("95", "%", vi)).toBe("95%");
  expect(withUnit("45", "triệu đồng/người/năm", vi)).toBe("45 triệu đồng/người/năm");
  expect(withUnit("3", "", vi)).toBe("3");
  expect(formatDate("2024-03-01", vi)).toBe("01/03/2024");
  expect(formatDate("2024-03-01", en)).toBe("2024-03-01");
  expect(formatDate("chưa rõ", vi)).toBe("chưa rõ");
});
