import { describe, expect, it } from "vitest";
import { type FolderMutation, mutateRules, mutationText } from "../../src/testing/mutation/index.js";
import { COMPLETE, runBodies, withoutCase } from "./fixture.js";

const mutate = (bodies: readonly string[]): FolderMutation => mutateRules(runBodies(bodies))[0]!;
const survivors = (bodies: readonly string[]) => mutate(bodies).survivors.map((mutant) => mutationText(mutant, "vi"));

describe("rule mutation", () => {
  const complete = mutate(COMPLETE);

  it("leaves no survivor where the cases are complete", () => {
    expect(complete.survivors).toEqual([]);
    expect(complete.equivalent).toEqual([]);
    expect(complete.killed.cases + complete.killed.rows).toBe(complete.mutants);
    expect(complete.mutants).toBeGreaterThan(25);
  });

  it.each([
    [["Xã đặc biệt ở vùng B dùng cột A"], "bỏ quy tắc chọn cột `a` của chiều `vung`"],
    [["Không có làng nghề", "Chưa biết có làng nghề không"], "1.2: bỏ điều kiện áp dụng"],
    [["Ngày đầu tiên"], "`in-force-from`: 2024-02-01 thành 2024-02-02"],
    [["Trước ngày đầu tiên"], "`in-force-from`: 2024-02-01 thành 2024-01-31"],
  ])("has a survivor without the cases %s", (names, survivor) => {
    expect(survivors(COMPLETE)).not.toContain(survivor);
    expect(survivors(withoutCase(...names))).toContain(survivor);
  });

  it("tells a survivor's place", () => {
    const [survivor] = mutate(withoutCase("Không có làng nghề", "Chưa biết có làng nghề không")).survivors;
    expect(survivor).toMatchObject({
      kind: "condition-removed",
      address: "1.2",
      origin: { file: "vn/thu/2024/01-thu.yaml" },
    });
  });

  it("notices thresholds that no case names by generated rows", () => {
    const few = mutate(['  - name: A\n    expect: { "1.2": met }\n']);
    const said = few.survivors.map(({ kind }) => kind);
    expect(few.killed.rows).toBeGreaterThan(8);
    expect(said).not.toContain("threshold");
    expect(said).not.toContain("operator");
    expect(said).toContain("date");
  });
});
