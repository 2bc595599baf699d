import { fill } from "../../explain/index.js";
import type { Lang } from "../../model/diagnostic.js";
import type { EquivalenceReason } from "./equivalent.js";
import type { Mutant, MutationKind } from "./mutant.js";

const MUTATIONS: Readonly<Record<Lang, Readonly<Record<MutationKind, string>>>> = {
  vi: {
    threshold: "{address}: mức {from} thành {to}",
    operator: "{address}: `{from}` thành `{to}`",
    answer: "{address}: phải là {from} thành phải là {to}",
    "cells-swapped": "{address}: đổi chỗ hai ô cạnh nhau, {from} và {to}",
    "indicator-dropped": "bỏ chỉ tiêu {address}",
    "part-dropped": "bỏ phần {address}",
    "condition-removed": "{address}: bỏ điều kiện áp dụng",
    "condition-threshold": "{address}: điều kiện `{from}` thành `{to}`",
    "condition-operator": "{address}: điều kiện `{from}` thành `{to}`",
    "condition-answer": "{address}: điều kiện `{from}` thành `{to}`",
    "condition-logic": "{address}: điều kiện `{from}` thành `{to}`",
    "each-overall": "{address}: thay số riêng của từng giới bằng số chung",
    "each-any": "{address}: chỉ cần một giới đạt",
    logic: "{address}: `{from}` thành `{to}`",
    count: "{address}: cần {from} thành cần {to}",
    "column-rule-removed": "bỏ quy tắc chọn cột `{from}` của chiều `{address}`",
    level: "mức `{address}`: {from} thành {to}",
    date: "`{address}`: {from} thành {to}",
    "may-not-apply-removed": "{address}: không cho khai không áp dụng nữa",
    "incomplete-removed": "tiêu chí {address}: coi như đã biết đủ chỉ tiêu",
    "clause-removed": "bỏ nội dung chưa mã hóa: {from}",
    "draft-lifted": "{address}: bản dựng lại thành bản dùng được",
    "nearly-met": "tiêu chí {address}: cơ bản đạt từ {from} thành từ {to} chỉ tiêu",
    "fill-dropped": "{address}: bỏ giá trị {from} của phần bổ sung",
    "hole-dropped": "{address}: không còn ghi là chỗ phải điền",
    factor: "{address}: `{from}` thành `{to}`",
    "counted-criterion-dropped": "`{address}`: không đếm tiêu chí {from} nữa",
  },
  en: {
    threshold: "{address}: threshold {from} becomes {to}",
    operator: "{address}: `{from}` becomes `{to}`",
    answer: "{address}: must be {from} becomes must be {to}",
    "cells-swapped": "{address}: two neighbouring cells change places, {from} and {to}",
    "indicator-dropped": "indicator {address} dropped",
    "part-dropped": "part {address} dropped",
    "condition-removed": "{address}: condition removed",
    "condition-threshold": "{address}: condition `{from}` becomes `{to}`",
    "condition-operator": "{address}: condition `{from}` becomes `{to}`",
    "condition-answer": "{address}: condition `{from}` becomes `{to}`",
    "condition-logic": "{address}: condition `{from}` becomes `{to}`",
    "each-overall": "{address}: the overall figure in place of one for each sex",
    "each-any": "{address}: one sex is enough",
    logic: "{address}: `{from}` becomes `{to}`",
    count: "{address}: {from} needed becomes {to} needed",
    "column-rule-removed": "rule that chooses `{from}` removed from the dimension `{address}`",
    level: "level `{address}`: {from} becomes {to}",
    date: "`{address}`: {from} becomes {to}",
    "may-not-apply-removed": "{address}: may no longer be declared not applicable",
    "incomplete-removed": "criterion {address}: taken to be complete",
    "clause-removed": "clause that no rule expresses removed: {from}",
    "draft-lifted": "{address}: draft becomes in use",
    "nearly-met": "criterion {address}: nearly met from {from} becomes from {to} indicators",
    "fill-dropped": "{address}: value {from} of the overlay dropped",
    "hole-dropped": "{address}: no longer said to be filled by another instrument",
    factor: "{address}: `{from}` becomes `{to}`",
    "counted-criterion-dropped": "`{address}`: criterion {from} no longer counted",
  },
};

const REASONS: Readonly<Record<Lang, Readonly<Record<EquivalenceReason, string>>>> = {
  vi: {
    "condition-unset": "phần này luôn chưa xác định vì chưa biết khi nào áp dụng",
    unset: "mọi mức của yêu cầu chưa biết nên yêu cầu luôn chưa xác định",
    "never-met": "dù bỏ thì vẫn không bao giờ kết luận được là đạt, vì còn chỗ khác chưa biết",
    "counted-open": "tiêu chí ấy luôn chưa xác định, và còn tiêu chí khác được đếm cũng vậy",
    "level-open": "mức này luôn chưa xác định, trước và sau khi đổi",
  },
  en: {
    "condition-unset": "the part is always unknown, since nobody knows when it applies",
    unset: "no threshold of the demand is known, so it is always unknown",
    "never-met": "without it nothing could be found met either, since another hole is in the way",
    "counted-open": "that criterion is always unknown, and so is another that is counted",
    "level-open": "the level is always open, before and after",
  },
};

/** A mutation in words. */
export const mutationText = ({ kind, address, from, to }: Mutant, lang: Lang): string =>
  fill(MUTATIONS[lang][kind], { address, from, to });

/** Why a mutant is no fault that could ever show. */
export const reasonText = (reason: EquivalenceReason, lang: Lang): string => REASONS[lang][reason];
