import type { Message, Messages } from "../model/diagnostic.js";

const message = (vi: string, fixVi: string, en: string, fixEn: string): Message => ({
  vi,
  en,
  fix: { vi: fixVi, en: fixEn },
});

/** What the proof of a set has to say. */
export const proofMessages: Messages = {
  "rule/fact-two-uses": message(
    "số liệu `{fact}` được dùng theo hai cách: `{one}` và `{other}`; một số liệu tốt lên có thể làm kết quả kém đi",
    "tách thành hai số liệu, mỗi số liệu một cách dùng",
    "the fact `{fact}` is used in two ways: `{one}` and `{other}`; bettering it could lower a verdict",
    "make two facts of it, each with one use",
  ),
  "rule/fact-against-role": message(
    "số liệu `{fact}` khai là `{declared}` nhưng được dùng như `{used}`",
    "sửa khai báo của số liệu hoặc phép so sánh",
    "the fact `{fact}` is declared as `{declared}` but used as `{used}`",
    "change the declaration of the fact, or the comparison",
  ),
  "rule/level-may-fall": message(
    "số liệu suy ra `{fact}` (`{role}`) kém đi khi một tiêu chí tốt lên",
    "đổi hướng của số liệu, hoặc đếm tiêu chí đạt thay cho tiêu chí chưa đạt",
    "the derived fact `{fact}` (`{role}`) gets worse when a criterion gets better",
    "turn the direction of the fact, or count criteria that are met instead of those that are not",
  ),
  "rule/level-falls": message(
    "đơn vị có thể mất mức `{level}` khi một tiêu chí tốt lên",
    "viết mức theo số tiêu chí đạt tối thiểu",
    "a unit can lose the level `{level}` when a criterion gets better",
    "ask the level for a least number of criteria that are met",
  ),
  "rule/rungs-out-of-order": message(
    "mức `{higher}` đứng trên mức `{lower}` nhưng không khó hơn",
    "xếp các mức từ dễ đến khó",
    "the level `{higher}` stands above `{lower}` but is not harder",
    "put the levels in order, the easiest first",
  ),
  "rule/table-not-total": message(
    "bảng mức theo ({by}) có {cells} ô, phải có {needed} ô",
    "điền đủ mọi ô; ô chưa biết ghi `unset`",
    "the table by ({by}) has {cells} cells where {needed} are needed",
    "fill in every cell; write `unset` where nobody knows",
  ),
  "rule/condition-never": message(
    "điều kiện trên `{facts}` không bao giờ đúng trong khoảng hợp lệ của số liệu",
    "sửa điều kiện hoặc khoảng của số liệu",
    "the condition on `{facts}` never holds within the range of its facts",
    "change the condition, or the range of the facts",
  ),
  "rule/condition-always": message(
    "điều kiện trên `{facts}` luôn đúng trong khoảng hợp lệ của số liệu",
    "bỏ điều kiện, hoặc sửa nó",
    "the condition on `{facts}` always holds within the range of its facts",
    "remove the condition, or change it",
  ),
  "rule/column-unreachable": message(
    "không quy tắc nào chọn cột `{column}` của chiều `{dimension}`",
    "thêm quy tắc cho cột, hoặc bỏ cột",
    "no rule chooses the column `{column}` of the dimension `{dimension}`",
    "add a rule for the column, or remove it",
  ),
};
