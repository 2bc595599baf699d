import { describe, expect, it } from "vitest";
import { readDay, readFinding, readWho } from "../../src/verify/finding.js";
import { entriesIn, open } from "./fixture.js";

const entries = new Map(entriesIn(open()).map((entry) => [entry.stated.statement.id, entry]));
const reading = (id: string, text: string): string => {
  const found = readFinding(text, entries.get(id)!);
  if ("refused" in found) return found.refused;
  return found.kind === "changed" ? `${found.value}` : found.kind;
};

describe("what was found", () => {
  it.each([
    ["1.1/at-least/dbsh", "đúng", "confirmed"],
    ["1.1/at-least/dbsh", "ĐÚNG", "confirmed"],
    ["1.1/at-least/dbsh", "59", "confirmed"],
    ["1.1/at-least/dbsh", "59,0", "confirmed"],
    ["1.1/at-least/dbsh", "59 triệu đồng/người/năm", "confirmed"],
    ["1.1/at-least/dbsh", "62,5", "62.5"],
    ["1.1/at-least/dbsh", "không yêu cầu", "not-demanded"],
    ["1.1/at-least/dbsh", "sai", "wrong-without-value"],
    ["1.1/at-least/dbsh", "khoảng 60", "not-a-value"],
    ["1.1/at-least/dbsh", "1.234,5", "out-of-range"],
    ["1.1/at-least/dbsh", "-1", "out-of-range"],
    ["1.1/at-least/common", "đúng", "nothing-to-confirm"],
    ["1.1/at-least/common", "chưa biết", "nothing-to-confirm"],
    ["1.1/at-least/common", "50", "50"],
    ["1.10/at-least", "95%", "confirmed"],
    ["1.10/at-least", "không yêu cầu", "must-have-value"],
    ["1.10/at-least", "101", "out-of-range"],
    ["2.1/2/at-most", "2,5", "not-whole"],
    ["2.1/2/at-most", "2", "2"],
    ["2.1/1/is", "đúng", "confirmed"],
    ["2.1/1/is", "đạt", "confirmed"],
    ["2.1/1/is", "có", "confirmed"],
    ["2.1/1/is", "sai", "by-hand"],
    ["2.1/1/is", "95", "no-value-here"],
    ["level/gan-dat", "1", "confirmed"],
    ["level/gan-dat", "15", "by-hand"],
    ["2.2/applies-when", "đúng", "nothing-to-confirm"],
    ["2.2/applies-when", "chỉ xã có chợ", "by-hand"],
    ["1", "tiêu chí này tên khác", "by-hand"],
  ])("of %s: %s is %s", (id, text, outcome) => {
    expect(reading(id, text)).toBe(outcome);
  });
});

describe("who and when", () => {
  it.each([
    ["20/11/2026", "2026-11-20"],
    ["5/3/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["5.3.2026", "2026-03-05"],
    ["2026-11-20", "2026-11-20"],
    ["29/02/2028", "2028-02-29"],
    ["29/02/2026", null],
    ["11/20/2026", null],
    ["20/11/26", null],
    ["20/11", null],
    ["hôm nay", null],
  ])("reads the day %s", (text, day) => {
    const read = readDay(text);
    expect(typeof read === "string" ? read : null).toBe(day);
  });

  it.each([
    ["  Lò  Thị B ", "Lò Thị B"],
    ["Lo\u0300 B", "Lò B"],
    ["A\u202eB", "AB"],
    ["x", null],
    ["12345", null],
    ["Tên ".repeat(100), null],
  ])("reads the name %j", (text, name) => {
    const read = readWho(text);
    expect(typeof read === "string" ? read : null).toBe(name);
  });
});
