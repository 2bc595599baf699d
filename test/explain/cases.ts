import type { Because, ResultNode } from "../../src/model/assessment.js";
import { CELL, child, node, statement, threshold } from "./fixture.js";

const income = { id: "thu_nhap", state: "value", value: 43.5 } as const;
const cell45 = threshold("at-least", 45, "triệu đồng/người/năm", { cell: CELL });
const AMOUNT = "triệu đồng/người/năm";

/** One node for every code, by code; a code with several faces has more. */
export const cases: Readonly<Record<Because["code"], ResultNode>> = {
  "threshold-reached": node({
    id: "15.1",
    verdict: "met",
    because: { code: "threshold-reached" },
    fact: { id: "bhyt", state: "value", value: 94.6, counts: { dat: 946, tong: 1000 } },
    threshold: threshold("at-least", 90, "%", { statement: statement("15.1", "secondary") }),
    margin: { value: 4.6, unit: "%", count: { value: 46, unit: "hộ" } },
    evidence: "secondary",
    statement: statement("15.1", "secondary"),
  }),
  "threshold-missed": node({
    verdict: "not-met",
    because: { code: "threshold-missed" },
    fact: income,
    threshold: cell45,
    margin: { value: -1.5, unit: AMOUNT },
    evidence: "unverified",
  }),
  "fact-missing": node({
    because: { code: "fact-missing", params: { fact: "thu_nhap" } },
    fact: { id: "thu_nhap", state: "missing" },
    threshold: cell45,
  }),
  "fact-unknown": node({
    because: { code: "fact-unknown", params: { fact: "thu_nhap", why: "chưa điều tra" } },
    fact: { id: "thu_nhap", state: "unknown", why: "chưa điều tra" },
    threshold: cell45,
  }),
  "fact-invalid": node({
    because: { code: "fact-invalid", params: { fact: "thu_nhap" } },
    fact: {
      id: "thu_nhap",
      state: "invalid",
      issue: { code: "out-of-range", params: { value: -3.5, min: 0, max: 1000 } },
    },
    threshold: cell45,
  }),
  "range-open": node({
    id: "0.1",
    because: { code: "range-open", params: { fact: "so_tieu_chi" } },
    fact: { id: "so_tieu_chi", state: "range", range: [12, 15], from: "12/19 tiêu chí đạt, 3 chưa xác định" },
    threshold: threshold("at-least", 15, "tiêu chí"),
  }),
  "declared-not-applicable": node({
    verdict: "not-applicable",
    because: { code: "declared-not-applicable" },
    fact: { id: "ke_hoach", state: "not-applicable", why: "xã không có làng nghề" },
    evidence: "unverified",
  }),
  "total-zero": node({
    verdict: "not-applicable",
    because: { code: "total-zero" },
    fact: { id: "bhyt", state: "not-applicable", why: "" },
    evidence: "unverified",
  }),
  "not-demanded": node({
    verdict: "not-applicable",
    because: { code: "not-demanded" },
    threshold: threshold("at-least", undefined, "%", { cell: { vung: "tdmnpb" } }),
    evidence: "unverified",
  }),
  "condition-false": node({
    id: "13.4",
    verdict: "not-applicable",
    because: { code: "condition-false", params: { facts: "co_lang_nghe, so_truong" } },
    evidence: "unverified",
  }),
  "condition-unset": node({ id: "13.4", because: { code: "condition-unset" } }),
  "classifier-missing": node({
    because: { code: "classifier-missing", params: { fact: "xa_dbkk", dimension: "vung" } },
    fact: income,
  }),
  "column-ambiguous": node({ because: { code: "column-ambiguous", params: { dimension: "vung" } }, fact: income }),
  "no-column": node({ because: { code: "no-column", params: { dimension: "nam-xet", value: "2027" } }, fact: income }),
  unset: node({
    id: "17.2",
    because: { code: "unset" },
    threshold: threshold("at-least", undefined, "%", {
      cell: { vung: "tdmnpb" },
      statement: statement("17.2", "unverified", { bounds: { above: 36, "at-most": 39, sources: ["S7"] } }),
    }),
  }),
  "delegated-unfilled": node({
    id: "17.1/2",
    kind: "requirement",
    because: { code: "delegated-unfilled", params: { to: "UBND tỉnh" } },
    threshold: threshold("at-least", undefined, "%", { cell: { vung: "tdmnpb" } }),
  }),
  evidence: node({ because: { code: "evidence" }, fact: income, threshold: cell45 }),
  "amended-not-encoded": node({
    id: "17.1",
    because: { code: "amended-not-encoded", params: { number: "211/QĐ-TTg", from: "2024-03-01" } },
  }),
  unencoded: node({
    id: "3.2",
    because: {
      code: "unencoded",
      params: { text: "đủ 4 tại chỗ", why: "chấm điểm theo phụ lục riêng", check: "bảng điểm của xã" },
    },
  }),
  "all-met": node({
    id: "13",
    kind: "criterion",
    verdict: "met",
    because: { code: "all-met", params: { of: 3 } },
    children: [child("13.1", "met"), child("13.2", "met"), child("13.4", "not-applicable")],
    evidence: "unverified",
  }),
  "some-met": node({
    verdict: "met",
    because: { code: "some-met", params: { met: 1, of: 2 } },
    children: [child("10.1/1", "met"), child("10.1/2", "not-met")],
    evidence: "assumed",
  }),
  "some-not-met": node({
    id: "13",
    kind: "criterion",
    verdict: "not-met",
    because: { code: "some-not-met", params: { notMet: 1, of: 4 } },
    children: [child("13.1", "met"), child("13.2", "not-met"), child("13.3", "nearly-met"), child("13.5", "unknown")],
    evidence: "unverified",
  }),
  "none-met": node({
    verdict: "not-met",
    because: { code: "none-met", params: { of: 2 } },
    children: [child("10.1/1", "not-met"), child("10.1/2", "not-met")],
    evidence: "unverified",
  }),
  "some-unknown": node({
    id: "12.1",
    because: { code: "some-unknown", params: { unknown: 1, of: 2 } },
    children: [
      child("12.1/1", "met", { fact: { id: "dao_tao", part: "nam-gioi", state: "value", value: 70 } }),
      child("12.1/2", "unknown", { fact: { id: "dao_tao", part: "nu-gioi", state: "missing" } }),
    ],
  }),
  "none-applies": node({
    id: "13",
    kind: "criterion",
    verdict: "not-applicable",
    because: { code: "none-applies", params: { of: 1 } },
    children: [child("13.4", "not-applicable")],
    evidence: "unverified",
  }),
  "enough-met": node({
    verdict: "met",
    because: { code: "enough-met", params: { count: 1, of: 2, least: 1, most: 2 } },
    children: [child("10.1/1", "met"), child("10.1/2", "unknown")],
    evidence: "unverified",
  }),
  "too-few-met": node({
    verdict: "not-met",
    because: { code: "too-few-met", params: { count: 2, of: 2, least: 0, most: 1 } },
    children: [child("10.1/1", "not-met"), child("10.1/2", "unknown")],
    evidence: "unverified",
  }),
};
